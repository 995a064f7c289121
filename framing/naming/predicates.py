"""Namings that are said of a target: "is a cult", "described as", "calls X a cult"."""

from collections.abc import Sequence

from framing.naming.aliases import ADJECTIVE, Place
from framing.naming.clauses import subject
from framing.naming.complements import DETERMINERS, said_of
from framing.naming.found import ASSERTED, LIFTED, NEGATED, OPEN, Found
from framing.naming.judging import Part
from framing.naming.phrases import before
from framing.naming.pronouns import PRONOUN
from framing.naming.sets import AliasSet
from framing.naming.words import Words, listed

_GAP, _AGENT, _INSERTED = 6, 10, 12
_OWNED_VERB = frozenset({"he", "she", "it", "that", "who", "there"})


def predicates(words: Words, parts: dict[int, Part], places: Sequence[Place], sets: Sequence[AliasSet]) -> list[Found]:
    """Return what is said of targets in the sentences that name them.

    Parameters
    ----------
    words : Words
    parts : dict of int to Part
    places : sequence of Place
        Names, stand-ins and pronouns, in order.
    sets : sequence of AliasSet
    """
    usable = [place for place in places if place.how != ADJECTIVE]
    ends = {place.last: place for place in usable}
    found: list[Found] = []
    for place in usable:
        first, determiner, _ = before(words, parts, place.first)
        found += _calling(words, parts, place, determiner if determiner >= 0 else first, sets[place.owner].kind)
        if place.how != PRONOUN:
            found += _reduced(words, parts, place, sets[place.owner].kind)
    for i in _copulas(words):
        of = _subject(words, i, ends)
        if of is not None:
            found += _copula(words, parts, of, i, sets[of.owner].kind)
    return found


def _copulas(words: Words) -> list[int]:
    copulas = listed("copula")
    return [
        i for i, stem in enumerate(words.stems) if words.sentence[i] >= 0 and ((stem in copulas and not _wished(words, i)) or _contracted(words, i))
    ]


def _wished(words: Words, i: int) -> bool:
    """Whether a "be" tells what somebody should be: "urged them to be open"."""
    return words.stems[i] == "be" and i > 1 and words.stems[i - 1] == "to" and words.stems[i - 2] not in listed("seeming")


def _contracted(words: Words, i: int) -> bool:
    """Whether the copula hangs on its pronoun: "she's", "they're"."""
    return (words.owns[i] and words.stems[i] in _OWNED_VERB) or words.stems[i] == "they're"


def _subject(words: Words, i: int, ends: dict[int, Place]) -> Place | None:
    if _contracted(words, i):
        place = ends.get(i + 1)
        if place is not None or words.stems[i] not in ("that", "who"):
            return place
    return subject(words, i, ends)


def _copula(words: Words, parts: dict[int, Part], place: Place, i: int, kind: str) -> list[Found]:
    n = len(words.stems)
    verb = words.stems[i]
    polarity = _polarity(words, max(place.last, i - _GAP), i)
    if _some_only(words, place):
        return []
    if words.stems[i] in listed("negator"):
        polarity = NEGATED
    if polarity == NEGATED and words.stems[i - 1] == "never" and i + 1 < n and words.stems[i + 1].endswith("er"):
        polarity = ASSERTED  # "has never been weaker"
    first, determiner, _ = before(words, parts, place.first)
    first = determiner if determiner >= 0 else first
    i += 1
    while (
        i < n
        and words.tied(i)
        and i not in parts
        and (words.stems[i] in listed("copula_adverb") | listed("negator") | listed("copula") or words.stems[i].endswith("ly"))
    ):
        if words.stems[i] == "no" and i + 1 < n and words.stems[i + 1] == "longer":
            polarity, i = LIFTED, i + 2
            continue
        if words.stems[i] in listed("copula"):
            return []  # "is being", "has been": the later one is read
        if words.stems[i] in listed("negator") and not _no_denial(words, i):
            polarity = NEGATED
        i += 1
    if words.stems[i : i + 2] == ["to", "be"]:
        i += 2  # "appears to be"
    if any(word in listed("hedge") for word in words.stems[max(0, first - 3) : first]) and words.tied(first):
        polarity = OPEN
    if i < n and words.tied(i) and words.stems[i] in listed("called"):
        passive = _called(words, parts, place, i, kind, polarity)
        if passive or words.stems[i] not in ("known", "named"):
            return passive
    return said_of(words, parts, place, i, kind, "copula", polarity, bare=verb not in listed("sensing"))


def _reduced(words: Words, parts: dict[int, Part], place: Place, kind: str) -> list[Found]:
    """Find ", branded a cult by its neighbours,"."""
    i, n = place.last, len(words.stems)
    if i >= n or words.owns[i - 1] or words.sentence[i] != words.sentence[i - 1] or not words.parted[i]:
        return []
    while i < n and words.sentence[i] == words.sentence[place.last - 1] and (words.stems[i] in listed("auxiliary") or words.stems[i].endswith("ly")):
        i += 1
    if i >= n or words.sentence[i] != words.sentence[place.last - 1] or words.stems[i] not in listed("called"):
        return []
    if words.stems[i - 1] in listed("relative"):
        return []  # ", who called the mayor corrupt"
    return _called(words, parts, place, i, kind, ASSERTED)


