"""Closed lists of words that the ledger of sources needs."""

from functools import cache

from framing.resources import data_path
from framing.tables import read_table


@cache
def source_words(kind: str) -> frozenset[str]:
    """Return the words and phrases of one kind, in lower case, from `data/source_words.tsv`.

    >>> "without evidence" in source_words("doubt")
    True
    """
    return _kinds()[kind]


@cache
def _kinds() -> dict[str, frozenset[str]]:
    rows = read_table(data_path("source_words.tsv"), ("kind", "words"))
    return {kind: frozenset(word.replace("_", " ") for word in words.split(" ")) for kind, words in rows}
