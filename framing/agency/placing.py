"""Where a verb of the table stands, with the words that belong to it, and whether the word is a verb there at all."""

from typing import NamedTuple

from framing.agency.phrases import Phrase, phrase_from
from framing.agency.reading import Reading, group_begin
from framing.agency.table import Form
from framing.agency.words import deed_words

_NEAR = 6  # tokens of an object within a verb: "burned the barns down"


class PlacedVerb(NamedTuple):
    """A verb of the table at a place: its group of auxiliaries from `group`, the verb from `begin` up to `end`, an object it encloses."""

    group: int
    begin: int
    at: int
    end: int
    enclosed: Phrase | None
    form: Form


def placed(reading: Reading, at: int, form: Form) -> PlacedVerb | None:
    """The verb with the words that belong to it, if they are there."""
    entry = form.entry
    begin = at - len(entry.before)
    if begin < 0 or tuple(reading.low[begin:at]) != entry.before:
        return None
    if at and reading.sentence.titled(at) and not reading.titled and reading.gap(at) in ("", "-"):
        return None  # "Rob Porter"
    if entry.before and form.tags <= {"base", "third"} and reading.gap(at) != "-":
        return None  # "tear gas"
    if not entry.before and at and reading.sentence.gap(at) == "-":
        return None  # "self-inflicted", "officer-involved"
    end, enclosed = at + 1, None
    if entry.after:
        n = len(entry.after)
        if tuple(reading.low[end : end + n]) == entry.after and not reading.firm(end):
            end += n
        else:
            phrase = phrase_from(reading, end) if not reading.firm(end) else None
            if (
                phrase is None
                or phrase[1] - phrase[0] > _NEAR
                or tuple(reading.low[phrase[1] : phrase[1] + n]) != entry.after
                or entry.after[0] == "fire"
            ):
                return None
            end, enclosed = phrase[1] + n, phrase
    if reading.word(end) in entry.unless and not reading.firm(end):
        return None
    return PlacedVerb(group_begin(reading, begin), begin, at, end, enclosed, form)


def reads_as_verb(reading: Reading, at: int, form: Form) -> bool:
    """Whether a word that may be a noun is a verb where it stands, whatever its sense: "are shooting up", "rebels attack"."""
    verb = placed(reading, at, form)
    if verb is None:
        return False
    if "gerund" in form.tags:
        return not is_noun(reading, verb) or any(reading.parts[i] == "be" for i in range(verb.group, verb.begin))
    return bool(form.tags & {"base", "third"}) and (reading.word(at - 1) == "to" or verb.group < verb.begin or is_finite(reading, verb))


def is_noun(reading: Reading, verb: PlacedVerb) -> bool:
    """Whether a word in -ing is a noun: "the killing of", "a mass shooting"."""
    before = verb.begin - 1
    if reading.low[verb.at] in deed_words("by_itself") and reading.kind(verb.end) in ("open", "num"):
        return True  # "a burning house"
    if reading.word(verb.end) == "of" or (
        before >= 0 and not reading.firm(verb.begin) and (reading.parts[before] == "det" or reading.possessive(before))
    ):
        return True
    follows = reading.kind(verb.end) if not reading.firm(verb.end) else ""
    if before >= 0 and not reading.firm(verb.begin) and reading.parts[before] in ("open", "num", "time", "adv"):
        return not (follows in ("det", "num", "pron") or (follows == "open" and is_plural(reading, before)))
    return follows not in ("det", "num", "pron", "open", "ed", "time", "neg") and reading.word(verb.end) not in verb.form.entry.prepositions


def is_finite(reading: Reading, verb: PlacedVerb) -> bool:
    """Whether a form that may be a noun ("attacks", "raid") is a verb here."""
    before = verb.begin - 1
    follows = reading.kind(verb.end) if not reading.firm(verb.end) and verb.end < len(reading) else ""
    follows = "det" if verb.enclosed is not None else follows
    named = follows == "open" and reading.sentence.titled(verb.end) and not reading.titled
    opens = (
        named
        or follows in ("det", "num", "pron", "neg")
        or (reading.word(verb.end) in verb.form.entry.prepositions and not verb.form.entry.takes_object)
    )
    if before < 0:
        return False
    if reading.firm(verb.begin):
        return opens and reading.gap(verb.begin) == ","
    kind = reading.parts[before]
    if reading.low[verb.at] in deed_words("adjective") and kind in ("conj", "adv", "open"):
        return opens
    if reading.low[before] in deed_words("happens") or reading.low[before] in ("let", "lets") or kind in ("do", "modal"):
        return True
    if kind == "pron" or kind == "rel":
        return True
    if kind in ("det", "prep", "be", "have", "sub", "verb", "neg") or reading.possessive(before):
        return False
    if kind == "conj":
        return opens or follows == "open"
    if kind == "adv":
        return opens or follows == "open"
    plural = is_plural(reading, before)
    agrees = plural if "base" in verb.form.tags else not plural or reading.low[before].endswith("ss")
    if "base" in verb.form.tags and "third" not in verb.form.tags and not agrees:
        return False
    if opens:
        return agrees or reading.headline
    return agrees and (follows == "open" or (follows == "ed" and is_plural(reading, verb.end + 1)))


def is_plural(reading: Reading, i: int) -> bool:
    """Whether token i looks like a noun in the plural."""
    word = reading.word(i)
    return (word.endswith("s") and "." not in word and not word.endswith(("ss", "'s"))) or word in deed_words("present_subject")