def _called(words: Words, parts: dict[int, Part], place: Place, i: int, kind: str, polarity: str) -> list[Found]:
    """Read "described as", "branded a cult by its neighbours" from the participle on."""
    n = len(words.stems)
    verb = words.stems[i]
    agent = None
    i += 1
    if i < n and words.stems[i] == "by" and words.tied(i):
        end = i + 1
        while end < n and words.sentence[end] == words.sentence[i] and end - i < _AGENT and words.stems[end] not in ("as", "to", "a", "an"):
            end += 1
        agent = (i + 1, end)
        i = end
    if i >= n or words.sentence[i] != words.sentence[i - 1]:
        return []
    if words.stems[i] == "as":
        i += 1 + (words.stems[i + 1 : i + 2] == ["being"])
    elif words.stems[i : i + 2] == ["to", "be"]:
        i += 2
    elif verb not in listed("called_plainly"):
        return []
    found = said_of(words, parts, place, i, kind, "called", polarity)
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
    """Find "critics call X a cult", "regards X as a rival", "X, whom he described as a cult"."""
    verb = first - 1
    n = len(words.stems)
    i = place.last
    if i >= n or words.owns[i - 1]:
        return []
    if verb >= 0 and words.tied(first) and words.stems[verb] in listed("accusing"):
        return _accused(words, parts, place, verb, kind)
    calls = verb >= 0 and words.tied(first) and words.stems[verb] in listed("calling")
    whom = _whom(words, i)
    if whom >= 0 and (not calls or words.parted[i]):
        verb, i = whom, whom + 1
    elif not calls:
        return []
    elif words.sentence[i] == words.sentence[i - 1] and words.parted[i]:
        i = _over_insertion(words, i)
    if i >= n or words.sentence[i] != words.sentence[place.last - 1]:
        return []
    if words.stems[i] == "as":
        i += 1 + (words.stems[i + 1 : i + 2] == ["being"])
    elif words.stems[i : i + 2] == ["to", "be"]:
        i += 2
    elif (words.stems[i] not in (*DETERMINERS, "“") and i not in parts) or words.stems[verb] in listed("calling_as") or i > place.last + 1:
        return []
    polarity = _denied(words, verb)
    return [one._replace(agent=(verb, verb)) for one in said_of(words, parts, place, i, kind, "called", polarity)]


def _accused(words: Words, parts: dict[int, Part], place: Place, verb: int, kind: str) -> list[Found]:
    """Read "accuses X, arrested in May, of being a spy"."""
    sentence = words.sentence[verb]
    polarity = _denied(words, verb)
    for i in range(place.last, min(place.last + _INSERTED, len(words.stems) - 2)):
        if words.sentence[i + 2] != sentence or (words.stems[i] in ("and", "or", "but") and not words.parted[i]):
            break
        if words.stems[i] == "of" and words.stems[i + 1] == "being":
            return [one._replace(agent=(verb, verb)) for one in said_of(words, parts, place, i + 2, kind, "called", polarity)]
    return []


def _denied(words: Words, verb: int) -> str:
    """Whether nobody calls somebody so: "never called", "nobody calls", "refused to call", "denied accusing"."""
    before_verb = words.stems[max(0, verb - 4) : verb]
    return NEGATED if any(word in listed("negator") | listed("denying") for word in before_verb) else ASSERTED


def _some_only(words: Words, place: Place) -> bool:
    """Whether it is said of some of them: "few protesters are", "not all protesters are"."""
    before = words.stems[place.first - 1] if place.first and words.tied(place.first) else ""
    return before in listed("some_only") or (before in ("all", "every") and words.stems[max(0, place.first - 2)] == "not")


def _whom(words: Words, i: int) -> int:
    """The verb of calling in ", whom her rivals describe" that begins at token i; -1 if there is none."""
    if words.sentence[i] != words.sentence[i - 1] or words.stems[i] not in ("whom", "which", "who"):
        return -1
    for k in range(i + 2, min(i + 8, len(words.stems))):
        if words.sentence[k] != words.sentence[i] or words.parted[k]:
            return -1
        if words.stems[k] in listed("calling"):
            return k
    return -1


def _over_insertion(words: Words, i: int) -> int:
    """The token after ", which seized Gaza by force in 2007,"; the same token where it opens no insertion."""
    if words.stems[i] not in listed("relative"):
        return i
    for k in range(i + 1, min(i + 25, len(words.stems))):
        if words.sentence[k] != words.sentence[i]:
            return i
        if words.parted[k] and words.stems[k] in ("to", "as"):
            return k
    return i


def _no_denial(words: Words, i: int) -> bool:
    """Whether a word that denies does not here: "not only", "never weaker"."""
    following = words.stems[i + 1] if i + 1 < len(words.stems) else ""
    return following in ("only", "just", "merely") or (words.stems[i] == "never" and following.endswith("er"))


def _polarity(words: Words, start: int, end: int) -> str:
    between = words.stems[start:end]
    if "longer" in between and "no" in between:
        return LIFTED
    if any(word in listed("hedge") for word in between):
        return OPEN
    return NEGATED if any(word in listed("negator") for word in between) else ASSERTED
