"""English as a second language: dropped articles, other prepositions, verbs that do not agree."""

import re

import numpy as np

ARTICLES, PREPOSITIONS, AGREEMENT = 0.3, 0.2, 0.2  # how many of them are affected
_PREPOSITION = {
    "in": ("on", "at"), "on": ("in", "at"), "at": ("in", "on"), "for": ("to", "of"), "to": ("for", "at"), "of": ("from", "for"),
    "from": ("of", "by"), "by": ("from", "with"), "with": ("by", "of"), "about": ("on", "of"), "into": ("in", "to"), "during": ("in", "on"),
}  # fmt: skip
_AGREEMENT = {"is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has", "does": "do"}
_WORDS = "|".join([*_PREPOSITION, *_AGREEMENT])
_PARTS = re.compile(rf"(?<![\w'’-])(?:(?P<article>a|an|the) (?=\w)|(?P<word>{_WORDS})(?![\w'’-]))")


def as_learner(text: str, random: np.random.Generator) -> str:
    """Write a text as somebody may who learns English: some articles are left out, some prepositions and verbs are others.

    >>> as_learner("She is at the port of a city in the north.", np.random.default_rng(4))
    'She is at the port from a city in north.'
    """

    def replaced(match: re.Match[str]) -> str:
        chance = random.random()
        if match["article"]:
            return "" if chance < ARTICLES else match[0]
        word = match["word"]
        if word in _PREPOSITION:
            choices = _PREPOSITION[word]
            return choices[int(random.integers(len(choices)))] if chance < PREPOSITIONS else word
        return _AGREEMENT[word] if chance < AGREEMENT else word

    return _PARTS.sub(replaced, text)
