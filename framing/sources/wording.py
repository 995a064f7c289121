"""Words in quotation marks, checked against each other: the headline's against the body's, one telling against the next."""

from difflib import SequenceMatcher
from typing import NamedTuple

from framing.article import Article
from framing.quotation import quotations_of
from framing.quotation.marks import quoted_stretches
from framing.sentences import Span
from framing.speakers import source_names

_FEW, _ALIKE, _HALF = 4, 0.6, 0.5
_LONG = 7  # words from which on two tellings are compared
_MOST = 80  # quotations compared


class _Told(NamedTuple):
    """Words in quotation marks: place, words in small letters, and who says them."""

    span: Span
    words: tuple[str, ...]
    source: str | None


def wording_notes(article: Article) -> tuple[str, ...]:
    """Return what a reader should know of quoted words that do not agree.

    A quotation of four words or more in the headline is looked for in the body: it may be missing there, or stand there
    in other words. Of a speaker quoted twice with nearly the same words, what differs is told.

    Examples
    --------
    >>> text = "Mayor: “We will never ever close it”" + chr(10) * 2 + "“We will not close it this year,” said the mayor of Vessin."
    >>> wording_notes(Article(text))
    ('the headline’s quotation “We will never ever close it” stands in the body in other words: “We will not close it this year,”',)
    """
    told = _told(article)[:_MOST]
    headline = next(((zone.start, zone.end) for zone in article.zones if zone.kind == "headline"), None)
    inside = [one for one in told if headline is not None and headline[0] <= one.span[0] < headline[1]]
    body = [one for one in told if one not in inside]
    return (*_headline_notes(article, inside, body), *_twice(article, body))


def _told(article: Article) -> list[_Told]:
    names = article.derived(source_names)
    speakers = {span: names.get(q.source) if q.source else None for q in quotations_of(article) for span in (*q.quoted, *q.content)}
    found = []
    for one in quoted_stretches(article):
        span = (one.inner_start, one.inner_end)
        words = tuple(word for word in (raw.strip(".,;:!?…“”\"'‘’()[]—–-").lower() for raw in article.content[slice(*span)].split()) if word)
        if words:
            source = next((name for (start, end), name in speakers.items() if start <= span[0] < end or span[0] <= start < span[1]), None)
            found.append(_Told(span, words, source))
    return found


def _headline_notes(article: Article, inside: list[_Told], body: list[_Told]) -> list[str]:
    text = " ".join(word for one in body for word in (*one.words, "|"))
    everything = _flat(article)
    notes = []
    for one in inside:
        if len(one.words) < _FEW or not body or " ".join(one.words) in text:
            continue
        if " ".join(one.words) in everything:
            continue  # said in the body, without quotation marks there
        near = max(body, key=lambda other: _shared(one.words, other.words))
        shown = _shown(article, one.span)
        if _shared(one.words, near.words) >= _ALIKE:
            notes.append(f"the headline’s quotation “{shown}” stands in the body in other words: “{_shown(article, near.span)}”")
        elif _shared(one.words, tuple(everything.split())) < _HALF:
            notes.append(f"the headline’s quotation “{shown}” is not found in the body")
    return notes


def _flat(article: Article) -> str:
    bodies = [article.content[zone.start : zone.end] for zone in article.read_zones if zone.kind != "headline"]
    return " ".join(word.strip(".,;:!?…“”\"'‘’()[]—–-").lower() for text in bodies for word in text.split())


def _twice(article: Article, body: list[_Told]) -> list[str]:
    notes = []
    long = [one for one in body if len(one.words) >= _LONG]
    for i, one in enumerate(long):
        for other in long[i + 1 :]:
            if (one.source and other.source and one.source != other.source) or one.words == other.words:
                continue
            small, large = sorted((one.words, other.words), key=len)
            if len(set(small) & set(large)) < _ALIKE * len(set(small)) or " ".join(small) in " ".join(large):
                continue
            same = sum(block.size for block in SequenceMatcher(None, small, large, autojunk=False).get_matching_blocks() if block.size > 1)
            if same >= _ALIKE * len(small) and same < len(small):
                who = one.source or other.source or "a source"
                notes.append(f"{who} is quoted twice in different words: “{_shown(article, one.span)}” and “{_shown(article, other.span)}”")
    return notes


def _shared(words: tuple[str, ...], others: tuple[str, ...]) -> float:
    """Share of the words that occur among others."""
    known = set(others)
    return sum(word in known for word in words) / len(words)


def _shown(article: Article, span: Span) -> str:
    text = " ".join(article.content[slice(*span)].split())
    return text if len(text) <= 90 else f"{text[:88].rstrip()} …"
