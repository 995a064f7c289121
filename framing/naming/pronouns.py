"""Pronouns as places: whom "he" and "they" mean, where one target is meant for sure enough."""

from bisect import bisect_left
from collections.abc import Sequence

from framing.naming.aliases import ADJECTIVE, Place
from framing.naming.phrases import stops
from framing.naming.sets import AliasSet
from framing.naming.words import Words
from framing.sentences import Span

Spoken = Sequence[tuple[Span, Span]]

PRONOUN = "pronoun"
_PERSON = frozenset({"he", "she"})
_MANY = frozenset({"they"})
_WHOM = frozenset({"him", "her", "them"})
_BACK, _LOOK = 2, 12
_MANY_KINDS = frozenset({"group", "party", "armed", "union", "company", "faith", "body"})
_CONTRACTED = {"they're": "they", "they've": "they", "they'll": "they"}


def pronoun_places(words: Words, places: list[Place], sets: list[AliasSet], spoken: Spoken) -> list[Place]:
    """Return the pronouns of the third person that mean a target: the one named last that it can mean.

    Parameters
    ----------
    words : Words
    places : list of Place
        Names and stand-ins, in order.
    sets : list of AliasSet
    spoken : sequence of ((int, int), (int, int))
        Contents of direct quotations with their sources, as offsets: a speaker does not speak of himself as "he".

    Returns
    -------
    list of Place
        One token each; a pronoun is left out where the last two it can mean are named equally near.
    """
    found: list[Place] = []
    met: list[Place] = []
    speaking = _speaking(words, places, spoken)
    upcoming = 0
    for i, stem in enumerate(words.stems):
        while upcoming < len(places) and places[upcoming].first < i:
            if places[upcoming].how != ADJECTIVE:
                met.append(places[upcoming])
            upcoming += 1
        stem = _CONTRACTED.get(stem, stem)
        if words.sentence[i] < 0 or stem not in _PERSON | _MANY | _WHOM:
            continue
        owner = _meant(words, i, stem, met, sets, _speakers(words.starts[i], speaking))
        if owner is not None:
            found.append(Place(i, i + 1, owner, PRONOUN))
    return found


def _speaking(words: Words, places: list[Place], spoken: Spoken) -> list[tuple[Span, set[int]]]:
    """Who speaks in each content: the targets that its source names."""
    starts = [words.starts[place.first] for place in places]
    return [
        (content, {place.owner for place in places[bisect_left(starts, source[0]) : bisect_left(starts, source[1])]}) for content, source in spoken
    ]


def _speakers(at: int, speaking: list[tuple[Span, set[int]]]) -> set[int]:
    """The targets that speak at an offset."""
    return {owner for (start, end), owners in speaking if start <= at < end for owner in owners}


def _meant(words: Words, at: int, stem: str, met: list[Place], sets: list[AliasSet], speakers: set[int]) -> int | None:
    sentence = words.sentence[at]
    if stem == "her" and at + 1 < len(words.stems) and words.tied(at + 1) and not stops(words, at + 1):
        return None  # "her husband"
    for place in reversed(met[-_LOOK:]):
        if sentence - words.sentence[place.first] > _BACK:
            return None
        if place.owner in speakers:
            continue
        if _can_mean(stem, sets[place.owner].kind) and (sets[place.owner].kind or _like_a_person(words, place)):
            beside = (other for other in met[-_LOOK:] if words.sentence[other.first] == words.sentence[place.first])
            near = {other.owner for other in beside if other.owner not in speakers and _can_mean(stem, sets[other.owner].kind)}
            return place.owner if len(near) == 1 else None
    return None


def _like_a_person(words: Words, place: Place) -> bool:
    """Whether a name of unknown kind may be a surname: one capitalised word, no acronym."""
    return place.last - place.first <= 2 and words.titled[place.first] and not words.upper[place.first]


def _can_mean(stem: str, kind: str) -> bool:
    if stem in _PERSON or stem in ("him", "her"):
        return kind in ("person", "")
    return kind in _MANY_KINDS
