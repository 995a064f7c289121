"""Designations: terrorist lists, bans, sanctions and convictions, with issuer and date, told from insults."""

from typing import NamedTuple

from framing.naming.aliases import ADJECTIVE, Place
from framing.naming.clauses import verb_forms
from framing.naming.sets import AliasSet
from framing.naming.words import Words, listed
from framing.wordlists import word_list

_LONGEST_ISSUER, _FAR = 8, 12
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_YEAR_LENGTH, _FIRST_YEAR, _LAST_YEAR = 4, 1900, 2100
_KINDS = frozenset({"group", "armed", "party", "person", "company", "faith", "union", "body", ""})


class Listing(NamedTuple):
    """A designation before its voice is known; tokens first to last - 1."""

    first: int
    last: int
    owner: int
    issuer: str | None
    what: str
    date: str | None
    lifted: bool


def listings(words: Words, places: list[Place], sets: list[AliasSet]) -> list[Listing]:
    """Return the designations of an article, one for each sentence, target and kind.

    Parameters
    ----------
    words : Words
    places : list of Place
        Where targets are meant, in order, stand-ins among them.
    sets : list of AliasSet
        The targets, by number.
    """
    by_sentence: dict[int, list[Place]] = {}
    for place in places:
        by_sentence.setdefault(words.sentence[place.first], []).append(place)
    found: dict[tuple[int, int, str], Listing] = {}
    for i, stem in enumerate(words.stems):
        what = _what(words, i, stem)
        here = by_sentence.get(words.sentence[i], []) if what else []
        if not what or not here:
            continue
        begin, end = _sentence(words, i)
        issuer, at = _issuer(words, here, i, begin, end, sets)
        owner = _owner(words, here, i, at, sets) if what in ("list", "conviction") else _struck(words, here, i, at)
        if owner is None:
            continue
        lifted = any(words.stems[k] in listed("lifted") or _lifts(words, k) for k in range(max(begin, i - _FAR), min(end, i + _FAR)))
        lifting = next((k for k in range(begin, end) if words.stems[k] in listed("lifted")), i) if lifted else i
        date = _date(words, lifting, begin, end)
        key = (words.sentence[i], owner, what)
        known = found.get(key)
        if known is None:
            found[key] = Listing(i, min(end, i + 1), owner, issuer, what, date, lifted)
        elif known.issuer is None and issuer:
            found[key] = known._replace(issuer=issuer)
    return list(found.values())


def _what(words: Words, i: int, stem: str) -> str | None:
    if words.sentence[i] < 0:
        return None
    near = words.stems[max(0, i - 4) : i]
    if stem in listed("list_noun"):
        topical = words.stems[i + 1 : i + 2] == ["of"] and any(word in listed("list_topic") for word in words.stems[i + 2 : i + 6])
        return "list" if stem.startswith("black") or topical or any(word in listed("terror_word") for word in near) else None
    if stem in listed("listing"):
        return "list" if near[-1:] != ["the"] or stem == "blacklisted" else None
    if stem in ("delisted", "unbanned"):
        return "list" if stem == "delisted" else "ban"
    if stem in listed("official") or stem in ("declared", "branded"):
        after = words.stems[i + 1 : i + 9]
        return "list" if "terrorist" in after and ("as" in after or "a" in after) and _has_issuer(after, near) else None
    if stem in listed("ban") and stem != "illegal":
        return "ban"
    if stem == "sanctioned" or (
        stem in ("sanctions", "sanction") and any(word in ("under", "imposed", "imposes", "lifted", "lifts") for word in near)
    ):
        return "sanctions"
    if stem in ("convicted", "conviction"):
        return "conviction"
    return None


def _has_issuer(after: list[str], near: list[str]) -> bool:
    return "by" in after or "in" in after or bool(near)


def _lifts(words: Words, k: int) -> bool:
    return words.stems[k] == "until" or words.stems[k : k + 2] == ["no", "longer"] or words.stems[k : k + 3] == ["used", "to", "be"]


def _sentence(words: Words, i: int) -> tuple[int, int]:
    begin = end = i
    while begin > 0 and words.sentence[begin - 1] == words.sentence[i]:
        begin -= 1
    while end < len(words.stems) and words.sentence[end] == words.sentence[i]:
        end += 1
    return begin, end


def _issuer(words: Words, here: list[Place], i: int, begin: int, end: int, sets: list[AliasSet]) -> tuple[str | None, int]:
    """Who decided it and at which token: "by X", "X's list", "the X list", "X banned", "X removed ... from its list"."""
    for k in range(i + 1, min(end, i + _FAR)):
        if words.stems[k] == "by" and k + 1 < end and words.stems[k + 1] not in ("a", "an"):
            stop = _names_end(words, k + 1, end)
            if stop > k + 1:
                return words.text(k + 1 + (words.stems[k + 1] == "the"), stop), k + 1
    k = i - 1
    while (
        k >= begin and i - k < 6 and (words.stems[k] in listed("terror_word") or words.stems[k] in ("and", "black", "official", "own", "designated"))
    ):
        k -= 1
    if words.stems[i] in listed("list_noun") and k >= begin and words.titled[k]:
        first = k
        while first > begin and (words.titled[first - 1] or (words.stems[first - 1] == "and" and words.titled[first - 2])):
            first -= 1
        return words.text(first, k + 1), k
    states = [place for place in here if sets[place.owner].kind in ("state", "body") and place.first < i and _acts(words, place)]
    if states:
        place = states[-1]
        return words.text(place.first, _extended(words, place.last)), place.first
    after = [place for place in here if sets[place.owner].kind == "state" and i < place.first < i + _FAR and words.stems[place.first - 1] == "in"]
    if after:
        return words.text(after[0].first, after[0].last), after[0].first
    if words.stems[i] not in listed("listing") | listed("ban"):
        return None, -1
    for k in range(i - 1, max(begin - 1, i - _FAR), -1):
        if words.stems[k] in ("court", "judge", "tribunal", "government", "ministry", "council", "regulator", "parliament"):
            return words.stems[k], k
    return None, -1


