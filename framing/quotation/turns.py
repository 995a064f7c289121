"""Turns: the speeches of an interview or a transcript, each opened by its speaker's name and a colon."""

import re
from collections import Counter

from framing.article import Article
from framing.quotation.types import Quotation
from framing.wordlists import word_list
from framing.zones import PROSE

_TURN = re.compile(r"(?:\*\*)?((?:[A-Z][\w.'’-]*,? ){0,4}[A-Z][\w.'’-]*)(?: \([^)\n]{1,30}\))?(?:\*\*)?: ?(?:\*\*)?(?=\S)")
_FEWEST, _MOST_WORDS = 3, 5


def find_turns(article: Article) -> list[Quotation]:
    r"""Find the turns of an article that is, or holds, an interview or a transcript.

    A turn is a paragraph that opens with a name and a colon, or a paragraph after it that opens with neither a name
    nor a quotation mark, until the turns end; there are three turns or more, and a name that opens two of them.

    Examples
    --------
    >>> article = Article("Q: Why now?\nA: It rained.\nQ: And then?\nA: It stopped.")
    >>> [article.content[slice(*turn.content[0])] for turn in find_turns(article)]
    ['Why now?', 'It rained.', 'And then?', 'It stopped.']
    """
    if article.content.count(":") < _FEWEST:
        return []
    opened = [(zone, _TURN.match(article.content, zone.start, zone.end)) for zone in article.zones if zone.kind in PROSE]
    turns = [(zone, match) for zone, match in opened if match is not None and not _is_label(match[1])]
    speakers = Counter(match[1] for _, match in turns)
    if len(turns) < _FEWEST or len(speakers) == len(turns):
        return []
    kept = [(zone, match) for zone, match in turns if speakers[match[1]] > 1 or len(match[1].split()) < _MOST_WORDS]
    return [Quotation("block", match.span(1), None, ((match.end(), zone.end),)) for zone, match in kept if match.end() < zone.end]


def _is_label(name: str) -> bool:
    """Whether what stands before the colon is a heading of the page rather than a speaker."""
    return name.lower() in word_list("not_a_speaker")
