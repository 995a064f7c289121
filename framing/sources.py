"""The ledger of sources: who gets a voice in an article, and how much of it."""

from collections import defaultdict
from typing import NamedTuple

from framing.article import Article
from framing.quotation import Quotation, quotations_of
from framing.sentences import Span
from framing.wordlists import word_list

_LOOKS = 6  # places at which a surname is looked at
_LEADING = ("the ", "a ", "an ", "late ", "among ", "both ")


class Source(NamedTuple):
    """One source.

    Attributes
    ----------
    name : str
        As the article names it, or the pronoun it leaves it at.
    n_words : int
        Words of it that the article reports.
    share : float
        Share of all quoted and reported words of the article, between 0 and 1.
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
    total = 0
    for quotation in quotations_of(article):
        n = _n_words(article, quotation)
        total += n
        if quotation.source in names:
            words[names[quotation.source]] += n
    rows = (Source(name, n, n / total if total else 0.0) for name, n in words.items())
    return tuple(sorted(rows, key=lambda source: (-source.n_words, source.name)))


def source_names(article: Article) -> dict[Span, str]:
    """Return a name for each source span of the article's quotations; pronouns that stay unresolved are left out."""
    found: dict[Span, str] = {}
    by_last: dict[str, str] = {}
    person: str | None = None
    body: str | None = None
    for span in sorted({q.source for q in quotations_of(article) if q.source is not None}):
        text = " ".join(article.content[slice(*span)].split())
        if text.lower() in word_list("pronoun"):
            meant = person if text.lower() in ("he", "she") else body if text.lower() in ("it", "they") else None
            if meant is not None:
                found[span] = meant
            continue
        name = _short(text)
        words = name.split()
        if not words or not words[-1][0].isupper():
            found[span] = body = name or text
            continue
        known = by_last.get(words[-1])
        if known is not None and (len(words) == 1 or known in name or name in known):
            name = known
        by_last[words[-1]] = found[span] = name
        parts = name.split()
        if (len(parts) > 1 and all(word[0].isupper() for word in parts[-2:])) or (len(parts) == 1 and _has_first_name(article.content, name)):
            person = name
        else:
            body = name
    return found


def _has_first_name(content: str, surname: str) -> bool:
    """Whether a word with a capital stands before the name somewhere: "John McCain", and so McCain is "he" or "she"."""
    at = -1
    for _ in range(_LOOKS):
        at = content.find(f" {surname}", at + 1)
        if at < 0:
            return False
        first = content[max(0, at - 20) : at].split()[-1:]
        if first and first[0].isalpha() and first[0].istitle():
            return True
    return False


def _short(text: str) -> str:
    """The name without a leading article or "late", and without what follows a comma."""
    first, _, second = (part.strip() for part in text.partition(","))
    named = second.split(",")[0].split()
    if named and not first[-1:].isspace() and not first.split()[-1][:1].isupper() and len(named) < 5 and all(word[0].isupper() for word in named):
        first = " ".join(named)  # "its founder, Kit Moran"
    head = first.removesuffix("’s").removesuffix("'s")
    while head.lower().startswith(_LEADING) and len(head.split()) > 1:
        rest = head.split(None, 1)[1]
        if head[0].isupper() and rest[0].isupper():
            break
        head = rest
    return head


def _n_words(article: Article, quotation: Quotation) -> int:
    starts = article.tokens.starts
    return int(sum(starts.searchsorted(end) - starts.searchsorted(start) for start, end in quotation.content))
