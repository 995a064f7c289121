"""Attitudes: what somebody wants, plans, supports, is asked or expected to do, where no words of theirs are reported.

"Ostrava refused to pay", "she is eager to help", "the bill is expected to pass", "his support for the strike". Whether a
word stands for an attitude depends on what is before and after it; how often it does is counted (`data/attitudes.tsv`).
"""

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from framing.article import Article
from framing.keytable import KeyTable
from framing.quotation.candidates import cues_of, surroundings_of
from framing.quotation.clauses import MAX_CLAUSE, clause_end, end_of_phrase
from framing.quotation.complements import CONTEXTS, NUMBER, Complement, complements
from framing.quotation.marks import quote_edges
from framing.quotation.sentence import Sentence, sentence_at
from framing.quotation.subjects import borrowed_subject, possessor_before, subject_after, subject_before, verb_phrase
from framing.quotation.types import Quotation, Report, TokenSpan
from framing.quotation.wordclasses import BE, BEFORE_VERB, CONJUNCTION, DETERMINER, FIRM, ING, LY, POSSESSIVE, TITLED, bits_of
from framing.resources import data_path
from framing.tables import COUNT, number, one_of, read_table
from framing.tokens import Bools, Ints, keys_of

PLAIN, PREDICATE, NOUN = "-", "be", "det"
BEFORE = (PLAIN, PREDICATE, NOUN)
WHOSE = ("source", "content", "none")
COLUMNS = ("form", "before", "after", "whose", "share", "n")
_ABUTS = frozenset(NUMBER[name] for name in ("about", "as", "at", "for", "in", "of", "on", "out", "prep"))
_LEAST = 0.35
_FAR_AGENT = 20  # tokens

_Start = tuple[TokenSpan | None, int]


class Attitudes(NamedTuple):
    """Words that may stand for an attitude.

    Attributes
    ----------
    keys : KeyTable
    worth : array of bool, shape (n_forms, 3, n_contexts)
        Whether the word often does, by what is before it (`BEFORE`) and what follows (`CONTEXTS`).
    whose : array of int, of the same shape
        What is before it in the sentence: the source, a part of the content, or neither; the number in `WHOSE`.
    """

    keys: KeyTable
    worth: Bools
    whose: Ints


@cache
def attitude_forms() -> Attitudes:
    """Return the words of `data/attitudes.tsv`.

    >>> forms = attitude_forms()
    >>> at = forms.keys.find(keys_of(["refused"]))[0]
    >>> bool(forms.worth[at, BEFORE.index(PLAIN), NUMBER["to"]])
    True
    """
    checks = {"before": one_of(*BEFORE), "after": one_of(*CONTEXTS), "whose": one_of(*WHOSE), "share": number(0, 1), "n": COUNT}
    rows = read_table(data_path("attitudes.tsv"), COLUMNS, checks=checks, n_keys=3)
    words = sorted({row[0] for row in rows})
    keys = keys_of(words)
    order = np.argsort(keys)
    place = {words[i]: at for at, i in enumerate(order.tolist())}
    worth = np.zeros((len(words), len(BEFORE), len(CONTEXTS)), dtype=bool)
    whose = np.zeros(worth.shape, dtype=np.int64)
    for form, before, after, owner, share, _ in rows:
        where = place[form], BEFORE.index(before), NUMBER[after]
        worth[where], whose[where] = float(share) >= _LEAST, WHOSE.index(owner)
    return Attitudes(KeyTable(keys[order]), worth, whose)


def standing_of(article: Article, at: Ints) -> tuple[Ints, Ints, Ints]:
    """Return what is before words of an article's sentences and what follows them.

    Parameters
    ----------
    article : Article
    at : array of int, shape (n,)
        Tokens that stand in sentences.

    Returns
    -------
    before, after, begins : array of int, shape (n,)
        Numbers in `BEFORE` and in `CONTEXTS`, and the token with which what follows begins.
    """
    bits = bits_of(article)
    one, two = np.where(at > 0, bits[np.maximum(at - 1, 0)], 0), np.where(at > 1, bits[np.maximum(at - 2, 0)], 0)
    before = np.zeros(len(at), dtype=np.int64)
    before[(one & (DETERMINER | POSSESSIVE)) > 0] = BEFORE.index(NOUN)
    before[((one & BE) > 0) | (((one & (LY | BEFORE_VERB)) > 0) & ((two & BE) > 0))] = BEFORE.index(PREDICATE)
    ends = article.sentence_tokens[article.sentence_numbers(at), 1]
    return before, *complements(surroundings_of(article), at, ends)


