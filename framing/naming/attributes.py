"""Namings inside a noun phrase: modifiers, compounds, appositions, "groups such as", "the cult of"."""

from framing.naming.aliases import ADJECTIVE, METONYM, Place
from framing.naming.clauses import verb_forms
from framing.naming.found import ASSERTED, DISTANCED, Found
from framing.naming.judging import COLLECTIVE, SAID, Part
from framing.naming.phrases import Phrase, after, before, loose_phrase, phrase_at, stops
from framing.naming.words import Words, listed
from framing.wordlists import word_list

_MARKS = (",", "—", "–", "-", "(", "--", ",“", ", “", "‘")
_LOOK_BACK = 14


def attributes(words: Words, parts: dict[int, Part], place: Place, kind: str) -> list[Found]:
    """Return the namings of a target in the noun phrase of its name.

    Parameters
    ----------
    words : Words
    parts : dict of int to Part
    place : Place
    kind : str
        Of the target.
    """
    if place.how == METONYM:
        heads = [_compound(words, parts, place, kind)]
    else:
        heads = [
            _compound(words, parts, place, kind),
            _owned_government(words, parts, place, kind),
            _identity(words, parts, place, kind),
            _class_before(words, parts, place, kind),
        ]
    found = [one for one in heads if one is not None]
    found += [one for one in [_part_of_it(words, parts, place)] if one is not None]
    if not any(one.construction == "compound" for one in found):
        found += [one for one in [_modifier(words, parts, place, kind)] if one is not None]
    others = [_class_after(words, parts, place, kind), _described(words, parts, place, kind)]
    return [*found, *(one for one in others if one is not None)]


def apposition(words: Words, parts: dict[int, Part], place: Place) -> Phrase | None:
    """Return the noun phrase with its determiner that stands after a name and a comma, dash or bracket: ", a banned sect,"."""
    i = place.last
    n = len(words.stems)
    if i + 1 >= n or words.owns[i - 1] or words.sentence[i] != words.sentence[i - 1] or not words.parted[i]:
        return None
    if words.gap(i).strip().lstrip(")").strip() not in _MARKS or words.stems[i] not in ("a", "an", "the", "its", "his", "her", "their", "one"):
        return None
    first = i + 1
    if words.stems[i] == "one":
        if words.stems[i + 1 : i + 3] != ["of", "the"]:
            return None
        first = i + 3
    phrase = phrase_at(words, parts, first) or (loose_phrase(words, parts, first) if words.stems[i] != "one" else None)
    if phrase is None:
        return None
    end = phrase.last
    if end < n and words.tied(end) and not words.owns[end - 1]:
        stem = words.stems[end]
        if stem == "of" and words.stems[end - 1] in listed("identity") and end + 1 < n and words.titled[end + 1]:
            return None  # "..., the cult of the League joined": another's
        goes_on = stem in word_list("preposition") or stem in listed("relative") or stem in ("and", "or", "designated", "banned", "known", "accused")
        cut = stem.endswith("ing") or (stem.endswith("ed") and words.stems[i] != "the" and not _after_preposition(words, place))
        if not goes_on and not cut and words.stems[end - 1] not in word_list("preposition"):
            return None
    elif words.owns[end - 1]:
        return None
    return phrase._replace(first=i)


def fits(part: Part, kind: str) -> bool:
    """Whether a noun can be said of a target of this kind."""
    return not part.kinds or kind == "" or kind in part.kinds


def names_somebody(words: Words, head: Part) -> bool:
    """Whether a noun is one for persons, groups, states or measures, and none of an event or a quality: "the threat"."""
    return head.match.lexicon != "evaluation" and words.stems[head.last - 1] not in listed("abstract_noun")


def polarity_of(words: Words, first: int, parts: list[Part]) -> str:
    """Whether "so-called" or the like keeps a distance from a naming."""
    at = next((part.first for part in parts if part.weight and words.stems[part.first] not in ("so", "self")), first)
    near = words.stems[max(0, at - 3) : at]
    return DISTANCED if near[-2:] == ["so", "called"] or any(word in word_list("distancing") for word in near[-2:]) else ASSERTED


def _part_of_it(words: Words, parts: dict[int, Part], place: Place) -> Found | None:
    """Find a judging term that the name is part of, "illegal immigrants", or that is part of a longer name, "the Orlo regime"."""
    for k in range(max(0, place.first - 3), place.last):
        part = parts.get(k)
        if part is None or not part.weight or part.last <= place.first:
            continue
        longer = part.first < place.first and part.last >= place.last and "and" not in words.stems[part.first : part.last]
        shorter = place.first < part.first and part.last == place.last and words.stems[part.first] in listed("government_noun")
        if longer or shorter:
            left = before(words, parts, part.first)[2] if longer else []
            found = [*(one for one in left if one.last <= part.first), part]
            begin = min([part.first, *(one.first for one in found)])
            return Found(begin, part.last, found, place.owner, "modifier", polarity=polarity_of(words, begin, found))
    return None