def _acts(words: Words, place: Place) -> bool:
    """Whether the place is a subject or an owner, not "in Iran"."""
    before = words.stems[place.first - 1] if words.tied(place.first) else ""
    return before not in word_list("preposition") or words.owns[place.last - 1] or place.how == ADJECTIVE


def _extended(words: Words, end: int) -> int:
    """Take in what follows in capitals: "US State Department", "Iranian government"."""
    while (
        end < len(words.stems)
        and words.tied(end)
        and not words.owns[end - 1]
        and (words.titled[end] or words.stems[end] in listed("government_noun"))
    ):
        end += 1
    return end


def _names_end(words: Words, first: int, end: int) -> int:
    """Where the name of an issuer ends: the words with capitals, or a noun of government, after "by"."""
    k = first
    last = first
    while k < end and k - first < _LONGEST_ISSUER and (k == first or words.tied(k)):
        stem = words.stems[k]
        if words.titled[k] or stem in listed("government_noun") or stem in listed("body_word") or stem in ("judge", "regulator", "cabinet", "states"):
            last = k + 1
        elif stem not in ("the", "and", "of", "several", "many", "both", "its", "constitutional", "high", "supreme", "federal", "some"):
            break
        k += 1
    return last


def _owner(words: Words, here: list[Place], i: int, issuer: int, sets: list[AliasSet]) -> int | None:
    """The target nearest to the words, the issuer left out."""
    found = [place for place in here if sets[place.owner].kind in _KINDS and not place.first <= issuer < place.last]
    if words.stems[i] in ("sanctioned", "sanctions"):
        found = found or [place for place in here if not place.first <= issuer < place.last and place.first > i]
    found = [place for place in found if sets[place.owner].kind != "body"] or found
    return min(found, key=lambda place: abs(place.first - i), default=Place(0, 0, -1, "")).owner if found else None


def _struck(words: Words, here: list[Place], i: int, issuer: int) -> int | None:
    """The target that a ban or sanctions strike: "the banned X", "banned X", "X was banned", "sanctions on X"; no rally of its."""
    for place in here:
        if place.first <= issuer < place.last:
            continue
        if place.first > i:
            between = range(i + 1, place.first)
            whole = words.stems[place.last] not in listed("not_head") if place.last < len(words.stems) and words.tied(place.last) else True
            if whole and not words.owns[place.last - 1] and all(words.stems[k] in listed("before_struck") for k in between):
                return place.owner
        else:
            between = range(place.last, i)
            if words.owns[place.last - 1] or not 0 < len(between) <= _FAR // 2:
                continue
            active = bool({"has", "have", "had"} & set(words.stems[place.last : i])) and "been" not in words.stems[place.last : i]
            if (all(_passes(words, k) for k in between) and not active) or (_agent_follows(words, i) and _apposed(words, between)):
                return place.owner
    return None


def _agent_follows(words: Words, i: int) -> bool:
    return i + 1 < len(words.stems) and words.stems[i + 1] in ("by", "in", "since")


def _apposed(words: Words, between: range) -> bool:
    """Whether a noun phrase in apposition stands between: "the League, a violent cult banned by ..."."""
    inner = [words.stems[k] for k in between]
    plain = not any(stem in word_list("preposition") or stem in verb_forms() for stem in inner)
    return words.parted[between[0]] and plain and not any(words.parted[k] for k in between[1:])


def _passes(words: Words, k: int) -> bool:
    """Whether a word may stand between who is banned and "banned"."""
    stem = words.stems[k]
    return (
        stem in listed("auxiliary") or stem in listed("copula") or stem in listed("relative") or stem.endswith("ly") or stem in listed("struck_with")
    )


def _date(words: Words, i: int, begin: int, end: int) -> str | None:
    """The year nearest to the words, with its month, or "last month"."""
    years = [
        k
        for k in range(begin, end)
        if len(words.stems[k]) == _YEAR_LENGTH and words.stems[k].isdecimal() and _FIRST_YEAR < int(words.stems[k]) < _LAST_YEAR
    ]
    if years:
        k = min(years, key=lambda year: abs(year - i))
        first = k - 1 if k > begin and words.stems[k - 1] in _MONTHS else k
        return words.text(first, k + 1)
    for k in range(begin, end - 1):
        if words.stems[k] == "last" and words.stems[k + 1] in ("week", "month", "year", *_MONTHS):
            return words.text(k, k + 2)
        if words.stems[k + 1] in _MONTHS and words.titled[k + 1] and words.stems[k] in ("in", "since", "until"):
            return words.text(k + 1, k + 2)
    return None
