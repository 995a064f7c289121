"""Attribution: how much of the text is somebody else's, who says so, and how the author stands to it."""

import numpy as np

from framing.article import Article
from framing.features.base import Block, Floats, Spans, tallies, thousands, token_counts
from framing.quotation import Quotation, quotations_of
from framing.tokens import Ints
from framing.voice import stretches_of
from framing.wordlists import word_list

_SHARED_VOICES = ("direct", "indirect")
_KINDS = ("direct", "indirect", "mixed", "block", "scare")
_FEATURES = (
    "direct_share",
    "indirect_share",
    *(f"{kind}_quotations" for kind in _KINDS),
    "endorsed",
    "distanced",
    "without_source",
    "pronoun_sources",
    "according_to",
)


def measure(article: Article, stretches: Spans) -> Floats:
    """Measure the attribution in stretches of an article.

    Shares are of the tokens, between 0 and 1; all else is the number of quotations per 1,000 tokens.

    >>> from framing.features.base import whole
    >>> article = Article('"We lost," said the coach.')
    >>> measure(article, whole(article))[0, 0]
    np.float64(0.4)
    """
    starts = article.tokens.starts
    spoken = [_tokens_in(article, starts, voice) for voice in _SHARED_VOICES]
    places, kinds = article.derived(_events)
    all_places = np.concatenate([*spoken, places])
    all_kinds = np.concatenate([*(np.full(len(found), i) for i, found in enumerate(spoken)), kinds])
    counts = tallies(all_places, all_kinds, len(_FEATURES), stretches)
    counts[:, : len(spoken)] /= token_counts(article, stretches)[:, None]
    counts[:, len(spoken) :] /= thousands(article, stretches)
    return counts


def spans(article: Article) -> dict[int, list[tuple[int, int]]]:
    """Return the places of the quotations counted, by their cues where they have one."""
    found: dict[int, list[tuple[int, int]]] = {}
    for quotation in quotations_of(article):
        for number, counts in enumerate(_tests(article, quotation), len(_SHARED_VOICES)):
            if counts:
                found.setdefault(number, []).append(quotation.cue or quotation.content[0])
    return found


def _events(article: Article) -> tuple[Ints, Ints]:
    """Offsets of quotations and the features that count them."""
    pairs = [
        (quotation.content[0][0], number)
        for quotation in quotations_of(article)
        for number, counts in enumerate(_tests(article, quotation), len(_SHARED_VOICES))
        if counts
    ]
    table = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _tests(article: Article, quotation: Quotation) -> tuple[bool, ...]:
    text = article.content
    source = text[slice(*quotation.source)].lower() if quotation.source else None
    return (
        *(quotation.kind == kind for kind in _KINDS),
        quotation.endorsement >= 0.5,
        quotation.endorsement <= -0.3 and quotation.kind != "scare",
        source is None and quotation.kind != "scare",
        source in word_list("pronoun"),
        quotation.cue is not None and text[slice(*quotation.cue)].lower().startswith("according"),
    )


def _tokens_in(article: Article, starts: Ints, voice: str) -> Ints:
    edges = [edge for s in stretches_of(article) if s.voice == voice for edge in (s.start, s.end)]
    return starts[np.searchsorted(edges, starts, side="right") % 2 == 1] if edges else starts[:0]


BLOCK = Block("attribution", lambda: _FEATURES, measure, spans)
