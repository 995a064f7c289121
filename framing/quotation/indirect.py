"""Indirect and mixed quotations: what stands under a verb of reporting or "according to"."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.quotation.candidates import candidates_of
from framing.quotation.complements import Complement
from framing.quotation.cues import cue_forms
from framing.quotation.marks import Quoted, quote_edges
from framing.quotation.nominal import find_nominal
from framing.quotation.report import Report, find_report
from framing.quotation.sentence import Sentence, sentence_at
from framing.quotation.types import Quotation
from framing.quotation.wordclasses import DOUBTING_ADVERB
from framing.sentences import Span

DOUBT = -0.4  # of "allegedly showed"


class _Cue(NamedTuple):
    """One of the `Candidates`."""

    token: int
    form: int
    sentence: int
    context: int
    begin: int
    worth: bool


def find_indirect(article: Article, loose: list[Quoted], used: set[int]) -> list[Quotation]:
    """Find clauses and phrases that report speech or thought.

    Parameters
    ----------
    article : Article
        Where to look.
    loose : list of Quoted
        Stretches in quotation marks that direct attribution left over; a clause that holds one is mixed.
    used : set of int
        Tokens that already served as cues.

    Returns
    -------
    list of Quotation
        Those of verbs in the order of their cues, then those of nouns.
    """
    found: list[Quotation] = []
    places = [stretch.inner_start for stretch in loose]
    for number, cues in _by_sentence(article):
        if not any(cue.worth and cue.token not in used for cue in cues):
            continue
        sentence = sentence_at(article, number)
        here = loose[bisect_left(places, sentence.span[0]) : bisect_left(places, sentence.span[1])]
        order = [cue.token - sentence.first for cue in cues]
        quotes = [stretch.inner_start for stretch in here]
        for cue, at in zip(cues, order, strict=True):
            if cue.worth and cue.token not in used:
                follows = Complement(cue.context, cue.begin - sentence.first)
                report = find_report(sentence, at, cue.form, follows, order, quotes)
                if report is not None:
                    weights = cue_forms().with_that if follows.context == "that" else cue_forms().endorsement
                    quotation = _quotation(article, sentence, report, weights[cue.form], here, quotes)
                    found += [quotation] if quotation else []
    for sentence, report, weight in find_nominal(article):
        here = loose[bisect_left(places, sentence.span[0]) : bisect_left(places, sentence.span[1])]
        quotation = _quotation(article, sentence, report, weight, here, [stretch.inner_start for stretch in here])
        found += [quotation] if quotation else []
    return found


def _by_sentence(article: Article) -> Iterator[tuple[int, list[_Cue]]]:
    """The words that may be cues and stand outside quotation marks, sentence by sentence."""
    found = candidates_of(article)
    outside = np.searchsorted(quote_edges(article), article.tokens.starts[found.tokens], side="right") % 2 == 0
    rows = map(_Cue, *(column[outside].tolist() for column in found))
    for number, cues in groupby(rows, key=attrgetter("sentence")):
        yield number, list(cues)


def _quotation(article: Article, sentence: Sentence, report: Report, weight: float, loose: list[Quoted], quotes: list[int]) -> Quotation | None:
    spans = tuple(sentence.text_span(begin, end) for begin, end in report.parts if begin < end)
    if not spans:
        return None
    spans = tuple(_with_marks(article.content, span, sentence.span) for span in spans)
    quoted = tuple(span for start, end in spans for span in _quoted_in(start, end, loose, quotes))
    source = sentence.text_span(*report.subject) if report.subject else None
    if any(word & DOUBTING_ADVERB for word in sentence.bits[slice(*report.cue)]):
        weight = min(weight, DOUBT)
    return Quotation("mixed" if quoted else "indirect", source, sentence.text_span(*report.cue), spans, quoted, weight, report.nominal)


def _quoted_in(start: int, end: int, loose: list[Quoted], places: list[int]) -> list[Span]:
    inside = loose[bisect_left(places, start) : bisect_left(places, end)]
    return [(q.inner_start, q.inner_end) for q in inside if q.inner_end <= end]


def _with_marks(text: str, span: Span, limit: Span) -> Span:
    """Take in quotation marks that hug the span, and a full stop inside them."""
    start, end = span
    while start > limit[0] and text[start - 1] in "\"“‘«'":
        start -= 1
    opened = text.count('"', start, end) % 2 == 1 or text.count("“", start, end) > text.count("”", start, end)
    opened = opened or text.count("‘", start, end) > 0 or text.count("'", start, end) % 2 == 1
    while opened and end < limit[1] and text[end] in ".,!?\"”’»'":
        end += 1
        if text[end - 1] in "\"”’»'":
            break
    return start, end
