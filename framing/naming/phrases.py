"""Noun phrases around a name, found without a parser: what stands before it, after it, and what a determiner opens."""

from typing import NamedTuple

from framing.naming.judging import SAID, Part
from framing.naming.words import Words, listed
from framing.wordlists import word_list

_LONGEST_PHRASE, _FAR_LEFT = 8, 6
_STOPS = ("preposition", "conjunction", "be", "modal", "pronoun", "clause_starter", "question_word", "auxiliary", "finite_verb", "determiner")

_FURTHER_STOPS = frozenset({"has", "had", "have", "that", "not", "than", "such", "outside", "inside", "within", "any", "every", "each", "both"})


class Phrase(NamedTuple):
    """A noun phrase: tokens first to last - 1, its judging or naming parts, and the one that is its head."""

    first: int
    last: int
    parts: list[Part]
    head: Part


def stops(words: Words, i: int) -> bool:
    """Whether a noun phrase cannot go on with this word."""
    stem = words.stems[i]
    return any(stem in word_list(kind) for kind in _STOPS if kind != "auxiliary") or stem in _FURTHER_STOPS


def phrase_at(words: Words, parts: dict[int, Part], first: int, *, quoted: bool = False) -> Phrase | None:
    """Return the noun phrase that opens at a token, after its determiner, cut at its head; None if no known noun heads it.

    Parameters
    ----------
    words : Words
    parts : dict of int to Part
    first : int
    quoted : bool
        Whether a quotation mark may stand before the first word.
    """
    n = len(words.stems)
    if first >= n or words.sentence[first] < 0 or (words.titled[first] and not parts.get(first)):
        return None
    found: list[Part] = []
    head: Part | None = None
    i = first
    while i < n and i - first < _LONGEST_PHRASE and (i == first or words.tied(i) or _comma_between(words, parts, i)):
        part = parts.get(i)
        if part is None:
            if stops(words, i) or (words.owns[i - 1] and i > first):
                break
            i += 1
            continue
        if part.first > first and words.owns[part.first - 1]:
            break
        if SAID not in part.kinds:
            found.append(part)
        if part.noun:
            head = part
        i = part.last
        if words.owns[i - 1]:
            break
    if head is None:
        return None
    end = head.last
    if end < i and not words.owns[end - 1] and not head.plural and words.tied(end) and not _verb_like(words, end):
        return None
    if end < n and words.tied(end) and words.stems[end] in listed("not_head") and not words.owns[end - 1]:
        return None
    return Phrase(first, end, [part for part in found if part.last <= end], head)


def before(words: Words, parts: dict[int, Part], name: int) -> tuple[int, int, list[Part]]:
    """Return the words that modify a name from the left: first token, token of the determiner or -1, and parts.

    With a determiner all up to it belong ("the visiting, blacklisted MEK"); without one only known descriptions do.
    """
    near = range(max(0, name - _FAR_LEFT), name)
    ends = {part.last: part for i in near if (part := parts.get(i)) and part.last <= name and SAID not in part.kinds}
    chain: list[Part] = []
    first = name
    while first > 0 and words.close(first) and name - first < _FAR_LEFT:
        if chain == [] and (words.stems[first - 1] in ("old", "year") or words.stems[first - 1].isdigit()):
            first -= 1  # "unarmed 18-year-old Michael Brown"
            continue
        if words.titled[first - 1] and words.stems[first - 1] in listed("honorific") and not chain:
            first -= 1  # "Radical Left Governor Brenn"
            continue
        part = _longest_ending(parts, ends, first)
        if part is None or (not part.weight and words.titled[part.first] and words.sentence[part.first - 1] == words.sentence[part.first]):
            break
        if _no_modifier(words, parts, part.first):
            return first, -1, chain
        chain.insert(0, part)
        first = part.first
    first = name if not chain else first
    k = first
    while k > 0 and words.close(k) and name - k < _FAR_LEFT:
        stem = words.stems[k - 1]
        if stem in word_list("definite") or stem in ("a", "an", "some", "several", "other") or words.owns[k - 1]:
            inner = [parts[i] for i in range(k, name) if i in parts and parts[i].last <= name and SAID not in parts[i].kinds]
            return k, k - 1, _outer(inner)
        if words.stems[k - 1] == "and" and any(part.last == k - 1 and not part.noun for part in map(parts.get, range(max(0, k - 4), k - 1)) if part):
            k -= 1  # "the corrupt and ageing leadership"
            continue
        if stops(words, k - 1) or words.titled[k - 1] or _no_modifier(words, parts, k - 1):
            break
        k -= 1
    return first, -1, chain


