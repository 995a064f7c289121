"""Mentions: the terms of lexicons found in an article, each with its voice."""

from bisect import bisect_left
from typing import NamedTuple

from framing.article import Article
from framing.lexicon import Match, cue_matches_of, matches_of
from framing.quotation import quotations_of
from framing.sentences import Span
from framing.speakers import source_names
from framing.voice import voice_of
from framing.wordlists import word_list


class Mention(NamedTuple):
    """A term of a lexicon at a place in the article's content, and who says it there."""

    start: int
    end: int
    term: str
    lexicon: str
    category: str
    weight: float
    voice: str
    source: str | None
    endorsement: str | None
    neutral: str | None
    accurate_when: str | None


def mentions_of(article: Article) -> tuple[Mention, ...]:
    """Return the terms found in an article, each with its voice.

    Of terms of several lexicons at one place the longest is kept, of equally long ones that of the lexicon first in
    order. Reporting verbs are kept where they are the cue of a quotation.

    >>> [(m.term, m.voice) for m in mentions_of(Article('He called it a "disgrace".'))]
    [('call', 'author'), ('disgrace', 'direct')]
    """
    names = article.derived(source_names)
    cues = sorted({quotation.cue for quotation in quotations_of(article) if quotation.cue})
    found = []
    inside = article.sentence_of
    candidates = [*matches_of(article), *(match for match in cue_matches_of(article) if _marks(match, cues))]
    for match in _longest(article, [match for match in candidates if inside[match.first_token] >= 0]):
        stretch = voice_of(article, match)
        if stretch.voice == "author" and _held_at_arms_length(article, match):
            stretch = stretch._replace(endorsement="distanced")
        source = names.get(stretch.source) if stretch.source else None
        term = match.term
        found.append(
            Mention(
                match.start, match.end, term.term, match.lexicon, term.category, term.weight,
                stretch.voice, source, stretch.endorsement, term.neutral, term.accurate_when,
            )
        )  # fmt: skip
    return tuple(found)


def _held_at_arms_length(article: Article, match: Match) -> bool:
    """Whether the author puts "so-called", "alleged" or the like before a name."""
    words, at = article.words, match.first_token
    before = [word.lower() for word in words[max(0, at - 3) : at]]
    noun, so_called = match.term.pos == "noun", before[-2:] == ["so", "called"]
    return (so_called and (noun or match.term.pos == "adj")) or (noun and any(word in word_list("distancing") for word in before[-2:]))


def _marks(match: Match, cues: list[Span]) -> bool:
    """Whether a term of reporting touches a cue: "has said", "falsely claimed"."""
    at = bisect_left(cues, (match.end, 0))
    return at > 0 and cues[at - 1][1] > match.start


def _longest(article: Article, matches: list[Match]) -> list[Match]:
    taken = bytearray(len(article.tokens))
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start - m.end, m.lexicon, m.start)):
        if not any(taken[match.first_token : match.last_token]):
            taken[match.first_token : match.last_token] = b"\1" * (match.last_token - match.first_token)
            kept.append(match)
    return sorted(kept, key=lambda m: m.start)
