"""Cues: the words that may mark an attribution, and what each tells of the author's stance."""

from functools import cache
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.keytable import KeyTable
from framing.lexicon import shipped
from framing.resources import data_path
from framing.tokens import Bools, Ints, keys_of

PREPOSITIONAL = "according"
LIKELY = 0.12


class Cues(NamedTuple):
    """Forms of reporting verbs: keys, how often each is a cue where it occurs, its endorsement, its word, whether it is likely one."""

    keys: KeyTable
    share: tuple[float, ...]
    endorsement: tuple[float, ...]
    words: tuple[str, ...]
    likely: Bools


@cache
def cue_forms() -> Cues:
    """Return all one-word forms of reporting verbs, and "according".

    The shares are counts over annotated news (`data/cues.tsv`); a form that was never counted has `unseen`.

    >>> forms = cue_forms()
    >>> forms.share[forms.words.index("said")] > 0.9
    True
    """
    weights = {PREPOSITIONAL: 0.0}
    for lexicon in shipped().lexicons:
        if lexicon.marks_cues:
            for form, index in lexicon.forms:
                if index >= 0 and form.isalpha() and lexicon.terms[index].pos == "verb":
                    weights[form] = lexicon.terms[index].weight
    shares = _shares()
    words = sorted({**weights, **shares})
    keys = keys_of(words)
    order = np.argsort(keys)
    ordered = [words[i] for i in order.tolist()]
    unseen = shares.pop("-", 0.3)
    return Cues(
        KeyTable(keys[order]),
        tuple(shares.get(word, unseen) for word in ordered),
        tuple(weights.get(word, 0.0) for word in ordered),
        tuple(ordered),
        np.array([shares.get(word, unseen) >= LIKELY for word in ordered]),
    )


def cues_of(article: Article) -> tuple[Ints, Ints]:
    """Return the indices of the tokens that may be cues, and the number of the form of each.

    >>> tokens, forms = cues_of(Article("Police said so; nobody claimed it."))
    >>> [cue_forms().words[form] for form in forms]
    ['said', 'claimed']
    """
    return article.derived(_find)


def endorsement(weight: float) -> str:
    """Name the author's stance to what a cue reports.

    >>> endorsement(0.7), endorsement(0.0), endorsement(-0.5)
    ('endorsed', 'neutral', 'distanced')
    """
    return "endorsed" if weight >= 0.5 else "distanced" if weight <= -0.3 else "neutral"


def _find(article: Article) -> tuple[Ints, Ints]:
    forms = cue_forms().keys.find(article.tokens.keys)
    at = np.flatnonzero(forms >= 0).astype(np.int64)
    return at, forms[at]


@cache
def _shares() -> dict[str, float]:
    rows = data_path("cues.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [row.split("\t") for row in rows if not row.startswith("#")][1:]
    return {form: float(share) for form, share, _ in pairs}
