"""Passages that a single article has: sentences whose words no other article has together."""

import re
from collections.abc import Sequence

from framing.article import Article
from framing.scoring import Score
from framing.sentences import Span

_WORD = re.compile(r"[^\W_]{4,}|\d+")
_FEW, _OVERLAP, _MOST = 7, 0.34, 4
_COMMON = frozenset(
    "that this with from have been were will would said says their they them which when what than then also more most over into about after before "
    "other some such only because there these those where while could should being between during against through under both".split()
)


def passages(scores: Sequence[Score]) -> list[tuple[int, Span]]:
    """Return for each article its sentences that are least like any sentence, or two in a row, of another one.

    A sentence is told by its words of four letters or more and its numbers; it is its article's own if at most a third of them
    stand together elsewhere. Four at most of each article, those with most such words first; sentences of fewer than seven are passed over.
    """
    words = [[_words(article, span) for span in article.sentences] for article in (score.article for score in scores)]
    pairs = [[one | other for one, other in zip(each, [*each[1:], frozenset()], strict=True)] for each in words]
    found: list[tuple[int, Span]] = []
    for number, score in enumerate(scores):
        elsewhere = [pair for other, each in enumerate(pairs) if other != number for pair in each]
        own = []
        for span, here in zip(score.article.sentences, words[number], strict=True):
            if len(here) < _FEW:
                continue
            most = max((len(here & pair) for pair in elsewhere), default=0)
            if most <= _OVERLAP * len(here):
                own.append((len(here) - most, span))
        chosen = sorted(own, key=lambda row: (-row[0], row[1]))[:_MOST]
        found += [(number, span) for _, span in sorted(chosen, key=lambda row: row[1])]
    return found


def _words(article: Article, span: Span) -> frozenset[str]:
    """The words of a sentence that tell it from others, cut so that "protest" and "protesters" are one."""
    return frozenset(word[:6] for word in _WORD.findall(article.content[slice(*span)].lower()) if word not in _COMMON)
