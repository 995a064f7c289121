"""Cues: the words that may mark an attribution, and what each tells of the author's stance."""

from functools import cache
from typing import NamedTuple

import numpy as np

from framing.keytable import KeyTable
from framing.lexicon import shipped
from framing.quotation.complements import CONTEXTS
from framing.resources import data_path
from framing.tables import COUNT, number, one_of, read_table
from framing.tokens import Bools, keys_of
from framing.wordlists import word_list

PREPOSITIONAL = "according"
LIKELY = 0.3
ANY, UNSEEN = "*", "-"
_PARTICLES = (" out", " back", " up", " that")
_FIRM = 3  # contexts seen: as many as the prior counts for


class Cues(NamedTuple):
    """Forms of reporting verbs.

    Attributes
    ----------
    keys : KeyTable
    share : tuple of float
        How often each is a cue where it occurs.
    before : array of float, shape (n_forms, n_contexts)
        The same by what follows it: the context's number in `complements.CONTEXTS`.
    endorsement : tuple of float
        How far each vouches for what it reports.
    with_that : tuple of float
        The same where "that" follows: "highlighted that it rained" vouches, "highlighted the rain" does not.
    words : tuple of str
    particle : tuple of str or None
        What must follow a word that reports only with it: "pointed out".
    clausal : tuple of bool
        Whether it was ever seen before "that": "said that", never "supported that".
    likely : array of bool
        Whether it is worth a look.
    phrasal : array of bool
        Whether it reports only with a particle other than "that".
    listed : array of bool
        Whether it is a reporting verb of a lexicon, which reports where "that" follows, however seldom it was counted.
    according : int
        The number of "according".
    """

    keys: KeyTable
    share: tuple[float, ...]
    before: "np.typing.NDArray[np.float64]"
    endorsement: tuple[float, ...]
    with_that: tuple[float, ...]
    words: tuple[str, ...]
    particle: tuple[str | None, ...]
    clausal: tuple[bool, ...]
    likely: Bools
    phrasal: Bools
    listed: Bools
    according: int


@cache
def cue_forms() -> Cues:
    """Return all one-word forms of reporting verbs, and "according".

    The shares are counts over annotated news (`data/cues.tsv`); a form that was never counted has those of rare forms.

    >>> forms = cue_forms()
    >>> forms.share[forms.words.index("said")] > 0.9
    True
    """
    weights = {PREPOSITIONAL: 0.0}
    with_that: dict[str, float] = {}
    phrasal: dict[str, tuple[str, float]] = {}
    for lexicon in shipped().lexicons:
        if lexicon.marks_cues:
            for form, index in lexicon.forms:
                if index >= 0 and lexicon.terms[index].pos == "verb":
                    if form.isalpha():
                        weights[form] = lexicon.terms[index].weight
                    elif form.endswith(_PARTICLES):
                        verb, _, particle = form.partition(" ")
                        phrasal.setdefault(verb, (particle, lexicon.terms[index].weight))
                        with_that |= {verb: lexicon.terms[index].weight} if particle == "that" else {}
    shares = counted_shares()
    phrasal = {verb: pair for verb, pair in phrasal.items() if verb not in weights and verb.isalpha() and pair[0].isalpha()}
    weights |= {verb: weight for verb, (_, weight) in phrasal.items()}
    listed = {verb for verb in weights if verb not in phrasal or phrasal[verb][0] == "that"}
    words = sorted({*weights, *word_list("evidential_verb"), *(form for form in shares if form != UNSEEN)})
    keys = keys_of(words)
    order = np.argsort(keys)
    ordered = [words[i] for i in order.tolist()]
    unseen = _rates(shares[UNSEEN], {})
    rates = [_rates(shares[word], unseen) if word in shares else unseen for word in ordered]
    always = word_list("belief_verb") | word_list("evidential_verb") | word_list("naming_verb")
    before = tuple(tuple(rate[context] for context in CONTEXTS) for rate in rates)
    return Cues(
        KeyTable(keys[order]),
        tuple(rate[ANY] for rate in rates),
        np.array(before),
        tuple(weights.get(word, 0.0) for word in ordered),
        tuple(with_that.get(word, weights.get(word, 0.0)) for word in ordered),
        tuple(ordered),
        tuple(phrasal[word][0] if word in phrasal else None for word in ordered),
        tuple("that" in shares.get(word, {}) or (word not in shares and word not in word_list("naming_verb")) for word in ordered),
        np.array([max(row) >= LIKELY or word in always or word in listed for word, row in zip(ordered, before, strict=True)]),
        np.array([word in phrasal and phrasal[word][0] != "that" for word in ordered]),
        np.array([word in listed for word in ordered]),
        ordered.index(PREPOSITIONAL),
    )


def endorsement(weight: float) -> str:
    """Name the author's stance to what a cue reports.

    >>> endorsement(0.7), endorsement(0.0), endorsement(-0.5)
    ('endorsed', 'neutral', 'distanced')
    """
    return "endorsed" if weight >= 0.5 else "distanced" if weight <= -0.3 else "neutral"


def _rates(counted: dict[str, tuple[float, int]], unseen: dict[str, float]) -> dict[str, float]:
    """Shares by context; where one was seen seldom it leans on the form's overall share, and on that of unseen forms."""
    overall, n = counted[ANY]
    rates = {ANY: overall}
    for context in CONTEXTS:
        share, times = counted.get(context, (0.0, 0))
        prior = overall if not unseen else (n * overall + _FIRM * unseen[context]) / (n + _FIRM)
        rates[context] = (share * times + _FIRM * prior) / (times + _FIRM)
    return rates


@cache
def counted_shares() -> dict[str, dict[str, tuple[float, int]]]:
    """Return for each form that was counted, by context, how often it is a cue there and how often it was seen; "-" stands for rare forms.

    >>> share, times = counted_shares()["said"]["that"]
    >>> share > 0.9
    True
    """
    found: dict[str, dict[str, tuple[float, int]]] = {}
    checks = {"context": one_of(ANY, *CONTEXTS), "share": number(0, 1), "n": COUNT}
    for form, context, share, n in read_table(data_path("cues.tsv"), ("form", "context", "share", "n"), checks=checks, n_keys=2):
        found.setdefault(form, {})[context] = float(share), int(n)
    return found
