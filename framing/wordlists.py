"""Closed lists of words that grammar needs: pronouns, auxiliaries, conjunctions and the like."""

from functools import cache

from framing.resources import data_path


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
    rows = data_path("wordlists.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [row.split("\t") for row in rows if not row.startswith("#")][1:]
    return {kind: frozenset(listed.split(" ")) for kind, listed in pairs}
