"""Words in quotation marks, checked against each other: the headline's against the body's, one telling against the next."""

from difflib import SequenceMatcher
from typing import NamedTuple

from framing.article import Article
from framing.quotation import quotations_of
from framing.quotation.marks import quoted_stretches
from framing.sentences import Span
from framing.speakers import source_names

_FEW, _ALIKE, _HALF = 3, 0.6, 0.5
_SAME, _WIDER, _RUN = 0.7, 1.5, 4
_LONG = 8  # words from which on two tellings are compared
_CLOSE = 7  # words within which three stand
_MOST = 80  # quotations compared


class _Told(NamedTuple):
    """Words in quotation marks: place, words in small letters, and who says them."""

    span: Span
    words: tuple[str, ...]
    source: str | None


def wording_notes(article: Article) -> tuple[str, ...]:
    """Return what a reader should know of quoted words that do not agree.

    A quotation of three words or more in the headline is looked for in the body: it may be missing there, or stand there
    in other words. Of a speaker quoted twice with nearly the same words, what differs is told.

    Examples
    --------
    >>> text = "Mayor: “We will never ever close it”" + chr(10) * 2 + "“We will not close it this year,” said the mayor of Vessin."
    >>> wording_notes(Article(text))
    ('the headline’s quotation “We will never ever close it” stands in the body in other words: “We will not close it this year,”',)
    """
    told = _told(article)
    headline = next(((zone.start, zone.end) for zone in article.zones if zone.kind == "headline"), None)
    inside = [one for one in told if headline is not None and headline[0] <= one.span[0] < headline[1]]
    body = [one for one in told if one not in inside]
    return (*_headline_notes(article, inside, body), *_twice(article, body))


def _told(article: Article) -> list[_Told]:
    names = article.derived(source_names)
    speakers = {span: names.get(q.source) if q.source else None for q in quotations_of(article) for span in (*q.quoted, *q.content)}
    found = []
    for one in quoted_stretches(article)[:_MOST]:
        span = (one.inner_start, one.inner_end)
        words = _plain(article.content[slice(*span)])
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
        if _shared(one.words, near.words) >= _ALIKE if len(one.words) > _FEW else _within(one.words, near.words):
            notes.append(f"the headline’s quotation “{shown}” stands in the body in other words: “{_shown(article, near.span)}”")
        elif len(one.words) > _FEW and _shared(one.words, tuple(everything.split())) < _HALF:
            notes.append(f"the headline’s quotation “{shown}” is not found in the body")
    return notes


def _flat(article: Article) -> str:
    bodies = [article.content[zone.start : zone.end] for zone in article.read_zones if zone.kind != "headline"]
    return " ".join(word for text in bodies for word in _plain(text))


def _plain(text: str) -> tuple[str, ...]:
    """Words in small letters, without punctuation; a hyphen parts words."""
    words = (word.strip(".,;:!?…“”\"'‘’()[]—–-").lower().replace("’", "'") for word in text.replace("-", " ").split())
    return tuple(word for word in words if word)


def _twice(article: Article, body: list[_Told]) -> list[str]:
    notes = []
    long = [one for one in body if len(one.words) >= _LONG]
    for i, one in enumerate(long):
        for other in long[i + 1 :]:
            if one.source is None or other.source is None or _are_two(one.source, other.source):
                continue
            if _retold(*sorted((one.words, other.words), key=len)):
                who = min(one.source, other.source, key=len)
                notes.append(f"{who} is quoted twice in different words: “{_shown(article, one.span)}” and “{_shown(article, other.span)}”")
    return notes


def _retold(small: tuple[str, ...], large: tuple[str, ...]) -> bool:
    """Whether the shorter is the longer, or one stretch of it, in slightly other words."""
    if len(set(small) & set(large)) < _SAME * len(set(small)) or " ".join(small) in " ".join(large):
        return False
    blocks = [block for block in SequenceMatcher(None, small, large, autojunk=False).get_matching_blocks() if block.size]
    same = sum(block.size for block in blocks)
    window = blocks[-1].b + blocks[-1].size - blocks[0].b
    return _SAME * len(small) <= same < len(small) and window <= _WIDER * len(small) and max(block.size for block in blocks) >= _RUN


def _within(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether a few words stand in the same order among others, not far apart."""
    for begin, other in enumerate(others):
        if other == words[0]:
            rest = iter(others[begin : begin + _CLOSE])
            if all(word in rest for word in words):
                return True
    return False


def _are_two(name: str | None, other: str | None) -> bool:
    """Whether two names are two persons'; a description ("the senator who chairs the panel") may be anybody."""
    if name is None or other is None or name.split()[-1] == other.split()[-1]:
        return False
    return all(word[0].isupper() for word in (*name.split(), *other.split()))


def _shared(words: tuple[str, ...], others: tuple[str, ...]) -> float:
    """Share of the words that occur among others."""
    known = set(others)
    return sum(word in known for word in words) / len(words)


def _shown(article: Article, span: Span) -> str:
    text = " ".join(article.content[slice(*span)].split())
    return text if len(text) <= 90 else f"{text[:88].rstrip()} …"
