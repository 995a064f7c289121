"""British and American spelling: the words of `data/spellings.tsv`, each in its other spelling."""

import re
from functools import cache

from framing.resources import data_path
from framing.tables import read_table

_WORD = re.compile(r"[A-Za-z]+")


def to_british(text: str) -> str:
    """Spell a text as in Britain.

    >>> to_british("The Center honored its labor organizers.")
    'The Centre honoured its labour organisers.'
    """
    return _respelt(text, 0)


def to_american(text: str) -> str:
    """Spell a text as in the United States.

    >>> to_american("COLOUR and defence")
    'COLOR and defense'
    """
    return _respelt(text, 1)


@cache
def _spellings() -> tuple[dict[str, str], dict[str, str]]:
    rows = read_table(data_path("spellings.tsv"), ("american", "british"))
    pairs = [(a, b) for american, british in rows for a, b in zip(american.split("|"), british.split("|"), strict=True)]
    return dict(pairs), {british: american for american, british in pairs}


def _respelt(text: str, way: int) -> str:
    table = _spellings()[way]
    return _WORD.sub(lambda match: _alike(match[0], table.get(match[0].lower())), text)


def _alike(word: str, other: str | None) -> str:
    if other is None:
        return word
    if word.isupper():
        return other.upper()
    return other[0].upper() + other[1:] if word[0].isupper() else other
