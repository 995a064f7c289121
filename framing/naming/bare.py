"""Plural nouns that judge and stand alone: "thugs looted the market" - of the only ones in the article they can mean."""

from collections import defaultdict
from collections.abc import Sequence

from framing.naming.aliases import Place
from framing.naming.attributes import names_somebody, polarity_of
from framing.naming.found import Found
from framing.naming.judging import Part
from framing.naming.phrases import before, stops
from framing.naming.sets import AliasSet
from framing.naming.sorts import sort_of_noun, sort_of_target
from framing.naming.standins import STAND_IN
from framing.naming.words import Words, listed

_SORTS = frozenset({"protester", "migrant", "soldier"})
_BACK, _AHEAD = 4, 1
_LEAST = -0.2  # milder plurals are mostly about others


def bare_namings(
    words: Words, parts: dict[int, Part], places: Sequence[Place], sets: Sequence[AliasSet], wanted: int | None, claimed: set[int], spoken: set[int]
) -> list[Found]:
    """Return judging plurals without a name beside them, where one target alone can be meant.

    Parameters
    ----------
    words : Words
    parts : dict of int to Part
    places : sequence of Place
        All places, in order.
    sets : sequence of AliasSet
    wanted : int or None
        How many of the first sets a user asked for: only these are meant; None where targets are found.
    claimed : set of int
        Tokens of namings that are known.
    spoken : set of int
        Sentences that hold words in quotation marks: a noun beside them may be whose words they are.
    """
    taken = {token for place in places for token in range(place.first, place.last)} | claimed
    sorts = {owner: sort_of_target(sets[owner]) for owner in {place.owner for place in places}}
    by_sentence: dict[int, set[int]] = defaultdict(set)
    for place in places:
        if sorts[place.owner] in _SORTS:
            by_sentence[words.sentence[place.first]].add(place.owner)
    found = []
    for i, part in parts.items():
        sort = sort_of_noun(part)
        if sort not in _SORTS or not _stands_alone(words, part) or any(token in taken for token in range(i, part.last)):
            continue
        near = range(words.sentence[i] - _BACK, words.sentence[i] + _AHEAD + 1)
        owners = {owner for k in near for owner in by_sentence.get(k, ()) if sorts[owner] == sort}
        if len(owners) != 1:
            continue
        (owner,) = owners
        if wanted is not None and owner >= wanted:
            continue
        _, determiner, left = before(words, parts, i)
        if determiner >= 0 and words.owns[determiner]:
            determiner = -1
        inner = [*(one for one in left if one.last <= i), part]
        start = min([i, *(one.first for one in inner)]) if determiner < 0 else determiner
        polarity = polarity_of(words, start, inner)
        found.append(Found(start, part.last, inner, owner, STAND_IN, polarity=polarity, unsaid=words.sentence[i] in spoken))
    return found


def _stands_alone(words: Words, part: Part) -> bool:
    """Whether a plural noun for people heads its phrase and is not about others: "critics of the regime"."""
    if not (part.noun and part.plural and part.weight <= _LEAST and part.kinds and names_somebody(words, part)) or words.owns[part.last - 1]:
        return False
    i, end, n = part.first, part.last, len(words.stems)
    if words.sentence[i] < 0 or (words.titled[i] and i and words.sentence[i - 1] == words.sentence[i] and not words.upper[i]):
        return False
    if end < n and words.tied(end) and (words.stems[end] == "of" or words.titled[end] or not (stops(words, end) or _verb_like(words, end))):
        return False
    if i and words.tied(i) and words.stems[i - 1] in listed("copula"):
        return False  # said of somebody
    return not (i and words.tied(i) and (words.titled[i - 1] or words.stems[i - 1] in ("like", "as", "other", "no", "not", "fellow")))


def _verb_like(words: Words, i: int) -> bool:
    stem = words.stems[i]
    return stem.endswith(("ed", "ing", "ly")) or stem in listed("relative") or stem in listed("verb_after_plural")
