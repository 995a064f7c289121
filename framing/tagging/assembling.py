"""From tagged words to quotations: runs of one tag are parts, and each part goes to the nearest cue of its sentence."""

from bisect import bisect_left
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.quotation import Quotation, attributions_of
from framing.quotation.marks import quoted_stretches
from framing.sentences import Span
from framing.tagging.features import PARTS, units_of
from framing.tagging.tagger import Tagger, tags_of
from framing.tokens import Bools, Ints, inside

_NEIGHBOURS = 8  # cues looked at
_LEAD = 8  # characters of quotation mark and spaces before what is quoted


class _Run(NamedTuple):
    """Units first to last - 1 of one sentence, all with the same tag."""

    first: int
    last: int
    sentence: int


class _Known:
    """What the rules know of an article, in order, so that it is looked up and not searched."""

    def __init__(self, article: Article, known: tuple[Quotation, ...]) -> None:
        self.cued = sorted((q.cue, number) for number, q in enumerate(known) if q.cue is not None)
        self.known = known
        self.stretches = quoted_stretches(article)
        self.starts = [q.start for q in self.stretches]

    def with_cue(self, place: Span) -> Quotation | None:
        """Return the quotation of the rules whose cue shares a character with a place."""
        at = bisect_left(self.cued, ((place[1], 0), 0))
        near = [number for cue, number in self.cued[max(0, at - _NEIGHBOURS) : at] if place[0] < cue[1]]
        return self.known[near[0]] if near else None

    def quoted(self, content: tuple[Span, ...]) -> tuple[tuple[Span, ...], bool]:
        """Return the stretches in quotation marks that begin in a content, and whether all of it lies in such stretches."""
        found: list[Span] = []
        within = True
        for start, end in content:
            first, last = bisect_left(self.starts, start - _LEAD), bisect_left(self.starts, end)
            found += [(q.inner_start, q.inner_end) for q in self.stretches[first:last] if start <= q.inner_start < end]
            before = self.stretches[max(0, bisect_left(self.starts, start + 1) - 1)] if self.stretches else None
            within = within and before is not None and before.start <= start and end <= before.end + 1
        return tuple(found), within


def tagged_attributions(article: Article, tagger: Tagger | None) -> tuple[Quotation, ...]:
    """Return the quotations and attitudes of an article as a tagger finds them.

    A quotation is a cue with the nearest source before or after it, and the contents that lie nearest to it; contents
    of a sentence without a cue go on with that of the sentence before. Scare quotes are those that the rules found.

    Parameters
    ----------
    article : Article
    tagger : Tagger or None
        None for what the rules alone find.

    Returns
    -------
    tuple of Quotation
        In the order of their content.
    """
    if tagger is None:
        return attributions_of(article)
    tags = tags_of(tagger, article)
    known = attributions_of(article)
    sources, cues, contents = (_runs(tags[:, part], units_of(article).sentence) for part in range(len(PARTS)))
    owned = _owned(cues, contents)
    by_sentence = _by_sentence(sources)
    cited = _Known(article, known)
    found = [_quotation(article, cue, _nearest(cue, by_sentence), owned.get(number, []), cited) for number, cue in enumerate(cues)]
    alone = [_quotation(article, None, _nearest(run, by_sentence), [run], cited) for run in owned.get(-1, [])]
    spoken = [quotation for quotation in (*found, *alone) if quotation is not None]
    taken = inside(units_of(article).starts, [span for quotation in spoken for span in quotation.content])
    starts = units_of(article).starts
    scare = [q for q in known if q.kind == "scare" and not taken[starts.searchsorted(q.content[0][0]) : starts.searchsorted(q.content[0][1])].any()]
    return tuple(sorted((*spoken, *scare), key=lambda q: (q.content[0], q.cue or (0, 0))))


def _runs(on: Bools, sentence: Ints) -> list[_Run]:
    """Stretches of tagged units, parted where a sentence ends."""
    marks = np.flatnonzero(on)
    if not len(marks):
        return []
    breaks = np.flatnonzero((np.diff(marks) > 1) | (np.diff(sentence[marks]) != 0)) + 1
    return [_Run(int(part[0]), int(part[-1]) + 1, int(sentence[part[0]])) for part in np.split(marks, breaks)]


def _owned(cues: list[_Run], contents: list[_Run]) -> dict[int, list[_Run]]:
    """The contents of each cue by its number, -1 for those that no cue is near; a cue without its own shares the nearest."""
    found: dict[int, list[_Run]] = {}
    by_sentence: dict[int, list[int]] = {}
    for number, cue in enumerate(cues):
        by_sentence.setdefault(cue.sentence, []).append(number)
    last = -1
    for run in contents:
        here = by_sentence.get(run.sentence)
        if here:
            last = min(here, key=lambda number: _distance(cues[number], run))
        elif last >= 0 and run.sentence - cues[last].sentence > 1 and not _goes_on(run, found[last]):
            last = -1
        found.setdefault(last, []).append(run)
    at = _by_sentence(contents)
    for number, cue in enumerate(cues):
        if number not in found:
            near = [run for k in (cue.sentence - 1, cue.sentence, cue.sentence + 1) for run in at.get(k, ())]
            found[number] = sorted(near, key=lambda run: (run.sentence != cue.sentence, _distance(cue, run)))[:1]
    return found


def _goes_on(run: _Run, before: list[_Run]) -> bool:
    return run.sentence - before[-1].sentence <= 1


def _by_sentence(runs: list[_Run]) -> dict[int, list[_Run]]:
    found: dict[int, list[_Run]] = {}
    for run in runs:
        found.setdefault(run.sentence, []).append(run)
    return found


def _nearest(cue: _Run, sources: dict[int, list[_Run]]) -> _Run | None:
    return min(sources.get(cue.sentence, ()), key=lambda run: _distance(cue, run), default=None)


def _distance(one: _Run, other: _Run) -> int:
    return max(other.first - one.last, one.first - other.last)


def _quotation(article: Article, cue: _Run | None, source: _Run | None, contents: list[_Run], known: "_Known") -> Quotation | None:
    if not contents:
        return None
    units = units_of(article)

    def span(run: _Run) -> Span:
        return int(units.starts[run.first]), int(units.ends[run.last - 1])

    content = tuple(_joined([span(run) for run in contents]))
    place = span(cue) if cue is not None else None
    like = known.with_cue(place) if place is not None else None
    quoted, within = known.quoted(content)
    kind = "block" if like is not None and like.kind == "block" else "direct" if within else "mixed" if quoted else "indirect"
    return Quotation(
        kind, span(source) if source is not None else None, place, content, quoted,
        like.endorsement if like is not None else 0.0, like.nominal if like is not None else False,
    )  # fmt: skip


def _joined(spans: list[Span]) -> list[Span]:
    """Stretches with nothing but a space between them are one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start - found[-1][1] <= 1:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
