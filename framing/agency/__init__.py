"""Agency: who does what to whom, and whether the telling names who does it."""

from framing.agency.conduct import Conduct, conduct_of
from framing.agency.finding import deeds_of
from framing.agency.roles import role_of
from framing.agency.telling import told_of
from framing.agency.types import FORMS, Deed

__all__ = ["FORMS", "Conduct", "Deed", "conduct_of", "deeds_of", "role_of", "told_of"]
