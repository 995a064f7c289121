"""Passives and nominalisations, told by the shape of words and by closed lists."""

from functools import cache
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.characters import Codes
from framing.features.style.words import BIT, listed
from framing.tokens import Bools, Ints, keys_of

_REACH = 3  # words from an auxiliary to its participle, and from the participle to "by"
_ASCII = 127
_ENDINGS = tuple(int.from_bytes(ending) for ending in (b"tion", b"sion", b"ment", b"ness", b"ance", b"ence", b"itie"))
_ITY, _THREE = int.from_bytes(b"ity"), 0xFFFFFF


class Passives(NamedTuple):
    """The participles of passives: their tokens, and whether "by" and an agent follow."""

    tokens: Ints
    has_agent: Bools


def passives_of(article: Article) -> Passives:
    """Find passives: a form of be or get, at most two adverbs, and a participle.

    An agent is what follows "by" within three words of the participle, but a time, a way, a number or an -ing form.

    >>> article = Article("It was quickly shut by the mayor. It was opened by Monday. He was tired.")
    >>> found = passives_of(article)
    >>> [article.words[i] for i in found.tokens], found.has_agent.tolist()
    (['shut', 'opened'], [True, False])
    """
    bits = listed(article).bits
    at = np.flatnonzero((bits & BIT["passive_auxiliary"]) != 0)
    at = at[article.sentence_of[at] >= 0]
    found = []
    for _ in range(_REACH):
        at = _following(article, at)
        is_participle = _participle(article, at)
        found.append(at[is_participle])
        at = at[~is_participle & (((bits[at] & BIT["passive_adverb"]) != 0) | _ends(article, at, "ly"))]
    tokens = np.sort(np.concatenate(found))
    return Passives(tokens, _has_agent(article, tokens))


def nominalisations_of(article: Article, long: Ints) -> Ints:
    """Return which of some tokens of seven characters or more are nouns made from verbs and adjectives, singular or plural.

    >>> article = Article("The closures and renovations of apartments testify to negligence")
    >>> [article.words[i] for i in nominalisations_of(article, np.array([1, 3, 5, 6, 8]))]
    ['renovations', 'negligence']
    """
    folded, ends = article.folded, article.tokens.stem_ends[long]
    last = folded[ends - 1]
    ends = ends - ((last == ord("s")) & (folded[ends - 2] != ord("s")))
    four = _packed(folded, ends)
    nominal = (four & _THREE) == _ITY
    for ending in _ENDINGS:
        nominal |= four == ending
    found = long[nominal]
    return found[(listed(article).bits[found] & BIT["not_nominal"]) == 0]


def _following(article: Article, at: Ints) -> Ints:
    """The tokens after those given, as far as nothing but white space or a hyphen parts them."""
    at = at[at + 1 < len(article.tokens)] + 1
    return at[article.tokens.joined[at]]


def _participle(article: Article, at: Ints) -> Bools:
    bits = listed(article).bits[at]
    return (((bits & BIT["irregular_participle"]) != 0) | _ends(article, at, "ed")) & ((bits & BIT["not_a_participle"]) == 0)


def _has_agent(article: Article, at: Ints) -> Bools:
    tokens, found = article.tokens, np.zeros(len(at), dtype=bool)
    waiting, here = np.arange(len(at)), at
    for _ in range(_REACH):
        ahead = here + 1
        kept = ahead < len(tokens)
        kept[kept] = tokens.joined[ahead[kept]]
        waiting, here = waiting[kept], ahead[kept]
        by = here[tokens.keys[here] == _by()]
        agents = _following(article, by)
        named = ((listed(article).bits[agents] & BIT["not_an_agent"]) == 0) & ~tokens.is_number[agents] & ~_ends(article, agents, "ing")
        found[waiting[np.isin(here + 1, agents[named])]] = True
    return found


def _ends(article: Article, at: Ints, ending: str) -> Bools:
    """Whether tokens end in some letters, and have two more at least."""
    tokens, folded = article.tokens, article.folded
    found = tokens.ends[at] - tokens.starts[at] >= len(ending) + 2
    for back, letter in enumerate(reversed(ending), 1):
        found &= folded[tokens.ends[at] - back] == ord(letter)
    return found


def _packed(folded: Codes, ends: Ints) -> Codes:
    """The last four letters before each end, as one number."""
    packed = np.zeros(len(ends), dtype=np.uint32)
    for back in range(4, 0, -1):
        packed = (packed << np.uint32(8)) | np.minimum(folded[ends - back], _ASCII)
    return packed


@cache
def _by() -> np.uint64:
    return np.uint64(keys_of(["by"])[0])