def _compound(words: Words, parts: dict[int, Part], place: Place, kind: str) -> Found | None:
    phrase = after(words, parts, place.last)
    if phrase is None:
        return None
    judged = any(part.weight for part in phrase.parts)
    if not names_somebody(words, phrase.head):
        return None
    head = phrase.head.kinds
    if kind == "state":
        fitting = "state" in head or (place.how == ADJECTIVE and judged and bool(head & COLLECTIVE))
    elif kind == "person":
        fitting = judged and "state" in head
    else:
        fitting = bool(head & COLLECTIVE) or (judged and "person" in head)
    if not fitting:
        return None
    first, determiner, left = before(words, parts, place.first)
    found = [*left, *phrase.parts]
    if not any(part.weight for part in found) and phrase.head.category == "generic":
        return None
    start = determiner if determiner >= 0 and not words.owns[determiner] else first
    return Found(start, phrase.last, found, place.owner, "compound", polarity=polarity_of(words, start, found))


def _owned_government(words: Words, parts: dict[int, Part], place: Place, kind: str) -> Found | None:
    """Find "Brenn's democratically elected government": what its own government is, a leader or a state is."""
    if kind not in ("person", "state", "party") or not words.owns[place.last - 1]:
        return None
    i, n = place.last, len(words.stems)
    while i < n and i - place.last < 6 and words.tied(i) and not stops(words, i):
        if words.stems[i] in listed("own_government"):
            found = [parts[k] for k in range(place.last, i + 1) if k in parts and parts[k].last <= i + 1 and SAID not in parts[k].kinds]
            if not any(part.weight for part in found):
                return None
            return Found(found[0].first, i + 1, found, place.owner, "compound", polarity=polarity_of(words, found[0].first, found))
        i += 1
    return None


def _modifier(words: Words, parts: dict[int, Part], place: Place, kind: str) -> Found | None:
    if place.how in (ADJECTIVE, METONYM):
        return None
    first, determiner, left = before(words, parts, place.first)
    common = not words.titled[place.last - 1]
    if common:
        left = [part for part in left if not part.noun or part.weight]
    if not left or (not common and left[-1].noun and left[-1].last == place.first and not fits(left[-1], kind)):
        return None
    if determiner < 0 and _verb_before_name(words, left[-1]):
        return None
    if not any(part.weight for part in left) and (left[-1].category == "generic" or not left[-1].noun):
        return None
    if left[-1].plural and left[-1].last == place.first:
        return None
    if common and words.owns[place.last - 1]:
        return Found(left[0].first, place.last, left, place.owner, "modifier", polarity=polarity_of(words, left[0].first, left))
    many = common and words.stems[place.last - 1].endswith("s") and not words.owns[place.last - 1]
    if not left[-1].noun and not many and _heads_further(words, place.last) and words.stems[left[-1].first] not in listed("relational"):
        return None
    start = determiner if determiner >= 0 and not words.owns[determiner] else first
    return Found(start, place.last, left, place.owner, "modifier", polarity=polarity_of(words, start, left))


def _verb_before_name(words: Words, part: Part) -> bool:
    """Whether a participle before a name without a determiner is its verb: "she accused Brenn", "after welcoming Brenn"."""
    stem = words.stems[part.last - 1]
    begins = part.first == 0 or not words.tied(part.first)
    opens = begins or (stem.endswith("ed") and words.stems[part.first - 1] in word_list("preposition"))
    participle = stem.endswith(("ed", "ing")) and not stem.startswith("un") and not words.hyphened(part.last - 1)
    return not part.noun and participle and not opens


def _heads_further(words: Words, end: int) -> bool:
    """Whether a name modifies the noun after it: "the radical Labour leader" is no radical Labour."""
    if words.owns[end - 1]:
        return True
    if end >= len(words.stems) or not words.tied(end) or words.titled[end]:
        return False
    stem = words.stems[end]
    if not words.titled[end - 1]:
        return stem in listed("not_head")
    return stem in listed("not_head") or not (stops(words, end) or stem.endswith(("ed", "s", "ly")) or stem in verb_forms())


