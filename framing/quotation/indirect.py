"""Indirect and mixed quotations: clauses under a reporting verb or "according to"."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable

from framing.article import Article
from framing.quotation.clauses import MAX_CLAUSE, clause_end, has_finite, quoted_speaker, skip_addressee, subject_after, subject_before
from framing.quotation.cues import PREPOSITIONAL, Cues, cue_forms, cues_of
from framing.quotation.marks import Quoted, quoted_stretches
from framing.quotation.sentence import Sentence, sentence_at
from framing.quotation.types import Quotation
from framing.sentences import Span
from framing.wordlists import word_list

_WEAK, _LIKELY, _FIRM, _SURE = 0.12, 0.3, 0.55, 0.7
_NEAR = 6


def find_indirect(article: Article, loose: list[Quoted], used: set[int]) -> list[Quotation]:
    """Find clauses that report speech or thought.

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
        In the order of their cues.
    """
    by_sentence: dict[int, dict[int, int]] = defaultdict(dict)
    tokens, forms = cues_of(article)
    likely = cue_forms().likely[forms]
    tokens, forms = tokens[likely], forms[likely]
    inside = _inside_quotes(article)
    rows = zip(tokens.tolist(), forms.tolist(), article.sentence_of[tokens].tolist(), article.tokens.starts[tokens].tolist(), strict=True)
    for token, form, number, start in rows:
        if number >= 0 and token not in used and not inside(start):
            by_sentence[number][token] = form
    found: list[Quotation] = []
    places = [stretch.inner_start for stretch in loose]
    for number, cues in by_sentence.items():
        sentence = sentence_at(article, number)
        local = {token - sentence.first: form for token, form in cues.items()}
        quoted = loose[bisect_left(places, sentence.span[0]) : bisect_left(places, sentence.span[1])]
        found.extend(_in_sentence(article, sentence, local, quoted))
    return found


def _in_sentence(article: Article, sentence: Sentence, cues: dict[int, int], loose: list[Quoted]) -> list[Quotation]:
    forms = cue_forms()
    found: list[Quotation] = []
    order = list(cues)
    quotes = [q.inner_start for q in loose]
    for at, form in cues.items():
        weight = forms.endorsement[form]
        if sentence.low[at] == PREPOSITIONAL:
            clause = _according(sentence, at)
        elif forms.share[form] >= _WEAK:
            clause = _reported(sentence, at, form, forms, order, quotes)
        else:
            continue
        if clause is None:
            continue
        subject, cue, parts = clause
        spans = tuple(sentence.text_span(begin, end) for begin, end in parts if begin < end)
        if not spans:
            continue
        spans = tuple(_with_marks(article.content, span, sentence.span) for span in spans)
        quoted = tuple(span for start, end in spans for span in _quoted_in(start, end, loose, quotes))
        source = sentence.text_span(*subject) if subject else None
        found.append(Quotation("mixed" if quoted else "indirect", source, sentence.text_span(*cue), spans, quoted, weight))
    return found


Parts = tuple[tuple[int, int] | None, tuple[int, int], list[tuple[int, int]]]


def _according(sentence: Sentence, at: int) -> Parts | None:
    low = sentence.low
    if at + 1 >= len(low) or low[at + 1] != "to":
        return None
    subject = subject_after(sentence, at + 1, apposed=at > 0)
    if subject is None:
        return None
    cue = (at, at + 2)
    if at > 0 and at >= subject[1] - at:
        return subject, cue, [(max(0, at - MAX_CLAUSE), at)]
    if at == 0 or sentence.firm(at):
        return subject, cue, [(max(0, at - MAX_CLAUSE), at), (subject[1], min(len(low), subject[1] + MAX_CLAUSE))]
    return subject, cue, [(max(0, at - MAX_CLAUSE), at)]


def _reported(sentence: Sentence, at: int, form: int, forms: Cues, cues: list[int], quotes: list[int]) -> Parts | None:
    low = sentence.low
    share = forms.share[form]
    if at > 0 and low[at - 1] in ("to", "the", "a", "of", "his", "her", "their", "its", "this", "no", "any", "so"):
        return None
    if low[at] == "quoted" and "saying" in low[at : at + 12]:
        return None
    passive = any(word in word_list("be") for word in low[max(0, at - 2) : at]) and not low[at].endswith("ing")
    subject = _speaker(sentence, at, cues, bare=share >= _SURE)
    if subject is not None and low[subject[0]] == "it" and (passive or low[at].startswith(("seem", "appear"))):
        return None  # "it is said", "it seems": nobody says so
    if passive and low[at] not in ("quoted", "saying", "told") and (by_agent := _passive(sentence, at)):
        return by_agent
    end = min(len(low), at + MAX_CLAUSE)
    if subject is not None and sentence.firm(subject[0]) and subject[0] > 0 and _closes_clause(sentence, at):
        rest = _resumes(sentence, at)
        return subject, (at, at + 1), [(max(0, at - MAX_CLAUSE), subject[0]), (rest, end)]
    if sentence.firm(at) and at > 0 and subject is None and not low[at].endswith("ing") and _inverted(sentence, at):
        after = subject_after(sentence, at)
        if (after is not None and after[1] >= len(low)) or (after is not None and sentence.firm(after[1])):
            return after, (at, at + 1), [(max(0, at - MAX_CLAUSE), at)]
    if subject is None and low[at] not in word_list("reporting_participle"):
        return None
    begin = skip_addressee(sentence, at)
    stop = clause_end(sentence, begin, cues)
    explicit = (begin > 0 and low[begin - 1] == "that") or (begin < end and low[begin] in ("whether", "how", "why", "what", "if"))
    if begin >= stop or (passive and not explicit and share < _FIRM):
        return None
    if sentence.firm(begin) and begin > at + 1 and not explicit:
        return None
    clause = has_finite(sentence, begin, stop) or (share > _LIKELY and _holds(sentence.text_span(begin, stop), quotes))
    said = share >= _SURE and stop - begin > 3 and low[begin] in word_list("determiner")
    if not (explicit or said or (clause and share > _LIKELY) or (share >= _FIRM and stop - begin > 1 and low[at] not in word_list("needs_clause"))):
        return None
    return subject, (at, at + 1), [(begin, stop)]


def _speaker(sentence: Sentence, at: int, cues: list[int], *, bare: bool) -> tuple[int, int] | None:
    """The subject of the cue; a participle ("adding that") borrows the subject of the verb before it."""
    low = sentence.low
    if low[at] == "saying" and low[at - 1] == "as" and "quoted" in low[max(0, at - 12) : at]:
        return quoted_speaker(sentence, at)
    if low[at] in word_list("reporting_participle"):
        here = bisect_left(cues, at)
        earlier = [other for other in cues[max(0, here - _NEAR) : here] if low[other] not in word_list("reporting_participle")]
        return subject_before(sentence, earlier[-1]) if earlier else None
    return subject_before(sentence, at, bare=bare)


def _passive(sentence: Sentence, at: int) -> Parts | None:
    """Find the agent of "was dismissed as a hoax by two officials"."""
    low = sentence.low
    by = next((i for i in range(at + 1, min(len(low), at + 12)) if low[i] == "by"), None)
    if by is None or by == at + 1:
        return None
    agent = subject_after(sentence, by)
    return (agent, (at, at + 1), [(at + 1, by)]) if agent else None


def _holds(span: Span, places: list[int]) -> bool:
    return bisect_left(places, span[0]) < bisect_left(places, span[1])


def _quoted_in(start: int, end: int, loose: list[Quoted], places: list[int]) -> list[Span]:
    inside = loose[bisect_left(places, start) : bisect_left(places, end)]
    return [(q.inner_start, q.inner_end) for q in inside if q.inner_end <= end]


def _closes_clause(sentence: Sentence, at: int) -> bool:
    """Whether the reporting clause ends soon after its verb: "..., three engineers said on Tuesday."""
    low = sentence.low
    i = at + 1
    while i < len(low) and not sentence.firm(i) and i - at < 9:
        if low[i] == "that" or has_finite(sentence, i, i + 1):
            return False
        i += 1
    return i >= len(low) or (
        sentence.firm(i)
        and (i == at + 1 or low[at + 1] in ("on", "in", "at", "late", "this", "last", "during", "yesterday", "reporters") or "day" in low[at + 1])
    )


def _resumes(sentence: Sentence, at: int) -> int:
    i = at + 1
    while i < len(sentence.low) and not sentence.firm(i):
        i += 1
    return i


def _inverted(sentence: Sentence, at: int) -> bool:
    return sentence.gap(at).strip() in (",", "”", '"', ",”", ',"')


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
