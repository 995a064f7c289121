"""Quotations: what an article reports others to have said, with the words that say so."""

from bisect import bisect_right

from framing.article import Article
from framing.quotation.block import find_blocks
from framing.quotation.direct import attribute_quoted
from framing.quotation.indirect import find_indirect
from framing.quotation.loose import is_title, unattributed
from framing.quotation.marks import Quoted, quoted_stretches
from framing.quotation.nearby import attribute_nearby
from framing.quotation.turns import find_turns
from framing.quotation.types import Quotation
from framing.sentences import Span

__all__ = ["Quotation", "quotations_of", "titles_of"]


def quotations_of(article: Article) -> tuple[Quotation, ...]:
    """Find the quotations of an article, computed once.

    Direct quotations stand in quotation marks and are somebody's; indirect ones are a clause under a reporting verb or
    "according to"; mixed ones are such a clause with words in quotation marks; scare quotes have no speaker.

    Parameters
    ----------
    article : Article
        Headline and body are searched.

    Returns
    -------
    tuple of Quotation
        In the order of their content.

    Examples
    --------
    >>> article = Article('The mayor said the bridge was "a joke".')
    >>> [(q.kind, [article.content[s:e] for s, e in q.content]) for q in quotations_of(article)]
    [('mixed', ['the bridge was "a joke"'])]
    """
    return article.derived(_find)


def titles_of(article: Article) -> tuple[Span, ...]:
    """Return the stretches in quotation marks that are titles of works, articles or meetings: nobody's voice; computed once.

    >>> article = Article('Critics praised the film "Traitors of the Quay" in May.')
    >>> [article.content[slice(*span)] for span in titles_of(article)]
    ['Traitors of the Quay']
    """
    return article.derived(_titles)


def _titles(article: Article) -> tuple[Span, ...]:
    return tuple((q.inner_start, q.inner_end) for q in quoted_stretches(article) if is_title(article, q))


def _find(article: Article) -> tuple[Quotation, ...]:
    blocks = [*find_blocks(article), *find_turns(article)]
    spoken = sorted(span for block in blocks for span in block.content)
    direct, loose, used = attribute_quoted(article)
    indirect = find_indirect(article, loose, used)
    covered = {span for quotation in indirect for span in quotation.quoted}
    rest = [q for q in loose if (q.inner_start, q.inner_end) not in covered]
    found = [
        *blocks,
        *(q for q in (*direct, *indirect) if not _within(q.content[0], spoken)),
        *(_judged(article, q, direct) for q in rest if not _within((q.start, q.end), spoken)),
    ]
    return tuple(sorted((q for q in found if q is not None), key=lambda q: (q.content[0], q.cue or (0, 0))))


def _judged(article: Article, quoted: Quoted, direct: list[Quotation]) -> Quotation | None:
    """Words that no cue stands beside: somebody's all the same, scare quotes, speech of nobody named, or none of it."""
    alone = unattributed(article, quoted)
    return alone if alone is None else attribute_nearby(article, quoted, direct) or alone


def _within(span: Span, spans: list[Span]) -> bool:
    at = bisect_right(spans, (span[0], float("inf"))) - 1
    return at >= 0 and span[1] <= spans[at][1]
