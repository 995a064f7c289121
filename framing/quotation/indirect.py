"""Indirect and mixed quotations: what stands under a verb of reporting or "according to"."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable

from framing.article import Article
from framing.quotation.complements import complement
from framing.quotation.cues import cue_forms, cues_of
from framing.quotation.marks import Quoted, quoted_stretches
from framing.quotation.nominal import find_nominal
from framing.quotation.report import Report, find_report
from framing.quotation.sentence import Sentence, sentence_at
from framing.quotation.types import Quotation
from framing.sentences import Span
from framing.wordlists import word_list

DOUBT = -0.4  # of "allegedly showed"


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
    by_sentence: dict[int, dict[int, int]] = defaultdict(dict)
    tokens, forms = cues_of(article)
    likely = cue_forms().likely[forms]
    tokens, forms = tokens[likely], forms[likely]
    quoted = _inside_quotes(article)
    rows = zip(tokens.tolist(), forms.tolist(), article.sentence_of[tokens].tolist(), article.tokens.starts[tokens].tolist(), strict=True)
    for token, form, number, start in rows:
        if number >= 0 and not quoted(start):
            by_sentence[number][token] = form
    found: list[Quotation] = []
    places = [stretch.inner_start for stretch in loose]
    for number, cues in by_sentence.items():
        sentence = sentence_at(article, number)
        local = {token - sentence.first: form for token, form in cues.items()}
        free = {at for at in local if at + sentence.first not in used}
        here = loose[bisect_left(places, sentence.span[0]) : bisect_left(places, sentence.span[1])]
        found.extend(_in_sentence(article, sentence, local, free, here))
    for sentence, report, weight in find_nominal(article):
        here = loose[bisect_left(places, sentence.span[0]) : bisect_left(places, sentence.span[1])]
        quotation = _quotation(article, sentence, report, weight, here, [stretch.inner_start for stretch in here])
        found += [quotation] if quotation else []
    return found


def _in_sentence(article: Article, sentence: Sentence, cues: dict[int, int], free: set[int], loose: list[Quoted]) -> list[Quotation]:
    found: list[Quotation] = []
    order = sorted(cues)
    quotes = [stretch.inner_start for stretch in loose]
    for at in order:
        report = find_report(sentence, at, cues[at], order, quotes) if at in free else None
        if report is not None:
            weights = cue_forms().with_that if complement(sentence, at).context == "that" else cue_forms().endorsement
            quotation = _quotation(article, sentence, report, weights[cues[at]], loose, quotes)
            found += [quotation] if quotation else []
    return found


def _quotation(article: Article, sentence: Sentence, report: Report, weight: float, loose: list[Quoted], quotes: list[int]) -> Quotation | None:
    spans = tuple(sentence.text_span(begin, end) for begin, end in report.parts if begin < end)
    if not spans:
        return None
    spans = tuple(_with_marks(article.content, span, sentence.span) for span in spans)
    quoted = tuple(span for start, end in spans for span in _quoted_in(start, end, loose, quotes))
    source = sentence.text_span(*report.subject) if report.subject else None
    if any(word in word_list("doubting_adverb") for word in sentence.low[slice(*report.cue)]):
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


def _inside_quotes(article: Article) -> Callable[[int], bool]:
    edges = [edge for stretch in quoted_stretches(article) for edge in (stretch.start, stretch.end)]
    return lambda offset: bisect_right(edges, offset) % 2 == 1