def find_attitudes(article: Article, known: tuple[Quotation, ...]) -> list[Quotation]:
    """Find what sources want, support, are asked or expected to do.

    Parameters
    ----------
    article : Article
    known : tuple of Quotation
        The quotations found: their cues and the words in quotation marks are left out.

    Returns
    -------
    list of Quotation
        Of the kind indirect, and nominal; in the order of their cues.
    """
    forms = attitude_forms()
    numbers = forms.keys.find(article.tokens.keys)
    at = np.flatnonzero(numbers >= 0)
    at = at[(article.sentence_numbers(at) >= 0) & _is_free(article, at, known)]
    if not len(at):
        return []
    before, after, begins = standing_of(article, at)
    rows = numbers[at], before, after
    cues = cues_of(article)[0]
    found: list[Quotation] = []
    last = -1
    opened: dict[int, _Start] = {}  # where the cue of a verb after "to" begins: "declined to comment on the sale"
    columns = (at, before, after, begins, forms.whose[rows], article.sentence_numbers(at))
    rows_worth = list(zip(*(column[forms.worth[rows]].tolist() for column in columns), strict=True))
    chosen = {row[0] for row in rows_worth}
    for token, stands, follows, begin, whose, number_of in rows_worth:
        sentence = sentence_at(article, number_of)
        here = token - sentence.first
        local = [c - sentence.first for c in cues[slice(*cues.searchsorted((token, token + MAX_CLAUSE)))].tolist()]
        start = opened.get(token) or _start(sentence, here, BEFORE[stands], WHOSE[whose], local)
        if token <= last or start is None:
            continue
        if CONTEXTS[follows] == "to" and begin + 1 in chosen and WHOSE[whose] == "source":
            opened[begin + 1] = start
            continue
        report = _read(sentence, here, start, BEFORE[stands] == PREDICATE, Complement(follows, begin - sentence.first), WHOSE[whose], local)
        if report is not None:
            found.append(_quotation(sentence, report))
            last = sentence.first + report.cue[1] - 1
    return found


def _quotation(sentence: Sentence, report: Report) -> Quotation:
    source = sentence.text_span(*report.subject) if report.subject else None
    content = tuple(sentence.text_span(*part) for part in report.parts if part[0] < part[1])
    return Quotation("indirect", source, sentence.text_span(*report.cue), content, nominal=True)


def _is_free(article: Article, at: Ints, known: tuple[Quotation, ...]) -> npt.NDArray[np.bool_]:
    starts = article.tokens.starts
    small = (bits_of(article)[at] & (TITLED | FIRM)) != TITLED  # no name
    free = small & (quote_edges(article).searchsorted(starts[at], side="right") & 1 == 0)
    edges = np.array(sorted(edge for cue in {q.cue for q in known if q.cue} for edge in cue), dtype=np.int64)
    return np.asarray(free & (edges.searchsorted(starts[at], side="right") & 1 == 0))


def _start(sentence: Sentence, at: int, before: str, whose: str, cues: list[int]) -> _Start | None:
    """Whose attitude it is, and where the cue begins; None for the author's and the reader's own, and where its holder is not found."""
    first = verb_phrase(sentence, at)
    if before == NOUN:
        source, first = possessor_before(sentence, at), at
    elif whose == "content":
        source = None
    elif first > 1 and sentence.low[first - 1] == "to" and not sentence.bits[first] & FIRM:
        source, first = borrowed_subject(sentence, at, cues), first - 1
    else:
        source = subject_before(sentence, at)
        if source is None and ((sentence.bits[at] & ING and first == at) or (first and sentence.bits[first - 1] & CONJUNCTION)):
            source = borrowed_subject(sentence, at, cues)
    own = source is not None and sentence.low[source[0]] in ("i", "we", "my", "our", "you", "your")
    missing = source is None and whose == "source" and before != NOUN
    return None if own or missing else (source, first)


def _read(sentence: Sentence, at: int, start: _Start, predicate: bool, follows: Complement, whose: str, cues: list[int]) -> Report | None:
    begin, cue_end = follows.begin, at + 1
    source, first = start
    if begin >= len(sentence.low) and whose != "content":
        return None
    if follows.number in _ABUTS and begin == at + 1 < len(sentence.low):
        cue_end = begin = begin + 1
    stop = end_of_phrase(sentence, begin, clause_end(sentence, begin, cues)) if begin < len(sentence.low) else begin
    parts = [(begin, stop)]
    if whose == "content":
        subject = subject_before(sentence, first)
        by = next((i for i in range(begin - 1, min(stop, begin + _FAR_AGENT)) if sentence.low[i] == "by"), None) if predicate else None
        if by is not None and subject is not None:
            source = subject_after(sentence, by, apposed=False)
            parts = [(begin, by)] if source else parts
        parts = [subject, *parts] if subject else parts
    parts = [part for part in parts if part[0] < part[1]]
    return Report(source, (first, cue_end), parts, nominal=True) if parts else None
