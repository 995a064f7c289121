"""How an article tells what a target does: the loaded words of action and judgement in what is said of it."""

from bisect import bisect_left
from collections.abc import Collection
from typing import NamedTuple

from framing.article import Article
from framing.lexicon import matches_of
from framing.sentences import Span
from framing.voice import voice_of

_LEXICONS = frozenset({"action", "evaluation"})
_REACH = 12  # tokens behind the name of whom they are said


class Told(NamedTuple):
    """A loaded term in the prose of an article: its tokens, sentence, weight and voice."""

    first: int
    last: int
    sentence: int
    weight: float
    voice: str


def loaded_terms(article: Article) -> tuple[Told, ...]:
    """Return the loaded terms of action and judgement, in order.

    Use it as `article.derived(loaded_terms)`, which computes it once.

    >>> [told.weight < 0 for told in loaded_terms(Article("Ostland betrayed us."))]
    [True]
    """
    inside = article.sentence_of
    found = [match for match in matches_of(article) if match.lexicon in _LEXICONS and match.term.weight and inside[match.first_token] >= 0]
    return tuple(
        sorted(
            Told(match.first_token, match.last_token, int(inside[match.first_token]), match.term.weight, voice_of(article, match).voice)
            for match in found
        )
    )


def told_of(article: Article, spans: Collection[Span]) -> list[Told]:
    """Return the loaded terms that follow a mention of a target in its sentence, up to twelve words behind it.

    Parameters
    ----------
    article : Article
    spans : collection of (int, int)
        The mentions of the target.
    """
    starts = article.tokens.starts
    ends = sorted(int(starts.searchsorted(end)) for _, end in spans)
    found = []
    for told in article.derived(loaded_terms):
        at = bisect_left(ends, told.first + 1) - 1
        if at >= 0 and told.first - ends[at] < _REACH and article.sentence_of[ends[at] - 1] == told.sentence:
            found.append(told)
    return found
