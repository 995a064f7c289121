"""Naming: the targets of an article, what it calls them, and in whose voice."""

from framing.naming.finding import targets_of
from framing.naming.given import check_targets, read_targets
from framing.naming.types import Designation, Naming, Target, Targets

__all__ = ["Designation", "Naming", "Target", "Targets", "check_targets", "read_targets", "targets_of"]
