"""How an article's reported speech is spread over its sources."""

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
    places, sources, n_words = article.derived(_given)
    width = int(sources.max(initial=-1)) + 1
    row = rows_of(places, stretches[several])
    counted = row >= 0
    words = np.bincount(row[counted] * width + sources[counted], n_words[counted], minlength=len(several) * width).reshape(len(several), width)
    total = np.maximum(words.sum(axis=1), 1.0)
    shares = words / total[:, None]
    found[several] = np.column_stack(((words > 0).sum(axis=1), (shares**2).sum(axis=1), shares.max(axis=1, initial=0.0)))
    return found


def _given(article: Article) -> tuple[Ints, Ints, Ints]:
    """Of each quotation with a source: where it begins, the number of its source, the words it reports."""
    names = article.derived(source_names)
    quotations = [quotation for quotation in quotations_of(article) if quotation.source in names]
    index: dict[str, int] = {}
    sources = [index.setdefault(names[quotation.source], len(index)) for quotation in quotations if quotation.source is not None]
    spans = np.array([span for quotation in quotations for span in quotation.content], dtype=np.int64).reshape(-1, 2)
    first, last = article.tokens.starts.searchsorted(spans).T
    owner = np.repeat(np.arange(len(quotations)), [len(quotation.content) for quotation in quotations])
    n_words = np.bincount(owner, last - first, minlength=len(quotations)).astype(np.int64)
    return np.array([quotation.content[0][0] for quotation in quotations], dtype=np.int64), np.array(sources, dtype=np.int64), n_words
