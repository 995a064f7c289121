"""Objects: whom a verb is done to, after it."""

from framing.agency.agents import is_abstract, is_deed, meets
from framing.agency.phrases import Phrase, head_of, phrase_from
from framing.agency.reading import Reading, is_verb
from framing.agency.table import Entry, forms
from framing.agency.words import deed_words

_NEAR, _JOINED = 6, 3


def object_after(reading: Reading, begin: int, depth: int = 0) -> Phrase | None:
    """Return the object that begins at a token, or after the verbs that share it: "shot and wounded a driver"."""
    at = begin
    while at < len(reading) and not reading.firm(at) and (reading.parts[at] == "adv" or reading.low[at] == "dead"):
        if reading.low[at] in deed_words("quantifier"):
            break
        at += 1
    if at < len(reading) and reading.gap(at) == "," and reading.parts[at] == "ed" and depth < _JOINED:
        return object_after(reading, at + 1, depth + 1)  # "abducted, tortured and killed two men"
    if at >= len(reading) or reading.firm(at):
        return None
    if reading.parts[at] == "conj" and depth < _JOINED:
        following = at + 1
        while reading.kind(following) == "adv":
            following += 1
        if (reading.kind(following) == "ed" or reading.word(following) in forms()) and not reading.firm(following):
            return object_after(reading, following + 1, depth + 1)
        return None
    if reading.parts[at] in ("time", "prep", "conj", "sub", "rel", "be", "have", "modal", "verb"):
        return None
    phrase = phrase_from(reading, at)
    if phrase is not None and reading.kind(phrase[1]) == "time" and reading.parts[phrase[1] - 1] == "num":
        return None  # "fought 12 years"
    return phrase if phrase is None or reading.low[phrase[0]] not in ("i", "he", "she", "we", "they") else None


def after_preposition(reading: Reading, begin: int, entry: Entry) -> Phrase | None:
    """The patient after one of the prepositions: "fired (rockets) at the town"."""
    for at in range(begin, min(len(reading), begin + _NEAR)):
        if reading.firm(at):
            return None
        if reading.low[at] in entry.prepositions:
            return phrase_from(reading, at + 1) if not reading.firm(at + 1) else None
        if reading.low[at] == "back" or (at == begin and reading.parts[at] not in ("adv", "prep", "open", "conj")):
            return None
        if is_verb(reading, at):
            return None
    return None


def suits(reading: Reading, entry: Entry, patient: Phrase | None) -> bool:
    """Whether the patient goes with the sense of the deed."""
    if patient is None:
        return entry.need == "-" and not entry.unless
    head = reading.low[head_of(reading, patient)]
    if is_abstract(head) or head in entry.unless or reading.low[patient[1] - 1] in entry.unless:
        return False
    if is_deed(head):
        return False
    return meets(reading, patient, entry.need)
