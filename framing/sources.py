"""The ledger of sources: who gets a voice in an article, and how much of it."""

from collections import defaultdict
from typing import NamedTuple

from framing.article import Article
from framing.quotation import Quotation, quotations_of
from framing.sentences import Span
from framing.wordlists import word_list

_ARTICLES = ("the ", "a ", "an ")


class Source(NamedTuple):
    """One source.

    Attributes
    ----------
    name : str
        As the article names it, or the pronoun it leaves it at.
    n_words : int
        Words of it that the article reports.
    share : float
        Share of all reported words, between 0 and 1.
    """

    name: str
    n_words: int
    share: float


def sources_of(article: Article) -> tuple[Source, ...]:
    """Return the sources of an article, those with most words first.

    Names that share their last word are one source; a pronoun is the source named last before it.

    >>> [(s.name, s.n_words) for s in sources_of(Article('"We lost," said Ann Lee. "Badly," she said.'))]
    [('Ann Lee', 3)]
    """
    names = article.derived(source_names)
    words: dict[str, int] = defaultdict(int)
    for quotation in quotations_of(article):
        if quotation.source is not None:
            words[names[quotation.source]] += _n_words(article, quotation)
    total = sum(words.values())
    rows = (Source(name, n, n / total if total else 0.0) for name, n in words.items())
    return tuple(sorted(rows, key=lambda source: (-source.n_words, source.name)))


def source_names(article: Article) -> dict[Span, str]:
    """Return a name for each source span of the article's quotations."""
    found: dict[Span, str] = {}
    by_last: dict[str, str] = {}
    latest: str | None = None
    spans = sorted({q.source for q in quotations_of(article) if q.source is not None})
    for span in spans:
        text = " ".join(article.content[slice(*span)].split())
        low = text.lower()
        if low in word_list("pronoun"):
            found[span] = latest if latest is not None and low in ("he", "she") else text
            continue
        cut = next((len(a) for a in _ARTICLES if low.startswith(a)), 0)
        name = text[cut:] if text[:1].islower() or text[cut : cut + 1].islower() else text
        head = name.split(",")[0].strip()
        words = head.split()
        last = words[-1] if words else head
        if words and last[0].isupper():
            known = by_last.get(last)
            by_last[last] = found[span] = known if known is not None and (len(words) == 1 or known in head or head in known) else head
            latest = found[span]
        else:
            found[span] = head or text
    return found


def _n_words(article: Article, quotation: Quotation) -> int:
    starts = article.tokens.starts
    return int(sum(starts.searchsorted(end) - starts.searchsorted(start) for start, end in quotation.content))
