"""Nominal attributions: "Tehran's claim that ...", "his remarks on ...", "allegations of ..."."""

from functools import cache
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.lexicon import shipped
from framing.quotation.candidates import cues_of
from framing.quotation.clauses import MAX_CLAUSE, clause_end, has_finite
from framing.quotation.marks import quote_edges
from framing.quotation.report import Report
from framing.quotation.sentence import Sentence, sentence_at
from framing.quotation.subjects import possessor_before, subject_after
from framing.quotation.wordclasses import CLAIM_NOUN, FINITE, FIRM, SPEECH_NOUN, TIME, bits_of
from framing.tokens import Ints

_BRACKETS = ("(", ")")
_ABOUT = frozenset({"about", "of", "on", "over", "against", "regarding"})


class Nominal(NamedTuple):
    """What a noun reports, in its sentence, and how far the noun vouches for it."""

    sentence: Sentence
    report: Report
    weight: float


def find_nominal(article: Article) -> list[Nominal]:
    """Find what nouns of saying and believing report.

    A noun that states something ("claim", "fear") reports the clause after "that", whoever's it is; it and a noun of
    speech ("remarks") with a possessor report what stands after "on", "of" or "about". The latter is no clause, and its
    wording may be the author's.

    Parameters
    ----------
    article : Article
        Where to look; words in quotation marks are left out.

    Returns
    -------
    list of Nominal
        In the order of their cues.
    """
    at = np.flatnonzero(bits_of(article) & (CLAIM_NOUN | SPEECH_NOUN))
    found: list[Nominal] = []
    if not len(at):
        return found
    numbers = article.sentence_numbers(at)
    cues = cues_of(article)[0]
    spoken = np.searchsorted(quote_edges(article), article.tokens.starts[at], side="right") % 2 == 1
    told = ~spoken & (numbers >= 0)
    for token, number in zip(at[told].tolist(), numbers[told].tolist(), strict=True):
        sentence = sentence_at(article, number)
        report = _read(sentence, token - sentence.first, cues)
        found += [Nominal(sentence, report, _weights().get(sentence.low[token - sentence.first], 0.0))] if report is not None else []
    return found


def _read(sentence: Sentence, at: int, cues: Ints) -> Report | None:
    low, bits = sentence.low, sentence.bits
    following = at + 1
    if following + 1 >= len(low) or sentence.bits[following] & FIRM:
        return None
    source = possessor_before(sentence, at)
    if low[following] == "by":
        source = subject_after(sentence, following, apposed=False)
        following = source[1] if source else following
        if source is None or following + 1 >= len(low) or sentence.bits[following] & FIRM:
            return None
    states = bits[at] & CLAIM_NOUN
    clause = low[following] == "that" and not bits[following + 1] & FINITE  # "an argument that could ..." states nothing
    if clause and states and not sentence.bits[following + 1] & FIRM:
        here = sentence.first + following
        local = [c - sentence.first for c in cues[slice(*cues.searchsorted((here, here + MAX_CLAUSE)))].tolist()]
        content = (following + 1, clause_end(sentence, following + 1, local))
        return Report(source, (at, at + 1), [content]) if content[0] < content[1] and has_finite(sentence, *content) else None
    about = low[following] in _ABOUT and not bits[following + 1] & TIME and not low[following + 1][:1].isdigit()
    if about and source is not None:
        return Report(source, (at, at + 1), [(following + 1, _phrase_end(sentence, following + 1))], nominal=True)
    return None


def _phrase_end(sentence: Sentence, begin: int) -> int:
    """Where a noun phrase ends: at punctuation, brackets apart, or before a verb."""
    end = begin + 1
    limit = min(len(sentence.low), begin + MAX_CLAUSE)
    while end < limit and not sentence.bits[end] & FINITE:
        if sentence.bits[end] & FIRM and sentence.gap(end).strip() not in _BRACKETS:
            break
        end += 1
    return end


@cache
def _weights() -> dict[str, float]:
    """How far each noun vouches for what it reports; a row such as "claim that" stands for its first word."""
    rows = ((form.split(" ")[0], lexicon.terms[i]) for lexicon in shipped().lexicons if lexicon.marks_cues for form, i in lexicon.forms if i >= 0)
    return {word: term.weight for word, term in rows if term.pos == "noun"}
