"""Indirect and mixed quotations: what stands under a verb of reporting or "according to"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from framing.article import Article
from framing.quotation.candidates import candidates_of
from framing.quotation.complements import Complement
from framing.quotation.cues import cue_forms
from framing.quotation.marks import Quoted, quote_edges
from framing.quotation.nominal import find_nominal
from framing.quotation.report import find_report
from framing.quotation.sentence import Sentence, sentence_at
from framing.quotation.stance import bare_weight, stance
from framing.quotation.types import Quotation, Report
from framing.quotation.views import find_views
from framing.sentences import Span

_Cue = tuple[int, int, int, int]  # token, number of the form, context, token that the context begins with
_SINGLE = re.compile(r"(?<!\w)'(?=\w)")
_MARK = re.compile("[\"“‘«'”’»]")

_NEAR = 8  # reports after one whose clause may hold it


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
    forms = cue_forms()
    for number, tokens, worth in _by_sentence(article, used):
        sentence = sentence_at(article, number)
        here = loose[bisect_left(places, sentence.span[0]) : bisect_left(places, sentence.span[1])] if loose else loose
        order = [token - sentence.first for token in tokens]
        quotes = [stretch.inner_start for stretch in here]
        reports: list[tuple[Report, float]] = []
        for token, form, context, begin in worth:
            follows = Complement(context, begin - sentence.first)
            report = find_report(sentence, token - sentence.first, form, follows, order, quotes)
            if report is not None:
                reports.append((report, forms.with_that[form] if follows.context == "that" else bare_weight(forms.endorsement[form], follows)))
        for report, weight in _apart(reports):
            quotation = quotation_of(article, sentence, report, weight, here, quotes)
            found += [quotation] if quotation else []
    for sentence, report, weight in (*find_nominal(article), *find_views(article)):
        here = loose[bisect_left(places, sentence.span[0]) : bisect_left(places, sentence.span[1])]
        quotation = quotation_of(article, sentence, report, weight, here, [stretch.inner_start for stretch in here])
        found += [quotation] if quotation else []
    return found


def _by_sentence(article: Article, used: set[int]) -> Iterator[tuple[int, list[int], list[_Cue]]]:
    """Sentences with words worth reading on: the tokens outside quotation marks that may be cues, and those that are worth it."""
    found = candidates_of(article)
    outside = quote_edges(article).searchsorted(article.tokens.starts[found.tokens], side="right") & 1 == 0
    last = -1
    tokens: list[int] = []
    worth: list[_Cue] = []
    for token, form, number, context, begin, is_worth in zip(*(column[outside].tolist() for column in found), strict=True):
        if number != last:
            if worth:
                yield last, tokens, worth
            last, tokens, worth = number, [], []
        tokens.append(token)
        if is_worth and token not in used:
            worth.append((token, form, context, begin))
    if worth:
        yield last, tokens, worth


def quotation_of(article: Article, sentence: Sentence, report: Report, weight: float, loose: list[Quoted], quotes: list[int]) -> Quotation | None:
    """The quotation that a report is, with the words in quotation marks it holds; None without content."""
    spans = tuple(sentence.text_span(begin, end) for begin, end in report.parts if begin < end)
    if not spans:
        return None
    spans = tuple(
        span if _MARK.search(article.content, span[0] - 1, span[1] + 1) is None else _with_marks(article.content, span, sentence.span)
        for span in spans
    )
    quoted = tuple(span for start, end in spans for span in _quoted_in(start, end, loose, quotes)) if loose else ()
    source = sentence.text_span(*report.subject) if report.subject else None
    weight = stance(sentence, report.cue, weight)
    cue = sentence.text_span(*report.cue) if report.cue[0] < report.cue[1] else None
    return Quotation("mixed" if quoted else "indirect", source, cue, spans, quoted, weight, report.nominal)


def _apart(reports: list[tuple[Report, float]]) -> list[tuple[Report, float]]:
    """End what the inner of two sources says where the clause of the outer begins: "X said that ..., Y reported"."""
    if len(reports) < 2:
        return reports
    tails = [r.parts[0] if r.parts and r.parts[0][1] <= min(r.cue[0], r.subject[0] if r.subject else r.cue[0]) else None for r, _ in reports]
    found = []
    for n, (report, weight) in enumerate(reports):
        parts = report.parts
        for first, end in filter(None, tails[n + 1 : n + 1 + _NEAR]):
            if first <= report.cue[0] < end:
                parts = [(start, min(stop, end) if start < end else stop) for start, stop in parts]
        found.append((report._replace(parts=parts), weight))
    return found


def _quoted_in(start: int, end: int, loose: list[Quoted], places: list[int]) -> list[Span]:
    inside = loose[bisect_left(places, start) : bisect_left(places, end)]
    return [(q.inner_start, q.inner_end) for q in inside if q.inner_end <= end]


def _with_marks(text: str, span: Span, limit: Span) -> Span:
    """Take in quotation marks that hug the span, and a full stop inside them."""
    if _MARK.search(text, span[0] - 1, span[1] + 1) is None:
        return span
    start, end = span
    while start > limit[0] and text[start - 1] in "\"“‘«'":
        start -= 1
    opened = text.count('"', start, end) % 2 == 1 or text.count("“", start, end) > text.count("”", start, end)
    opened = opened or text.count("‘", start, end) > 0 or len(_SINGLE.findall(text, start, end)) > 0
    while opened and end < limit[1] and text[end] in ".,!?\"”’»'":
        end += 1
        if text[end - 1] in "\"”’»'":
            break
    return start, end
