"""Namings that are said of a target: "is a cult", "described as", "calls X a cult"."""

from framing.naming.aliases import ADJECTIVE, Place
from framing.naming.attributes import fits, polarity_of
from framing.naming.found import ASSERTED, LIFTED, NEGATED, OPEN, Found
from framing.naming.judging import Part
from framing.naming.phrases import before, phrase_at, stops
from framing.naming.words import Words, listed
from framing.wordlists import word_list

_GAP, _AGENT = 6, 10
_BARE = frozenset("called dubbed branded labelled labeled termed named deemed considered declared designated proclaimed billed hailed".split())
_NO_NOUN = frozenset("known seen viewed regarded treated described portrayed depicted cast".split())


def predicates(words: Words, parts: dict[int, Part], place: Place, kind: str) -> list[Found]:
    """Return what is said of a target after its name, in the same sentence."""
    if place.how == ADJECTIVE:
        return []
    first, determiner, _ = before(words, parts, place.first)
    first = determiner if determiner >= 0 else first
    called = _calling(words, parts, place, first, kind)
    if called or words.owns[place.last - 1]:
        return called
    passive = _passive(words, parts, place, kind)
    if passive:
        return passive
    return _copula(words, parts, place, first, kind) if _is_subject(words, first) else []


def _is_subject(words: Words, first: int) -> bool:
    """Whether no preposition governs the phrase, unless "members of" it are meant."""
    if first == 0 or not words.tied(first):
        return True
    stem = words.stems[first - 1]
    if stem == "of" and first > 1:
        return words.stems[first - 2] in listed("member")
    return stem not in word_list("preposition") and stem not in ("like", "than")


def _copula(words: Words, parts: dict[int, Part], place: Place, first: int, kind: str) -> list[Found]:
    i = _skip(words, place.last, listed("auxiliary") | listed("copula_adverb"))
    while i > place.last and words.stems[i - 1] in listed("copula"):
        i -= 1
        if i == place.last or words.stems[i - 1] not in listed("copula") | {"has", "have", "had"}:
            break
    n = len(words.stems)
    if i >= n or words.sentence[i] != words.sentence[place.last - 1] or words.stems[i] not in listed("copula"):
        return []
    polarity = _polarity(words, place.last, i)
    if words.stems[i] in listed("negator"):
        polarity = NEGATED
    i += 1
    while (
        i < n
        and words.tied(i)
        and (words.stems[i] in listed("copula_adverb") | listed("negator") | listed("copula") or words.stems[i].endswith("ly"))
    ):
        if words.stems[i] == "no" and i + 1 < n and words.stems[i + 1] == "longer":
            polarity, i = LIFTED, i + 2
            continue
        if words.stems[i] in listed("negator") and words.stems[i + 1 : i + 2] not in (["only"], ["just"], ["merely"]):
            polarity = NEGATED
        i += 1
    if any(word in listed("hedge") for word in words.stems[max(0, first - 3) : first]) and words.tied(first):
        polarity = OPEN
    return _said(words, parts, place, i, kind, "copula", polarity)


def _passive(words: Words, parts: dict[int, Part], place: Place, kind: str) -> list[Found]:
    """Find "is widely described as", ", branded a cult by its neighbours,", "has been called"."""
    i = _skip(words, place.last, listed("auxiliary") | listed("copula") | listed("copula_adverb") | listed("negator") | {"be", "to", "longer"})
    n = len(words.stems)
    if i >= n or words.sentence[i] != words.sentence[place.last - 1] or words.stems[i] not in listed("called"):
        return []
    verb = words.stems[i]
    reduced = i == place.last
    if reduced and not words.parted[i]:
        return []  # "X described Y as"
    polarity = _polarity(words, place.last, i)
    agent = None
    i += 1
    if i < n and words.stems[i] == "by" and words.tied(i):
        end = i + 1
        while end < n and words.sentence[end] == words.sentence[i] and end - i < _AGENT and words.stems[end] not in ("as", "to", "a", "an"):
            end += 1
        agent = (i + 1, end)
        i = end
    if i >= n or words.sentence[i] != words.sentence[place.last]:
        return []
    if words.stems[i] == "as":
        i += 1
    elif words.stems[i : i + 2] == ["to", "be"]:
        i += 2
    elif verb not in _BARE:
        return []
    found = _said(words, parts, place, i, kind, "called", polarity)
    if not found:
        return []
    end = found[-1].last
    if agent is None and end < n and words.tied(end) and words.stems[end] == "by":
        stop = end + 1
        while (
            stop < n and words.tied(stop) and stop - end < _AGENT and words.stems[stop] not in ("and", "in", "for", "over", "since", "after", "until")
        ):
            stop += 1
        agent = (end + 1, stop)
    return [one._replace(agent=agent, unsaid=agent is None) for one in found]