def _identity(words: Words, parts: dict[int, Part], place: Place, kind: str) -> Found | None:
    """Find "the cult of X", "the regime of X", "the freedom fighters of X"."""
    of = place.first - 1
    while of > 0 and words.tied(of + 1) and (words.stems[of] in ("the", "president", "king") or words.stems[of] in listed("honorific")):
        of -= 1
    if of < 1 or words.stems[of] != "of" or not words.tied(of) or not words.tied(of + 1):
        return None
    head = next((parts[i] for i in range(max(0, of - 4), of) if i in parts and parts[i].last == of and parts[i].noun), None)
    if head is None or not head.weight or not (words.stems[of - 1] in listed("identity") or _are_its_own(head, kind)):
        return None
    if kind == "state" and "state" not in head.kinds:
        return None
    first, determiner, left = before(words, parts, head.first)
    start = determiner if determiner >= 0 and not words.owns[determiner] else first
    return Found(start, place.last, [*left, head], place.owner, "identity", polarity=polarity_of(words, start, [*left, head]))


def _are_its_own(head: Part, kind: str) -> bool:
    """Whether people "of" an organisation are the organisation's: "the thugs of X", unlike "the enemies of X"."""
    match = head.match
    return head.plural and kind not in ("state", "person") and match.lexicon == "naming" and match.term.category in ("soldier", "group", "protester")


def _described(words: Words, parts: dict[int, Part], place: Place, kind: str) -> Found | None:
    """Find "the dissident group, X," with the name in apposition."""
    begin = place.first - (place.first > 0 and words.stems[place.first - 1] == "the" and words.tied(place.first))
    if begin < 2 or not words.parted[begin] or words.gap(begin).strip() != "," or words.sentence[begin] != words.sentence[begin - 1]:
        return None
    end, n = place.last, len(words.stems)
    closed = end >= n or words.sentence[end] != words.sentence[end - 1] or words.gap(end).strip() in (",", ".", ")", ";")
    head = next((parts[k] for k in range(max(0, begin - 4), begin) if k in parts and parts[k].last == begin and parts[k].noun), None)
    if head is None or not closed or words.owns[end - 1] or not fits(head, kind) or head.plural:
        return None
    chain, determiner, left = before(words, parts, head.first)
    if not any(part.weight for part in [*left, head]) or (determiner < 0 and not left):
        return None
    determiner = chain if determiner < 0 else determiner
    return Found(determiner, begin, [*left, head], place.owner, "apposition", polarity=polarity_of(words, determiner, [*left, head]))


def _class_before(words: Words, parts: dict[int, Part], place: Place, kind: str) -> Found | None:
    """Find "opposition groups such as X", "extremists like X"."""
    i = place.first - 1
    floor = max(0, i - _LOOK_BACK)
    while i > floor and words.sentence[i] == words.sentence[place.first]:
        if words.stems[i] == "as" and words.stems[i - 1] == "such":
            end = i - 1
            break
        if words.stems[i] in listed("class_marker"):
            end = i
            break
        if not (words.titled[i] or words.stems[i] in ("and", "or", "the", "e", "al")):
            return None
        i -= 1
    else:
        return None
    head = next((parts[k] for k in range(max(0, end - 4), end) if k in parts and parts[k].last == end and parts[k].noun), None)
    if head is None or not head.plural or (kind and kind not in head.kinds and head.kinds):
        return None
    first, _, left = before(words, parts, head.first)
    first = min([first, *(part.first for part in left)])
    return Found(first, end, [*left, head], place.owner, "class", polarity=polarity_of(words, first, [*left, head]))


def _class_after(words: Words, parts: dict[int, Part], place: Place, kind: str) -> Found | None:
    """Find "X and other extremist groups"."""
    i = place.last
    if i + 2 >= len(words.stems) or words.owns[i - 1] or words.sentence[i + 1] != words.sentence[i - 1]:
        return None
    if words.stems[i] not in ("and", "or") or words.stems[i + 1] not in ("other", "similar"):
        return None
    phrase = phrase_at(words, parts, i + 2)
    if phrase is None or not phrase.head.plural or not fits(phrase.head, kind) or not any(part.weight for part in phrase.parts):
        return None
    return Found(i + 2, phrase.last, phrase.parts, place.owner, "class", polarity=polarity_of(words, i + 2, phrase.parts))


def _after_preposition(words: Words, place: Place) -> bool:
    i = place.first - 1
    while i > 0 and words.tied(i + 1) and (words.stems[i] in word_list("determiner") or words.titled[i]):
        i -= 1
    return i >= 0 and words.stems[i] in word_list("preposition") and words.tied(i + 1)
