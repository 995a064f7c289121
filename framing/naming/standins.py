"""Descriptions that stand for a target: "the group", "this terrorist cult", and of which of several."""

from collections import Counter

from framing.naming.aliases import Place
from framing.naming.attributes import names_somebody, polarity_of
from framing.naming.found import Found
from framing.naming.judging import COLLECTIVE, Part
from framing.naming.phrases import Phrase, phrase_at
from framing.naming.sets import AliasSet
from framing.naming.sorts import clash
from framing.naming.words import Words, listed

STAND_IN = "stand-in"
_WINDOW = 3
_ANYBODY = frozenset({"aggressor", "unlawfulness", "victim"})  # "the gunman", "the hostage": in the news these are people of their own
_CLEAR = 3  # how many times more often one of two is named


def stand_ins(
    words: Words, parts: dict[int, Part], places: list[Place], sets: list[AliasSet], roles: dict[int, set[str]], claimed: set[int]
) -> tuple[list[Found], list[Place]]:
    """Return the descriptions that stand for a target, and all places where one is meant, these among them.

    Parameters
    ----------
    words : Words
    parts : dict of int to Part
    places : list of Place
        The names, in order.
    sets : list of AliasSet
        The targets, by number.
    roles : dict of int to set of str
        Offices the article gives a person.
    claimed : set of int
        Tokens of namings that stand with a name.
    """
    named = Counter(place.owner for place in places)
    most_named = max((count for owner, count in named.items() if sets[owner].kind == "state"), default=0)
    taken = {token for place in places for token in range(place.first, place.last)} | claimed
    starting = {place.first: place for place in places}
    found: list[Found] = []
    met: list[Place] = []
    upcoming = 0
    for i, stem in enumerate(words.stems):
        while upcoming < len(places) and places[upcoming].first < i:
            met.append(places[upcoming])
            upcoming += 1
        opens = stem in listed("stand_in_determiner") or (words.owns[i] and i in taken)
        if not opens or words.sentence[i] < 0 or i + 1 >= len(words.stems) or i + 1 in taken or words.sentence[i + 1] != words.sentence[i]:
            continue
        if words.owns[i] and i + 1 in parts and not words.stems[i + 1].endswith("est"):
            continue
        if words.parted[i + 1] and words.gap(i + 1).strip() not in ("“", '"', "'", "‘", "«"):
            continue
        phrase = phrase_at(words, parts, i + 1)
        if (
            phrase is None
            or not _stands(words, i, phrase, starting)
            or (stem == "that" and (phrase.head.plural or not any(part.weight for part in phrase.parts)))
        ):
            continue  # "that" opens a clause more often than a noun phrase
        owner = _resolve(words, i, phrase, met, named, sets, roles)
        if owner is None or (sets[owner].kind == "state" and named[owner] < most_named):
            continue  # "the regime" is that of the state the article is about, or nobody's for sure
        start = i + 1 if words.owns[i] else i
        found.append(Found(start, phrase.last, phrase.parts, owner, STAND_IN, polarity=polarity_of(words, start, phrase.parts)))
        met.append(Place(start, phrase.last, owner, STAND_IN))
    return found, sorted([*places, *(Place(one.first, one.last, one.owner, STAND_IN) for one in found)])


def roles_of(words: Words, places: list[Place], sets: list[AliasSet]) -> dict[int, set[str]]:
    """Return the titles and offices that stand before the names of persons."""
    found: dict[int, set[str]] = {}
    for place in places:
        if sets[place.owner].kind != "person":
            continue
        i = place.first - 1
        while i >= 0 and place.first - i < 5 and words.sentence[i] == words.sentence[place.first]:
            if words.stems[i] in listed("title"):
                found.setdefault(place.owner, set()).add(_office(words.stems[i]))
            elif not words.titled[i]:
                break
            i -= 1
    return found


def _office(stem: str) -> str:
    return {"sen": "senator", "gov": "governor", "gen": "general", "prime": "minister", "rep": "representative", "mp": "lawmaker"}.get(stem, stem)


def _stands(words: Words, determiner: int, phrase: Phrase, starting: dict[int, Place]) -> bool:
    """Whether a noun phrase can stand for a target, and is not about others: "the group of experts", "the terrorists who fired"."""
    if not names_somebody(words, phrase.head) or not phrase.head.kinds:
        return False
    judged = any(part.weight for part in phrase.parts)
    end, n = phrase.last, len(words.stems)
    if end < n and words.sentence[end] == words.sentence[determiner] and not words.owns[end - 1]:
        stem = words.stems[end]
        if words.tied(end) and (end in starting or words.titled[end]):
            return False
        if words.tied(end) and (stem in listed("relative") or stem == "of"):
            return words.stems[determiner] in ("this", "these") or (stem == "of" and judged and end + 1 not in starting)
        if words.hyphened(end):
            return False
    judging = any(part.first == phrase.first and part.weight for part in phrase.parts)
    if words.titled[phrase.first] and words.tied(phrase.first) and not judging:
        return False  # a name of its own: "the Group", unlike "the Zionist regime"
    return not (determiner and words.stems[determiner - 1] in ("all", "both", "each", "of") and phrase.head.plural and not judged)


def _resolve(
    words: Words, at: int, phrase: Phrase, met: list[Place], named: Counter[int], sets: list[AliasSet], roles: dict[int, set[str]]
) -> int | None:
    """Return the number of the target that a description stands for; None where several could be meant."""
    head = phrase.head
    judged = any(part.weight for part in phrase.parts)
    sentence = words.sentence[at]
    fitting: dict[int, int] = {}
    for place in reversed(met):
        if sentence - words.sentence[place.first] > _WINDOW and len(fitting) > 0:
            break
        kind = sets[place.owner].kind
        if (
            place.owner not in fitting
            and not clash(head, sets[place.owner])
            and _can_be(head, kind, judged, words.stems[head.last - 1], roles.get(place.owner, set()), pointed=words.stems[at] in ("this", "that"))
        ):
            fitting[place.owner] = words.sentence[place.first]
        if sentence - words.sentence[place.first] > 4 * _WINDOW:
            break
    if not fitting:
        return None
    known = {owner: last for owner, last in fitting.items() if sets[owner].kind in head.kinds and sets[owner].kind}
    candidates = known or {owner: last for owner, last in fitting.items() if named[owner] > 1}
    if not candidates:
        return None
    often = sorted(candidates, key=lambda owner: -named[owner])
    if len(often) == 1 or named[often[0]] >= _CLEAR * named[often[1]]:
        return often[0]
    latest = max(candidates.values())
    near = [owner for owner, last in candidates.items() if last == latest]
    return near[0] if len(near) == 1 and sentence - latest <= 1 and named[near[0]] > 1 else None


def _can_be(head: Part, kind: str, judged: bool, noun: str, roles: set[str], *, pointed: bool) -> bool:
    if kind == "state":
        return "state" in head.kinds and judged and (not head.plural or noun in listed("government_noun"))
    if head.plural and head.kinds and noun in listed("group_plural"):
        return False  # "the protest movements" are no single party
    if kind == "person":
        return "person" in head.kinds and (noun in roles or (bool(head.weight) and (pointed or head.category not in _ANYBODY)))
    if noun in listed("government_noun") and kind in ("", "body") and not judged:
        return False  # "the ministry" is no union of states
    if kind == "measure":
        return "measure" in head.kinds and judged
    if not kind and head.plural:
        return False  # "the victims" are no unknown name
    return bool(head.kinds & COLLECTIVE) and (not kind or kind in head.kinds)