def _calling(words: Words, parts: dict[int, Part], place: Place, first: int, kind: str) -> list[Found]:
    """Find "critics call X a cult", "regards X as a rival"."""
    verb = first - 1
    if verb < 0 or not words.tied(first) or words.stems[verb] not in listed("calling"):
        return []
    i = place.last
    n = len(words.stems)
    if i >= n or words.sentence[i] != words.sentence[place.last - 1] or words.owns[i - 1]:
        return []
    if words.stems[i] == "as":
        i += 1
    elif words.stems[i : i + 2] == ["to", "be"]:
        i += 2
    elif (words.stems[i] not in ("a", "an", "the", "“", "nothing", "no") and i not in parts) or words.stems[verb] in (
        "see",
        "sees",
        "saw",
        "seeing",
        "view",
        "views",
        "viewed",
        "regard",
        "regards",
        "regarded",
        "treat",
        "treats",
        "treated",
    ):
        return []
    before_verb = words.stems[max(0, verb - 4) : verb]
    polarity = NEGATED if any(word in listed("negator") for word in before_verb) else ASSERTED
    return [one._replace(agent=(verb, verb)) for one in _said(words, parts, place, i, kind, "called", polarity)]


def _said(words: Words, parts: dict[int, Part], place: Place, i: int, kind: str, construction: str, polarity: str) -> list[Found]:
    """Return the noun phrases or adjectives at a token, one for each that "and" joins."""
    found: list[Found] = []
    n = len(words.stems)
    while i < n and words.sentence[i] == words.sentence[place.last - 1] and len(found) < 4:
        start = i
        if words.stems[i] in ("a", "an", "the", "another", "no", "nothing", "one", "this"):
            if words.stems[i] == "no" and words.stems[i + 1 : i + 2] == ["longer"]:
                break
            if words.stems[i] == "no":
                polarity = NEGATED
            i += 3 if words.stems[i : i + 3] == ["one", "of", "the"] else 1
            if words.stems[i : i + 2] == ["but", "a"] or words.stems[i : i + 2] == ["but", "an"]:
                i += 2
        phrase = phrase_at(words, parts, i, quoted=True)
        if phrase is not None and (start != i or phrase.head.plural or construction == "called"):
            if not fits(phrase.head, kind) and not (kind != "state" and phrase.head.weight):
                break
            found.append(_made(words, start, phrase.last, phrase.parts, place, construction, polarity))
            i = phrase.last
        elif start == i and i in parts and not parts[i].noun and parts[i].weight and not _modifies(words, parts[i].last):
            found.append(_made(words, i, parts[i].last, [parts[i]], place, construction, polarity))
            i = parts[i].last
        else:
            break
        joined = i < n and words.stems[i] in ("and", "or", "but", "nor") and words.sentence[i] == words.sentence[i - 1]
        if joined:
            i += 1
        elif not (
            i < n and words.gap(i).strip() == "," and words.sentence[i] == words.sentence[i - 1] and (words.stems[i] in ("a", "an") or i in parts)
        ):
            break
        if i < n and words.stems[i] == "not":
            break
    return [one for one in found if one.polarity != OPEN]


def _made(words: Words, first: int, last: int, parts: list[Part], place: Place, construction: str, polarity: str) -> Found:
    distance = polarity_of(words, first, parts)
    return Found(first, last, parts, place.owner, construction, predicate=True, polarity=distance if polarity == ASSERTED else polarity)


def _modifies(words: Words, i: int) -> bool:
    """Whether a noun follows an adjective: "is democratic reform" is no naming."""
    return (
        i < len(words.stems)
        and words.tied(i)
        and not stops(words, i)
        and words.stems[i] not in ("and", "or", "but", "enough")
        and not words.stems[i].endswith("ly")
    )


def _skip(words: Words, i: int, over: frozenset[str] | set[str]) -> int:
    begin, n = i, len(words.stems)
    while i < n and i - begin < _GAP and words.sentence[i] == words.sentence[begin - 1] and words.stems[i] in over:
        if words.parted[i] and i > begin:
            break
        i += 1
    return i


def _polarity(words: Words, start: int, end: int) -> str:
    between = words.stems[start:end]
    if "longer" in between and "no" in between:
        return LIFTED
    if any(word in listed("hedge") for word in between):
        return OPEN
    return NEGATED if any(word in listed("negator") for word in between) else ASSERTED
