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
    return word_lists("wordlists.tsv")[kind]


@cache
def word_lists(file: str) -> dict[str, frozenset[str]]:
    """Return all kinds of words of a file of `data`; an underscore joins the words of a phrase.

    >>> "without evidence" in word_lists("source_words.tsv")["doubt"]
    True
    """
    rows = read_table(data_path(file), ("kind", "words"))
    return {kind: frozenset(word.replace("_", " ") for word in listed.split(" ")) for kind, listed in rows}
