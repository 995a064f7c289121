"""Closed lists of words that grammar needs: pronouns, auxiliaries, conjunctions and the like."""

from functools import cache

from framing.resources import data_path
from framing.tables import read_table


@cache
def word_list(kind: str) -> frozenset[str]:
    """Return the words of one kind, in lower case, from `data/wordlists.tsv`.

    Raises
    ------
    KeyError
        If there is no such kind.

    Examples
    --------
    >>> "she" in word_list("pronoun")
    True
    """
    return _kinds()[kind]


@cache
def _kinds() -> dict[str, frozenset[str]]:
    rows = read_table(data_path("wordlists.tsv"), ("kind", "words"))
    return {kind: frozenset(listed.split(" ")) for kind, listed in rows}
