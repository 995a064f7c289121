"""How an article's reported speech is spread over its sources."""

from collections import Counter

import numpy as np

from framing.article import Article
from framing.features.base import Floats, Spans, rows_of, tally
from framing.quotation import quotations_of
from framing.sources import source_names
from framing.tokens import Ints

SPREAD = {
    "sources": "number of distinct sources, of which each can be told by name or description; 0 in a single sentence",
    "source_concentration": "Herfindahl index of the words reported of each source, 1 if there is one; 0 without any and in a single sentence",
    "top_source_share": "share of the words reported of sources that are the most heard one's, 0 to 1; 0 in a single sentence",
}


def spread_of(article: Article, stretches: Spans) -> Floats:
    """Measure the spread over sources in stretches of two sentences or more.

    Parameters
    ----------
    article : Article
    stretches : array of int, shape (n, 2)

    Returns
    -------
    array of float, shape (n, 3)

    Examples
    --------
    >>> from framing.features.base import whole
    >>> article = Article('"We lost," said Ann Lee. "Badly," she said. "Nobody came to see us," said Bo Ek.')
    >>> spread_of(article, whole(article)).round(2).tolist()
    [[2.0, 0.53, 0.62]]
    """
    found = np.zeros((len(stretches), len(SPREAD)))
    several = np.flatnonzero(tally(article.sentence_spans[:, 0], stretches) > 1)
    if not len(several):
        return found
    places, names, n_words = article.derived(_given)
    rows = rows_of(places, stretches).tolist()
    for number in several.tolist():
        words: Counter[str] = Counter()
        for row, name, n in zip(rows, names, n_words, strict=True):
            if row == number:
                words[name] += n
        total = sum(words.values())
        if total:
            shares = [n / total for n in words.values()]
            found[number] = len(words), sum(share**2 for share in shares), max(shares)
    return found


def _given(article: Article) -> tuple[Ints, list[str], list[int]]:
    """Of each quotation with a source: where it begins, the source's name, the words it reports."""
    names = article.derived(source_names)
    given = [(quotation, names[quotation.source]) for quotation in quotations_of(article) if quotation.source in names]
    edges = article.tokens.starts.searchsorted(np.array([edge for quotation, _ in given for span in quotation.content for edge in span], dtype=np.int64))
    in_spans = iter((edges[1::2] - edges[::2]).tolist())
    n_words = [sum(next(in_spans) for _ in quotation.content) for quotation, _ in given]
    return np.array([quotation.content[0][0] for quotation, _ in given], dtype=np.int64), [name for _, name in given], n_words
