"""Voice: whose words each stretch of an article is in, and how far the author stands behind them."""

from bisect import bisect_right
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.lexicon import Match
from framing.quotation import quotations_of
from framing.quotation.cues import endorsement
from framing.sentences import Span
from framing.wordlists import word_list

VOICES = ("author", "direct", "indirect", "scare", "ambiguous")


class Stretch(NamedTuple):
    """A stretch of text in one voice; `source` is the span that names the speaker."""

    start: int
    end: int
    voice: str
    source: Span | None
    endorsement: str | None


def stretches_of(article: Article) -> tuple[Stretch, ...]:
    """Return the stretches that are not simply the author's, in order and without overlap.

    Where quotations nest, the inner one speaks.

    Parameters
    ----------
    article : Article
        Any article.

    Examples
    --------
    >>> article = Article('Iran calls the group a "cult" and said it must go.')
    >>> [(s.voice, article.content[s.start : s.end]) for s in stretches_of(article)][:2]
    [('indirect', 'the group a "'), ('direct', 'cult')]
    """
    return article.derived(_stretches)


def voice_at(article: Article, start: int) -> Stretch:
    """Return the stretch that holds an offset; the author's if no other does.

    >>> voice_at(Article("Snow fell."), 0).voice
    'author'
    """
    stretches = stretches_of(article)
    at = bisect_right(stretches, (start, float("inf"))) - 1
    if at >= 0 and stretches[at].start <= start < stretches[at].end:
        return stretches[at]
    return Stretch(start, start, "author", None, None)


def voice_of(article: Article, match: Match) -> Stretch:
    """Return the voice of a term where it stands.

    A naming inside indirect speech ("Police said the thugs had fled") may be the outlet's own word: it is ambiguous.
    What is predicated there ("said the law was a sham") is the source's.

    Parameters
    ----------
    article : Article
        The article in which the term was found.
    match : Match
        The term and its place.
    """
    stretch = voice_at(article, match.start)
    if stretch.voice == "indirect" and _names(article, match, stretch.start):
        return stretch._replace(voice="ambiguous")
    return stretch


def _names(article: Article, match: Match, floor: int) -> bool:
    """Whether the term belongs to a definite noun phrase, or opens the reported clause as its subject."""
    words = article.words
    joined = article.tokens.joined
    at = match.first_token
    for back in range(1, 4):
        if not joined[at - back + 1] or at - back < 0 or article.tokens.starts[at - back] < floor:
            return match.term.pos == "noun" and not _follows_as(words, at - back)
        word = words[at - back].lower()
        if word in word_list("definite"):
            return True
        if word in word_list("before_predicate") or word in ("of", "for", "with", "and", "by", "to", "that"):
            return False
    return False


def _follows_as(words: list[str], at: int) -> bool:
    return at >= 0 and words[at].lower() in ("a", "an", "as")


def _stretches(article: Article) -> tuple[Stretch, ...]:
    """Paint quotations from the widest to the narrowest, so that the inner voice is on top."""
    layers: list[tuple[int, Stretch]] = []
    for quotation in quotations_of(article):
        stance = "distanced" if quotation.kind == "scare" else endorsement(quotation.endorsement)
        outer = {"mixed": "indirect", "block": "direct"}.get(quotation.kind, quotation.kind)
        layers += [(end - start, Stretch(start, end, outer, quotation.source, stance)) for start, end in quotation.content]
        if quotation.kind == "mixed":
            layers += [(0, Stretch(start, end, "direct", quotation.source, stance)) for start, end in quotation.quoted]
    layers.sort(key=lambda layer: -layer[0])
    owner = np.zeros(len(article.content) + 1, dtype=np.int64)
    for number, (_, stretch) in enumerate(layers, 1):
        owner[stretch.start : stretch.end] = number
    edges = np.flatnonzero(owner[1:] != owner[:-1]) + 1
    starts = [0, *edges.tolist()]
    ends = [*edges.tolist(), len(article.content)]
    parts = zip(starts, ends, owner[starts].tolist(), strict=True)
    return tuple(layers[number - 1][1]._replace(start=start, end=end) for start, end, number in parts if number and start < end)
