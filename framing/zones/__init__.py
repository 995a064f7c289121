"""Zones: what is headline, what is body, and what is the page around them.

A subhead counts as body: it is the outlet's prose, and stands in the body.
"""

from framing.zones.finding import find_zones
from framing.zones.types import PROSE, Zone

__all__ = ["PROSE", "Zone", "find_zones"]
