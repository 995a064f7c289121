"""From tagged words to quotations: runs of one tag are parts, and each part goes to the nearest cue of its sentence."""

from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.quotation import Quotation, attributions_of
from framing.quotation.marks import quoted_stretches
from framing.sentences import Span
from framing.tagging.features import PARTS, units_of
from framing.tagging.tagger import Tagger, tags_of
from framing.tokens import Bools, Ints


class _Run(NamedTuple):
    """Units first to last - 1 of one sentence, all with the same tag."""

    first: int
    last: int
    sentence: int


def tagged_attributions(article: Article, tagger: Tagger) -> tuple[Quotation, ...]:
    """Return the quotations and attitudes of an article as a tagger finds them.

    A quotation is a cue with the nearest source before or after it, and the contents that lie nearest to it; contents
    of a sentence without a cue go on with that of the sentence before. Scare quotes are those that the rules found.

    Parameters
    ----------
    article : Article
    tagger : Tagger

    Returns
    -------
    tuple of Quotation
        In the order of their content.
    """
    tags = tags_of(tagger, article)
    known = attributions_of(article)
    sources, cues, contents = (_runs(tags[:, part], units_of(article).sentence) for part in range(len(PARTS)))
    owned = _owned(cues, contents)
    found = [_quotation(article, cue, _nearest(cue, sources), owned.get(number, []), known) for number, cue in enumerate(cues)]
    alone = [_quotation(article, None, _nearest(run, sources), [run], known) for run in owned.get(-1, [])]
    spoken = [quotation for quotation in (*found, *alone) if quotation is not None]
    spans = [span for quotation in spoken for span in quotation.content]
    scare = [q for q in known if q.kind == "scare" and not any(start < q.content[0][1] and q.content[0][0] < end for start, end in spans)]
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
    for number, cue in enumerate(cues):
        if number not in found:
            near = [run for run in contents if abs(run.sentence - cue.sentence) <= 1]
            found[number] = sorted(near, key=lambda run: (run.sentence != cue.sentence, _distance(cue, run)))[:1]
    return found


def _goes_on(run: _Run, before: list[_Run]) -> bool:
    return run.sentence - before[-1].sentence <= 1


def _nearest(cue: _Run, sources: list[_Run]) -> _Run | None:
    near = [run for run in sources if run.sentence == cue.sentence]
    return min(near, key=lambda run: _distance(cue, run), default=None)


def _distance(one: _Run, other: _Run) -> int:
    return max(other.first - one.last, one.first - other.last)


def _quotation(article: Article, cue: _Run | None, source: _Run | None, contents: list[_Run], known: tuple[Quotation, ...]) -> Quotation | None:
    if not contents:
        return None
    units = units_of(article)

    def span(run: _Run) -> Span:
        return int(units.starts[run.first]), int(units.ends[run.last - 1])

    content = tuple(_joined([span(run) for run in contents]))
    place = span(cue) if cue is not None else None
    like = next((q for q in known if place and q.cue and q.cue[0] < place[1] and place[0] < q.cue[1]), None)
    quoted = tuple((q.inner_start, q.inner_end) for q in quoted_stretches(article) if any(start <= q.inner_start < end for start, end in content))
    inside = all(any(q.start <= start and end <= q.end + 1 for q in quoted_stretches(article)) for start, end in content)
    kind = "block" if like is not None and like.kind == "block" else "direct" if inside else "mixed" if quoted else "indirect"
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