def after(words: Words, parts: dict[int, Part], end: int) -> Phrase | None:
    """Return what a name heads as a compound: "MEK terrorists", "Tehran regime"; None for "MEK camp"."""
    if end >= len(words.stems) or words.owns[end - 1] or not words.tied(end) or words.hyphened(end) or end not in parts:
        return None
    found: list[Part] = []
    i = end
    while i in parts and (i == end or words.tied(i)):
        found.append(parts[i])
        i = parts[i].last
        if words.owns[i - 1]:
            break
    if not found[-1].noun or (words.titled[found[0].first] and words.stems[found[0].first] not in listed("government_noun")):
        return None
    if i < len(words.stems) and words.tied(i) and not words.owns[i - 1]:
        nouns_go_on = words.stems[i] in listed("not_head") or (not found[-1].plural and not stops(words, i) and not _verb_like(words, i))
        if nouns_go_on:
            return None
    return Phrase(end, i, found, found[-1])


def _no_modifier(words: Words, parts: dict[int, Part], i: int) -> bool:
    """Whether a word cannot stand between a determiner and its noun: "the style often frames migrants"."""
    stem = words.stems[i]
    if stem in listed("accusing"):
        return i > 0 and words.stems[i - 1] not in word_list("determiner") | {"a", "an", "the", "and"}
    return i not in parts and (stem.endswith("ed") or stem in listed("copula_adverb") or stem in listed("calling") or stem == "often")


def _outer(parts: list[Part]) -> list[Part]:
    """Parts that do not begin inside another."""
    kept: list[Part] = []
    for part in parts:
        if not kept or part.first >= kept[-1].last:
            kept.append(part)
    return kept


def _longest_ending(parts: dict[int, Part], ends: dict[int, Part], at: int) -> Part | None:
    found = [parts[i] for i in range(max(0, at - 4), at) if i in parts and parts[i].last == at and SAID not in parts[i].kinds]
    return max(found, key=lambda part: part.last - part.first, default=ends.get(at))


def _comma_between(words: Words, parts: dict[int, Part], i: int) -> bool:
    """Whether a comma parts two adjectives: "a brutal, corrupt regime"."""
    previous = [parts[k] for k in range(max(0, i - 4), i) if k in parts and parts[k].last == i]
    return bool(previous) and not previous[0].noun and i in parts and words.gap(i).strip() == "," and words.sentence[i] == words.sentence[i - 1]


def _verb_like(words: Words, i: int) -> bool:
    """Whether the word after a singular noun is its verb and no further noun."""
    stem = words.stems[i]
    if words.titled[i]:
        return True
    if stem in listed("not_head"):
        return False
    if stem.endswith(("ed", "ly")) or stops(words, i) or stem in word_list("irregular_participle") or stem in word_list("before_verb"):
        return True
    return stem.endswith("s") and not stem.endswith("ss")


def loose_phrase(words: Words, parts: dict[int, Part], first: int) -> Phrase | None:
    """Return the judging noun phrase whose head no list knows, with its complement, that opens at a token, after its determiner."""
    n = len(words.stems)
    if first >= n or words.sentence[first] < 0:
        return None
    i = first
    while i < n and i - first < _LONGEST_PHRASE and (i == first or words.tied(i) or _comma_between(words, parts, i)) and not stops(words, i):
        if i > first + 1 and words.stems[i].endswith(("ing", "ed")) and i not in parts:
            break  # "the landmark case protecting ..."
        i += 1
        if words.owns[i - 1]:
            return None
    if i == first:
        return None
    inner = _outer([parts[k] for k in range(first, i) if k in parts and parts[k].last <= i and SAID not in parts[k].kinds])
    found, last = _completed(words, parts, inner, i, inner[-1] if inner else None)
    return Phrase(first, last, found, inner[-1] if inner else found[-1]) if any(part.weight for part in found) else None


def with_complement(words: Words, parts: dict[int, Part], phrase: Phrase) -> Phrase:
    """Return a phrase with the complement that judges, if it has one: "a man of integrity"."""
    found, last = _completed(words, parts, phrase.parts, phrase.last, phrase.head)
    return Phrase(phrase.first, last, found, phrase.head)


def _completed(words: Words, parts: dict[int, Part], inner: list[Part], end: int, head: Part | None) -> tuple[list[Part], int]:
    """The parts of a phrase and where it ends, with "of ..." where that judges: alone after "man", alike after "a mob"."""
    if end == len(words.stems) or not words.tied(end) or words.stems[end] != "of":
        return inner, end
    more, last = _complement(words, parts, end)
    if any(part.weight for part in inner):
        wanted = head is not None and all(part.weight * head.weight > 0 for part in more)
    else:
        wanted = words.stems[end - 1] in listed("neutral_head")
    return (inner + more, last) if more and wanted else (inner, end)


def _complement(words: Words, parts: dict[int, Part], of: int) -> tuple[list[Part], int]:
    """The judging parts of "of ..." and where it ends; none, and where it began, if it does not judge."""
    i, n = of + 1, len(words.stems)
    while (
        i < n
        and i - of < 7
        and words.sentence[i] == words.sentence[of]
        and (i in parts or not stops(words, i) or words.stems[i] in ("a", "an", "the"))
    ):
        if i > of + 1 and words.parted[i]:
            break
        i += 1
    found = _outer([parts[k] for k in range(of + 1, i) if k in parts and parts[k].last <= i])
    return (found, found[-1].last) if any(part.weight for part in found) else ([], of)
