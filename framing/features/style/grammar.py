"""Passives and nominalisations, told by the shape of words and by closed lists."""

from functools import cache
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.characters import Codes
from framing.features.style.words import BIT, listed
from framing.tokens import Bools, Ints, keys_of

_ASCII = 127
_BACK = np.arange(4, 0, -1)
_ENDINGS = tuple(int.from_bytes(ending) for ending in (b"tion", b"sion", b"ment", b"ness", b"ance", b"ence", b"itie"))
_ITY, _THREE = int.from_bytes(b"ity"), 0xFFFFFF


class Passives(NamedTuple):
    """For each token whether it is the participle of a passive, and whether of one with an agent."""

    found: Bools
    with_agent: Bools


def passives_of(article: Article) -> Passives:
    """Find passives: a form of be or get, at most two adverbs, and a participle.

    An agent is what follows "by" within three words of the participle, but a time, a way, a number or an -ing form.

    >>> article = Article("It was quickly shut by the mayor. It was opened by Monday. He was tired.")
    >>> found = passives_of(article)
    >>> [article.words[i] for i in np.flatnonzero(found.found)], [article.words[i] for i in np.flatnonzero(found.with_agent)]
    (['shut', 'opened'], ['shut'])
    """
    tokens, bits = article.tokens, listed(article).bits
    last, second, third = (article.folded[np.maximum(tokens.ends - back, 0)] for back in (1, 2, 3))
    long = tokens.ends - tokens.starts > 3
    joined = tokens.joined
    participle = _on(bits, "irregular_participle") | (long & (last == ord("d")) & (second == ord("e")))
    participle &= ~_on(bits, "not_a_participle")
    adverb = joined & (_on(bits, "passive_adverb") | (long & (last == ord("y")) & (second == ord("l"))))
    reach = _on(bits, "passive_auxiliary")
    found = participle & joined & _after(reach)
    for _ in range(2):  # adverbs between
        reach = adverb & _after(reach)
        found |= participle & joined & _after(reach)
    agent = joined & ~_on(bits, "not_an_agent") & ~tokens.is_number & ~((last == ord("g")) & (second == ord("n")) & (third == ord("i")))
    by = joined & (tokens.keys == _by()) & _before(agent)
    near = _before(by | (joined & _before(by | (joined & _before(by)))))
    return Passives(found, found & near)


def nominalisations_of(article: Article, long: Ints) -> Ints:
    """Return which of some tokens of seven characters or more are nouns made from verbs and adjectives, singular or plural.

    >>> article = Article("The closures and renovations of apartments testify to negligence")
    >>> [article.words[i] for i in nominalisations_of(article, np.array([1, 3, 5, 6, 8]))]
    ['renovations', 'negligence']
    """
    folded, ends = article.folded, article.tokens.stem_ends[long]
    ends = ends - ((folded[ends - 1] == ord("s")) & (folded[ends - 2] != ord("s")))
    four = _packed(folded, ends)
    nominal = (four & _THREE) == _ITY
    for ending in _ENDINGS:
        nominal |= four == ending
    found = long[nominal]
    return np.asarray(found[~_on(listed(article).bits[found], "not_nominal")])


def _on(bits: Ints, kind: str) -> Bools:
    """Whether words are on a list."""
    return np.asarray((bits & BIT[kind]) != 0)


def _after(marked: Bools) -> Bools:
    """Whether the token before is marked."""
    found = np.zeros_like(marked)
    found[1:] = marked[:-1]
    return found


def _before(marked: Bools) -> Bools:
    """Whether the token after is marked."""
    found = np.zeros_like(marked)
    found[:-1] = marked[1:]
    return found


def _packed(folded: Codes, ends: Ints) -> Codes:
    """The last four letters before each end, as one number."""
    letters = np.minimum(folded[ends[:, None] - _BACK], _ASCII).astype(np.uint8)
    return np.asarray(letters.view(">u4")[:, 0])


@cache
def _by() -> np.uint64:
    return np.uint64(keys_of(["by"])[0])
