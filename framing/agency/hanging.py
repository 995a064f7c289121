"""What a noun phrase hangs on: prepositions, relatives, asides, possessors."""

from framing.agency.phrases import Phrase, head_of, phrase_to
from framing.agency.reading import Reading, group_begin, is_verb
from framing.agency.words import deed_words

_DEEP, _ASIDE, _ASIDES, _RELATIVE = 3, 25, 3, 14


def antecedent(reading: Reading, relative: int) -> Phrase | None:
    """Return the noun phrase that "who", "which" or "that" stands for."""
    last = relative - 1
    if last > 0 and reading.parts[last] == "conj":
        earlier = next((at for at in range(last - 1, max(-1, last - _RELATIVE), -1) if reading.parts[at] == "rel"), None)
        return antecedent(reading, earlier) if earlier is not None else phrase_to(reading, last - 1)  # "who rode and who was shot"
    if last >= 0 and reading.parts[last] == "prep":
        last -= 1  # "the men for whom"
    phrase = phrase_to(reading, last)
    if phrase is None:
        return None
    near = phrase_to(reading, last, simple=True)
    if near is not None and reading.low[last] == "those":
        return near
    if near is not None and near[0] > phrase[0] and reading.low[near[0] - 1] == "of" and _names_people(reading, near):
        head = head_of(reading, phrase)
        if head < near[0] and not (reading.low[head] in deed_words("person") or reading.low[head] in deed_words("quantity")):
            phrase = near  # "the deportation of immigrants who"
    before = phrase[0] - 1
    if before > 0 and reading.parts[before] == "prep" and not reading.firm(phrase[0]):
        outer = phrase_to(reading, before - 1)
        people = _names_people(reading, phrase)
        who = reading.low[relative] == "who"
        if outer is not None and ((who and not people and _names_people(reading, outer)) or (not who and _is_named(reading, phrase))):
            return outer  # "an attack in Ostland that killed", "a report by Ann Lee, which"
    return phrase


def attached(reading: Reading, phrase: Phrase) -> Phrase:
    """Return the noun phrase that another one hangs on by its preposition: "men" of "men with knives"."""
    found = phrase
    for _ in range(_DEEP):
        before = found[0] - 1
        if before < 0 or reading.firm(found[0]) or reading.parts[before] != "prep":
            break
        if before == 0 or reading.firm(before):
            return phrase
        last = before - 1
        if last and reading.parts[last] in ("ed", "ing") and group_begin(reading, last) == last:
            last -= 1  # "men armed with knives"
        outer = phrase_to(reading, last)
        if outer is None:
            return phrase
        found = outer
    return found if found == phrase or is_free(reading, found) else phrase


def possessor(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Return whose it is: "Ostland's plan", "his plan"."""
    for i in range(phrase[1] - 2, phrase[0] - 1, -1):
        if reading.possessive(i):
            inner = phrase_to(reading, i, simple=True)
            return None if inner is None or reading.parts[i] == "time" or _is_date(reading.low[i]) else inner
        if reading.low[i] in deed_words("possessive"):
            return i, i + 1
    return None


def is_object(reading: Reading, phrase: Phrase) -> bool:
    """Whether a verb or preposition before a noun phrase holds it, so that it is no subject."""
    return not is_free(reading, phrase)


def is_free(reading: Reading, phrase: Phrase | None) -> bool:
    """Whether neither a verb nor a preposition before a noun phrase holds it."""
    if phrase is None:
        return False
    before = phrase[0] - 1
    if before < 0 or reading.firm(phrase[0]):
        return True
    if reading.low[before] in deed_words("attaches_clause") or reading.parts[before] in ("sub", "rel", "conj", "adv", "time"):
        return True
    return reading.low[before] in ("after", "before", "since", "until", "as", "that", "than")


def relative_before(reading: Reading, last: int) -> int | None:
    """The "who" or "which" whose clause ends before a verb: "the man who lived there shot ..."."""
    for at in range(last - 1, max(-1, last - _RELATIVE), -1):
        if reading.parts[at] == "rel":
            return at
        if reading.firm(at + 1):
            break
    return None


def before_adjuncts(reading: Reading, last: int) -> int:
    """The last token before adverbs and times: "police on Monday quietly shot"."""
    while last >= 0 and not (reading.firm(last + 1) and reading.kind(last + 1) != "" and reading.gap(last + 1) != ","):
        if reading.parts[last] == "adv" or reading.low[last] in ("both", "each", "also"):
            last -= 1
        elif reading.parts[last] == "time" and last:
            at = last - 1
            while at > 0 and reading.parts[at] in ("time", "num") and not reading.firm(at + 1):
                at -= 1
            if reading.parts[at] == "det" and at:
                at -= 1
            if reading.parts[at] == "prep":
                at -= 1
            elif reading.parts[at] not in ("open", "adv", "pron", "num", "rel"):
                return last
            if at < 0:
                return last
            last = at
        else:
            break
        if reading.firm(last + 1):
            break
    return last


def before_chain(reading: Reading, last: int) -> Phrase | None:
    """Return the noun phrase before verbs that describe it: "migrants attempting to enter the country (are held)"."""
    at = last
    while at > 0 and last - at < _RELATIVE and not reading.firm(at + 1) and reading.parts[at] in ("verb", "ed", "ing", "prep", "adv"):
        at -= 1
    phrase = phrase_to(reading, at) if at < last and reading.parts[at] in ("open", "num") and not reading.firm(at + 1) else None
    return attached(reading, phrase) if phrase is not None else None


def before_aside(reading: Reading, last: int) -> Phrase | None:
    """The noun phrase before what stands between commas, dashes or brackets: "The group, which is banned, attacked"."""
    closing = reading.gap(last + 1)
    if not closing or closing[0] not in ',)–—-”’"':
        return None
    tried = 0
    for at in range(last, max(0, last - _ASIDE), -1):
        if not reading.firm(at):
            continue
        tried += 1
        if tried > _ASIDES:
            break
        opening = reading.gap(at)
        if ("(" in opening) != (")" in closing) or any(mark in opening for mark in ";:"):
            continue
        kind = reading.parts[at]
        opens = kind in ("rel", "det", "num", "prep", "ed", "ing", "adv") or reading.low[at] in ("aged", "including", "whose") or ")" in closing
        named = reading.sentence.titled(at) and not any(is_verb(reading, i) for i in range(at, last + 1))
        phrase = phrase_to(reading, at - 1) if opens or named else None
        if phrase is not None and not is_verb(reading, at - 1):
            found = attached(reading, phrase)
            if is_free(reading, found):
                return found
    return None


def _names_people(reading: Reading, phrase: Phrase) -> bool:
    return any(reading.low[i] in deed_words("person") or (reading.sentence.titled(i) and i > 0) for i in range(*phrase))


def _is_named(reading: Reading, phrase: Phrase) -> bool:
    head = phrase[1] - 1
    return reading.sentence.titled(head) and not reading.titled and reading.low[phrase[0]] not in ("the", "a", "an")


def _is_date(word: str) -> bool:
    return word.removesuffix("'s") in deed_words("time") or word[0].isdigit()
