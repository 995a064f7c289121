"""Closed lists of words that the ledger of sources needs."""

from functools import cache

from framing.wordlists import word_lists


@cache
def source_words(kind: str) -> frozenset[str]:
    """Return the words and phrases of one kind, in lower case, from `data/source_words.tsv`.

    >>> "without evidence" in source_words("doubt")
    True
    """
    return word_lists("source_words.tsv")[kind]
