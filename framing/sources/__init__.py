"""Sources: who gets a voice in an article, for whom, how much of it, and whether anybody disputes it."""

from framing.sources.ledger import sources_of
from framing.sources.types import TYPES, Source
from framing.sources.wording import wording_notes

__all__ = ["TYPES", "Source", "sources_of", "wording_notes"]
