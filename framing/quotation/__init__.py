"""Quotations: what an article reports others to have said, with the words that say so."""

from bisect import bisect_right

from framing.article import Article
from framing.quotation.attitudes import find_attitudes
from framing.quotation.block import find_blocks
from framing.quotation.direct import attribute_quoted
from framing.quotation.headlines import find_headlines
from framing.quotation.indirect import find_indirect, quotation_of
from framing.quotation.loose import is_title, unattributed
from framing.quotation.marks import Quoted, quoted_stretches
from framing.quotation.nearby import attribute_nearby
from framing.quotation.turns import find_turns
from framing.quotation.types import Quotation
from framing.sentences import Span

__all__ = ["Quotation", "attributions_of", "quotations_of", "titles_of"]


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


def attributions_of(article: Article) -> tuple[Quotation, ...]:
    """Return the quotations of an article, and what sources want, support, are asked or expected to do; computed once.

    The latter, attitudes, are nominal: whoever supports a ban has not said so in the words of the article. They stay out of
    the voices, the ledger of sources and the features.

    >>> article = Article("The mayor said it leans. The board refused to pay.")
    >>> [article.content[slice(*q.cue)] for q in attributions_of(article)]
    ['said', 'refused']
    """
    return article.derived(_attributions)


def titles_of(article: Article) -> tuple[Span, ...]:
    """Return the stretches in quotation marks that are titles of works, articles or meetings: nobody's voice; computed once.

    >>> article = Article('Critics praised the film "Traitors of the Quay" in May.')
    >>> [article.content[slice(*span)] for span in titles_of(article)]
    ['Traitors of the Quay']
    """
    return article.derived(_titles)


def _attributions(article: Article) -> tuple[Quotation, ...]:
    known = quotations_of(article)
    return tuple(sorted((*known, *find_attitudes(article, known)), key=lambda q: (q.content[0], q.cue or (0, 0))))


def _titles(article: Article) -> tuple[Span, ...]:
    return tuple((q.inner_start, q.inner_end) for q in quoted_stretches(article) if is_title(article, q))


def _find(article: Article) -> tuple[Quotation, ...]:
    blocks = [*find_blocks(article), *find_turns(article)]
    spoken = sorted(span for block in blocks for span in block.content)
    direct, loose, used = attribute_quoted(article)
    indirect = find_indirect(article, loose, used)
    indirect += _headlines(article, loose, [*direct, *indirect])
    covered = {span for quotation in indirect for span in quotation.quoted}
    rest = [q for q in loose if (q.inner_start, q.inner_end) not in covered]
    found = [
        *blocks,
        *(q for q in (*direct, *indirect) if not _within(q.content[0], spoken)),
        *(_judged(article, q, direct) for q in rest if not _within((q.start, q.end), spoken)),
    ]
    return tuple(sorted((q for q in found if q is not None), key=lambda q: (q.content[0], q.cue or (0, 0))))


def _headlines(article: Article, loose: list[Quoted], known: list[Quotation]) -> list[Quotation]:
    reports = find_headlines(article, known)
    places = [stretch.inner_start for stretch in loose]
    found = [quotation_of(article, sentence, report, weight, loose, places) for sentence, report, weight in reports]
    return [quotation for quotation in found if quotation is not None]


def _judged(article: Article, quoted: Quoted, direct: list[Quotation]) -> Quotation | None:
    """Words that no cue stands beside: somebody's all the same, scare quotes, speech of nobody named, or none of it."""
    alone = unattributed(article, quoted)
    return alone if alone is None else attribute_nearby(article, quoted, direct) or alone


def _within(span: Span, spans: list[Span]) -> bool:
    at = bisect_right(spans, (span[0], float("inf"))) - 1
    return at >= 0 and span[1] <= spans[at][1]
