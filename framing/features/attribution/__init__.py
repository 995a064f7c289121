"""Attribution: how much of the text is somebody else's, who says so, how it is marked, and how the author stands to it.

Shares are between 0 and 1: of the tokens, or of the quotations, scare quotes left out. All else that is counted is a
rate per 1,000 tokens. What tells how speech is spread over sources needs an article, or several sentences of it: it is 0
in a single sentence.
"""

import numpy as np

from framing.article import Article
from framing.features.attribution.events import described, events_of, numbers, places_of
from framing.features.attribution.spread import SPREAD, spread_of
from framing.features.base import Block, Floats, Spans, tallies, tally, thousands, token_counts
from framing.features.joined import gather
from framing.features.mentions import AUTHOR, DIRECT, INDIRECT, covered, loaded_kinds, matches_counted, mentions_of, token_voices
from framing.quotation import quotations_of
from framing.tokens import Ints

__all__ = ["BLOCK", "measure", "spans"]

_VOICES = {
    "direct_share": "share of tokens in a source's own words, in block statements and in the quoted words of mixed quotations too, 0 to 1",
    "indirect_share": "share of tokens in reported speech, 0 to 1",
}
_KINDS = {
    "mixed_share": "share of tokens in reported speech with quoted words, which are direct, and the rest indirect, 0 to 1",
    "block_share": "share of tokens in block statements, which are direct, 0 to 1",
    "scare_share": "share of tokens in scare quotes, 0 to 1",
}
_KIND_NUMBERS = {name.removesuffix("_share"): number for number, name in enumerate(_KINDS)}
_NAMED = {
    "named_sources_share": "share of quotations whose source is named, 0 to 1",
    "described_sources_share": "share of quotations whose source is described and not named, 0 to 1",
    "pronoun_sources_share": "share of quotations whose source is a pronoun, 0 to 1",
    "without_source_share": "share of quotations without a source, 0 to 1",
}
_SOURCES = ("named", "described", "pronoun_sources", "without_source")
_OWN = {"unattributed_loaded": "loaded terms of the author in sentences that report nobody's speech, per 1,000 tokens"}


def measure(article: Article, stretches: Spans) -> Floats:
    """Measure the attribution in stretches of an article.

    >>> from framing.features.base import whole
    >>> article = Article('"We lost," said the coach.')
    >>> measure(article, whole(article))[0, 0]
    np.float64(0.4)
    """
    n, per = token_counts(article, stretches), thousands(article, stretches)
    places, kinds = gather(article, events_of)
    counts = tallies(places, kinds, len(numbers()), stretches)
    sources = counts[:, [numbers()[name] for name in _SOURCES]]
    tokens = tallies(*article.derived(_token_places), len(_VOICES) + len(_KINDS), stretches)
    own = tally(article.derived(_own_claims)[0], stretches)
    return np.column_stack(
        [
            tokens / n[:, None],
            counts[:, : len(described())] / per,
            sources / np.maximum(sources.sum(axis=1, keepdims=True), 1.0),
            own / per[:, 0],
            spread_of(article, stretches),
        ]
    )


def spans(article: Article) -> dict[int, list[tuple[int, int]]]:
    """Return the places of what is counted: of quotations the cues where they have one, and the loaded terms."""
    found: dict[int, list[tuple[int, int]]] = {}
    first = len(_VOICES) + len(_KINDS)
    for kind, place in places_of(article):
        if kind < len(described()):
            found.setdefault(first + kind, []).append(place)
    matches = matches_counted(article)
    own = [matches[i][:2] for i in article.derived(_own_claims)[1].tolist()]
    return {**found, BLOCK.features.index("unattributed_loaded"): own} if own else found


def _token_places(article: Article) -> tuple[Ints, Ints]:
    """Offsets of the tokens in each voice and each kind of quotation that has a share, and the number of the share."""
    starts, voices, prose = article.tokens.starts, token_voices(article), article.sentence_of >= 0
    spans, kinds = gather(article, _contents)
    in_kinds = [covered(article, spans[kinds == number]) for number in range(len(_KINDS))]
    numbers, tokens = np.nonzero(np.array([voices == DIRECT, voices == INDIRECT, *in_kinds]) & prose)
    return starts[tokens], numbers


def _contents(article: Article) -> tuple[Spans, Ints]:
    """What quotations report, of the kinds that have a share, and the number of the kind."""
    found = [(*span, number) for q in quotations_of(article) if (number := _KIND_NUMBERS.get(q.kind)) is not None for span in q.content]
    table = np.array(found, dtype=np.int64).reshape(-1, 3)
    return table[:, :2], table[:, 2]


def _own_claims(article: Article) -> tuple[Ints, Ints]:
    """Offsets and numbers of the loaded mentions of the author in sentences without speech."""
    mentions, sentence, voices = mentions_of(article), article.sentence_of, token_voices(article)
    starts = article.tokens.starts
    speaks = (voices == DIRECT) | (voices == INDIRECT)
    speaks[starts.searchsorted(gather(article, _cues)[0])] = True
    reports = np.bincount(sentence[speaks & (sentence >= 0)], minlength=len(article.sentence_spans)) > 0
    own = np.flatnonzero(~mentions.denied & loaded_kinds()[mentions.kinds] & (mentions.weights != 0) & (mentions.voices == AUTHOR))
    places = mentions.spans[own, 0]
    free = ~reports[sentence[starts.searchsorted(places)]]
    return places[free], own[free]


def _cues(article: Article) -> tuple[Ints]:
    return (np.array([quotation.cue[0] for quotation in quotations_of(article) if quotation.cue is not None], dtype=np.int64),)


def _describe() -> dict[str, str]:
    return {**_VOICES, **_KINDS, **described(), **_NAMED, **_OWN, **SPREAD}


BLOCK = Block("attribution", _describe, measure, spans)
