"""How an article's reported speech is spread over its sources."""

from collections import Counter

import numpy as np

from framing.article import Article
from framing.features.base import Floats, Spans, rows_of, tally
from framing.features.joined import gather
from framing.quotation import quotations_of
from framing.sentences import Span
from framing.speakers import source_names
from framing.tokens import Ints

SPREAD = {
    "sources": "number of distinct sources, of which each can be told by name or description; 0 in a single sentence",
    "source_concentration": "Herfindahl index of the words reported of each source, 1 if there is one; 0 without any and in a single sentence",
    "top_source_share": "share of the words reported of sources that are the most heard one's, 0 to 1; 0 in a single sentence",
}


def spread_of(article: Article, stretches: Spans) -> Floats:
    """Measure the spread over sources, in the columns of `SPREAD`: 0 in stretches of fewer than two sentences.

    >>> from framing.features.base import whole
    >>> article = Article('"We lost," said Ann Lee. "Badly," she said. "Nobody came to see us," said Bo Ek.')
    >>> spread_of(article, whole(article)).round(2).tolist()
    [[2.0, 0.53, 0.62]]
    """
    found = np.zeros((len(stretches), len(SPREAD)))
    several = np.flatnonzero(tally(article.sentence_spans[:, 0], stretches) > 1)
    if not len(several):
        return found
    spans, numbers = gather(article, _given)
    first, last = article.tokens.starts.searchsorted(spans).T
    rows = rows_of(spans[:, 0], stretches)
    words: list[Counter[int]] = [Counter() for _ in stretches]
    for row, source, n in zip(rows.tolist(), numbers.tolist(), (last - first).tolist(), strict=True):
        if row >= 0:
            words[row][source] += n
    for number in several.tolist():
        given = words[number].values()
        total = sum(given)
        if total:
            found[number] = len(given), sum((n / total) ** 2 for n in given), max(given) / total
    return found


def _given(article: Article) -> tuple[Spans, Ints]:
    """What is reported of sources, stretch by stretch, and the number of the source."""
    names = article.derived(source_names)
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names.values()))}
    of_source: dict[Span | None, int] = {source: numbers[name] for source, name in names.items()}
    found = [(*span, number) for q in quotations_of(article) if (number := of_source.get(q.source, -1)) >= 0 for span in q.content]
    table = np.array(found, dtype=np.int64).reshape(-1, 3)
    return table[:, :2], table[:, 2]
