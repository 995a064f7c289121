"""Direct quotations: speech in quotation marks and the cue beside it."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from framing.article import Article
from framing.quotation.candidates import cues_of
from framing.quotation.clauses import has_finite
from framing.quotation.cues import PREPOSITIONAL, cue_forms
from framing.quotation.marks import Quoted, quoted_stretches
from framing.quotation.sentence import Sentence, sentence_at, sentence_number, token_starts
from framing.quotation.subjects import quoted_speaker, subject_after, subject_before
from framing.quotation.types import Quotation
from framing.quotation.wordclasses import FINITE, FIRM, PRONOUN, TITLED
from framing.sentences import Span

_REACH = 16
_SURE = 0.7
_QUOTES = '"“”«»„'


class Attribution(NamedTuple):
    """A cue found beside speech: where it is, whose, and how far it vouches."""

    source: Span | None
    cue: Span | None
    endorsement: float
    token: int


def attribute_quoted(article: Article) -> tuple[list[Quotation], list[Quoted], set[int]]:
    """Give the stretches in quotation marks to the speakers named beside them.

    Parameters
    ----------
    article : Article
        Where to look.

    Returns
    -------
    direct : list of Quotation
        Direct quotations.
    loose : list of Quoted
        Stretches with no cue beside them.
    used : set of int
        Indices of the tokens that served as cues.
    """
    cue_at = dict(zip(*(column.tolist() for column in cues_of(article)), strict=True))
    direct: list[Quotation] = []
    loose: list[Quoted] = []
    used: set[int] = set()
    previous: tuple[Quoted, bool] | None = None
    for quoted in quoted_stretches(article):
        attribution = _beside(article, quoted, cue_at)
        inner = (quoted.inner_start, quoted.inner_end)
        if attribution is not None:
            if attribution.token in used and direct and direct[-1].cue == attribution.cue:
                direct[-1] = _extended(direct[-1], inner)
            else:
                direct.append(Quotation("direct", attribution.source, attribution.cue, (inner,), (inner,), attribution.endorsement))
            used.add(attribution.token)
        elif previous is not None and previous[1] and _goes_on(article, previous[0], quoted, direct[-1]):
            same = _same_paragraph(article, previous[0], quoted) or not previous[0].closed
            last = direct[-1]
            direct[-1:] = [_extended(last, inner)] if same else [last, Quotation("direct", last.source, None, (inner,), (inner,), 0.0)]
        else:
            loose.append(quoted)
            previous = (quoted, False)
            continue
        previous = (quoted, True)
    return direct, loose, used


def _extended(quotation: Quotation, inner: Span) -> Quotation:
    return quotation._replace(content=(*quotation.content, inner), quoted=(*quotation.quoted, inner))


def _beside(article: Article, quoted: Quoted, cue_at: dict[int, int]) -> Attribution | None:
    inside = token_range(article, quoted)
    if inside[0] == inside[1]:
        return None
    last, first = sentence_number(article, inside[1] - 1), sentence_number(article, inside[0])
    if last < 0 or first < 0:
        return None
    after = _after(article, quoted, inside[1], last, cue_at)
    return after if after is not None else _before(article, quoted, inside[0], first, cue_at)


def _after(article: Article, quoted: Quoted, token: int, number: int, cue_at: dict[int, int]) -> Attribution | None:
    """Look for "said X", "X said" or "according to X" right after the quotation."""
    if not quoted.closed or not _opens_sentence(article, quoted):
        return None
    sentence = sentence_at(article, number)
    begin = token - sentence.first
    if begin >= len(sentence.low):
        return _next_sentence(article, quoted, number, cue_at)
    for at in range(begin, min(len(sentence.low), begin + _REACH)):
        if at > begin and _has_mark(sentence.gap(at)):
            return None
        form = cue_at.get(sentence.first + at)
        if form is None:
            continue
        found = _clause_after(sentence, begin, at, form)
        if found is not None:
            return found
    return None


def _clause_after(sentence: Sentence, begin: int, at: int, form: int) -> Attribution | None:
    forms = cue_forms()
    low = sentence.low
    if low[at] == PREPOSITIONAL:
        if at != begin or at + 1 >= len(low) or low[at + 1] != "to":
            return None
        subject = subject_after(sentence, at + 1)
        return _attribution(sentence, subject, at, at + 2, 0.0)
    if forms.share[form] < 0.12:
        return None
    if low[at] == "quoted" and "saying" in low[at : at + 12]:
        saying = low.index("saying", at)
        return _attribution(sentence, quoted_speaker(sentence, saying), saying, saying + 1, 0.0)
    if at == begin:
        subject = subject_after(sentence, at)
        return _attribution(sentence, subject, at, at + 1, forms.endorsement[form]) if subject else None
    subject = subject_before(sentence, at, begin, bare=forms.share[form] >= _SURE)
    if subject is None or (subject[0] - begin > 1 and not sentence.bits[subject[0]] & FIRM):
        return None
    return _attribution(sentence, subject, at, at + 1, forms.endorsement[form])


def _next_sentence(article: Article, quoted: Quoted, number: int, cue_at: dict[int, int]) -> Attribution | None:
    """Look for '"Who pays?" Mayor Ito asked.', which sentence splitting parts after the closing mark."""
    if (
        article.content[quoted.inner_end - 1] not in "?!"
        or number + 1 >= len(article.sentences)
        or "\n" in article.content[quoted.end : article.sentences[number + 1][0]]
    ):
        return None
    sentence = sentence_at(article, number + 1)
    for at in range(1, min(6, len(sentence.low))):
        form = cue_at.get(sentence.first + at)
        if form is not None and cue_forms().share[form] > 0.5:
            return _clause_after(sentence, 0, at, form)
    return None


def _before(article: Article, quoted: Quoted, token: int, number: int, cue_at: dict[int, int]) -> Attribution | None:
    """Look for 'X said, "' or 'X: "' right before the quotation."""
    sentence = sentence_at(article, number)
    end = token - sentence.first
    gap = sentence.gap(end)
    if end == 0:
        return _line_before(article, quoted, number, cue_at)
    introduced = ":" in gap or "," in gap
    clear = end  # no quotation mark stands before the tokens from here on
    for at in range(end - 1, max(-1, end - _REACH), -1):
        form = cue_at.get(sentence.first + at)
        if form is None:
            continue
        if any(_has_mark(sentence.gap(i)) for i in range(at + 1, clear)):
            break
        clear = at + 1
        between = end - at - 1
        near = between == 0 and (introduced or _longer_than(article, quoted, 3))
        if cue_forms().share[form] >= 0.12 and (near or (introduced and not has_finite(sentence, at + 1, end) and between < 12)):
            subject = _speaker(sentence, at)
            if subject is not None or sentence.low[at] in ("saying", "adding", "writing", "tweeting", "read", "reads"):
                return _attribution(sentence, subject, at, at + 1, cue_forms().endorsement[form])
    if ":" in gap:
        return _colon_source(sentence, end)
    return None


def _speaker(sentence: Sentence, at: int) -> tuple[int, int] | None:
    low = sentence.low
    if low[at] == "saying" and low[at - 1] == "as" and "quoted" in low[max(0, at - 12) : at]:
        return quoted_speaker(sentence, at)
    return subject_before(sentence, at)


def _line_before(article: Article, quoted: Quoted, number: int, cue_at: dict[int, int]) -> Attribution | None:
    """A line that ends in a colon introduces the quotation of the next."""
    if not number or article.content[article.sentences[number - 1][1] - 1] != ":":
        return None
    sentence = sentence_at(article, number - 1)
    for at in range(len(sentence.low) - 1, 0, -1):
        form = cue_at.get(sentence.first + at)
        if form is not None:
            subject = subject_before(sentence, at)
            if subject is not None:
                return _attribution(sentence, subject, at, at + 1, cue_forms().endorsement[form])
    return _colon_source(sentence, len(sentence.low))


def _colon_source(sentence: Sentence, end: int) -> Attribution | None:
    """The source of 'Captain Lisko was brief: "...' is what stands before the verb, or before the colon."""
    if end <= 0:
        return None
    begin = end - 1
    while begin > 0 and not sentence.bits[begin] & FIRM and end - begin < 14:
        begin -= 1
    for at in range(begin + 1, end):
        if sentence.bits[at] & FINITE:
            subject = subject_before(sentence, at, begin)
            return _attribution(sentence, subject, None, None, 0.0) if subject else None
    named = end - begin <= 6 and (sentence.bits[begin] & TITLED or sentence.bits[begin] & PRONOUN)
    return _attribution(sentence, (begin, end), None, None, 0.0) if named else None


def _attribution(sentence: Sentence, subject: tuple[int, int] | None, begin: int | None, end: int | None, endorsement: float) -> Attribution:
    source = sentence.text_span(*subject) if subject else None
    if begin is None or end is None:
        return Attribution(source, None, endorsement, -sentence.span[0] - 1)
    return Attribution(source, sentence.text_span(begin, end), endorsement, sentence.first + begin)


def _goes_on(article: Article, last: Quoted, quoted: Quoted, quotation: Quotation) -> bool:
    """Whether a quotation without a cue carries on the one before: it opens its sentence, nobody else came between."""
    starts = article.derived(_sentence_starts)
    begin = bisect_right(starts, quoted.start) - 1
    if not _opens_sentence(article, quoted):
        return starts[begin] <= last.start and _right_after_cue(article, quoted, quotation)
    if _same_paragraph(article, last, quoted):
        cue_end = quotation.cue[1] if quotation.cue else last.end
        return begin - (bisect_right(starts, max(last.end - 1, cue_end - 1)) - 1) <= 1
    lines = article.derived(_line_starts)
    at = bisect_right(lines, quoted.start) - 1
    return lines[at] == quoted.start and bisect_right(lines, last.start) - 1 == at - 1 and (not last.closed or _fills_line(article, quoted, at))


def _right_after_cue(article: Article, quoted: Quoted, quotation: Quotation) -> bool:
    """Whether nothing but a comma parts the words "said X" from the second half of a quotation."""
    ends = [span[1] for span in (quotation.source, quotation.cue) if span]
    return bool(ends) and article.content[max(ends) : quoted.start].strip() in (",", "", "—", ", and", "and", ", that")


def _fills_line(article: Article, quoted: Quoted, line: int) -> bool:
    return article.paragraphs[line][1] - quoted.end <= 1


def _opens_sentence(article: Article, quoted: Quoted) -> bool:
    starts = article.derived(_sentence_starts)
    at = bisect_left(starts, quoted.start)
    return at < len(starts) and starts[at] == quoted.start


def _same_paragraph(article: Article, first: Quoted, second: Quoted) -> bool:
    lines = article.derived(_line_starts)
    return bisect_right(lines, first.start) == bisect_right(lines, second.start)


def _longer_than(article: Article, quoted: Quoted, n: int) -> bool:
    first, last = token_range(article, quoted)
    return last - first > n


def token_range(article: Article, quoted: Quoted) -> tuple[int, int]:
    """Return the first token in quotation marks and the one after the last."""
    starts = token_starts(article)
    return bisect_left(starts, quoted.inner_start), bisect_left(starts, quoted.inner_end)


def _has_mark(gap: str) -> bool:
    return len(gap) > 1 and any(mark in gap for mark in _QUOTES)


def _sentence_starts(article: Article) -> list[int]:
    return [start for start, _ in article.sentences]


def _line_starts(article: Article) -> list[int]:
    return [start for start, _ in article.paragraphs]
