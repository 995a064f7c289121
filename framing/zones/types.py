"""What a zone is."""

from typing import NamedTuple

PROSE = frozenset({"headline", "body"})


class Zone(NamedTuple):
    """A line, or the dateline that opens it, or the rest of such a line; offsets in code points."""

    start: int
    end: int
    kind: str
