"""Deeds told by verbs."""

from typing import NamedTuple

from framing.agency.agents import agent_after, is_abstract, is_deed, meets
from framing.agency.phrases import Phrase, head_of, phrase_from, phrase_to
from framing.agency.reading import FAR, Reading, group_begin, is_verb, verb_before
from framing.agency.subjects import DID, NOT, SAID, Doer, antecedent, attached, doer_of, is_object
from framing.agency.table import Entry, Form, forms
from framing.agency.words import deed_words

_NEAR, _JOINED = 6, 3
_CONTIGUOUS = frozenset({"fire", "down on", "fire to"})


class Found(NamedTuple):
    """A deed in a sentence, in token numbers; `said` tells whether the author only passes it on."""

    begin: int
    end: int
    entry: Entry
    form: str
    agent: Phrase | None
    patient: Phrase | None
    negated: bool
    said: bool


class _Verb(NamedTuple):
    """A verb of the table at a place: its group of auxiliaries from `group`, the verb from `begin` up to `end`, an object it encloses."""

    group: int
    begin: int
    at: int
    end: int
    enclosed: Phrase | None
    form: Form


def verb_deed(reading: Reading, at: int, form: Form) -> Found | None:
    """Read the deed that a verb tells, or return None where the word is no verb or its sense another one.

    Parameters
    ----------
    reading : Reading
    at : int
        The token of the word that inflects.
    form : Form
        What it may be a form of.
    """
    verb = _placed(reading, at, form)
    if verb is None:
        return None
    helpers = [i for i in range(verb.group, verb.begin) if reading.parts[i] not in ("adv", "neg", "time")]
    passive = "participle" in form.tags and bool(helpers) and (reading.parts[helpers[-1]] == "be" or reading.low[helpers[-1]] in deed_words("get"))
    perfect = bool(helpers) and reading.parts[helpers[-1]] == "have"
    if passive:
        return _passive(reading, verb)
    if form.tags & {"past", "participle"} and not helpers and reading.word(verb.group - 1) != "to":
        return _bare(reading, verb)
    if perfect and "participle" not in form.tags:
        return None
    if perfect or not (form.tags == {"gerund"} and not helpers and _is_noun(reading, verb)):
        if not perfect and form.tags & {"base", "third"} and not helpers and reading.word(verb.group - 1) != "to" and not _is_finite(reading, verb):
            return None
        return _active(reading, verb)
    return None


def _placed(reading: Reading, at: int, form: Form) -> _Verb | None:
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
            if phrase is None or phrase[1] - phrase[0] > _NEAR or tuple(reading.low[phrase[1] : phrase[1] + n]) != entry.after or entry.after[0] == "fire":
                return None
            end, enclosed = phrase[1] + n, phrase
    if reading.word(end) in entry.unless and not reading.firm(end):
        return None
    return _Verb(group_begin(reading, begin), begin, at, end, enclosed, form)


def _passive(reading: Reading, verb: _Verb, surface: Doer | None = None) -> Found | None:
    """"He was shot (by a guard)": the surface subject suffers it."""
    entry = verb.form.entry
    surface = surface if surface is not None else doer_of(reading, verb.group)
    patient = surface.phrase
    if entry.prepositions and reading.word(verb.end) in entry.prepositions and not reading.firm(verb.end):
        after = phrase_from(reading, verb.end + 1) if not reading.firm(verb.end + 1) else None
        if not entry.takes_object and after is not None and reading.word(verb.end + 1) != "by":
            if entry.need in ("weapon", "projectile", "missile") and not meets(reading, patient, entry.need):
                return None
            patient = after
    elif not entry.takes_object:
        return None
    elif not _suits(reading, entry, patient):
        return None
    agent = agent_after(reading, verb.end)
    return _found(reading, verb, "passive" if agent is not None else "agentless", agent, patient, surface, patient)


def _active(reading: Reading, verb: _Verb, doer: Doer | None = None) -> Found | None:
    """"Police shot him"."""
    entry = verb.form.entry
    if doer is None:
        doer = doer_of(reading, verb.begin if verb.form.tags == {"gerund"} and verb.group == verb.begin else verb.group)
    target = verb.enclosed if verb.enclosed is not None else object_after(reading, verb.end)
    patient = target if entry.takes_object else None
    if target is not None and reading.low[target[0]] in deed_words("reflexive"):
        return None
    if not entry.takes_object:
        if entry.need in ("weapon", "projectile", "missile"):
            if target is not None and not meets(reading, target, entry.need):
                return None
            if target is None and entry.need != "weapon":
                return None
    if entry.prepositions and patient is None:
        patient = _after_preposition(reading, target[1] if target is not None else verb.end, entry)
        if patient is None and not entry.takes_object and not (entry.need == "weapon" and target is not None):
            return None
    if patient is None and entry.takes_object:
        fronted = _fronted(reading, verb, doer)
        if fronted is not None:
            patient, doer = fronted
    if entry.takes_object and (patient is None or not _suits(reading, entry, patient)):
        return None
    if entry.need == "struck" and doer.phrase is not None and reading.low[head_of(reading, doer.phrase)] in deed_words("economic"):
        return None
    if verb.form.tags == {"gerund"} and verb.group == verb.begin and _is_topic(reading, verb, patient):
        doer = Doer(None, NOT)
    return _found(reading, verb, "active", doer.phrase, patient, doer, patient)


def _is_topic(reading: Reading, verb: _Verb, patient: Phrase | None) -> bool:
    """Whether a gerund is itself the subject of its clause, so that nothing is told to have been done: "Killing them is wrong"."""
    opens = verb.begin == 0 or reading.word(verb.begin - 1) in ("that", "whether", "if", "because")
    end = patient[1] if patient is not None else verb.end
    return opens and end < len(reading) and not reading.firm(end) and is_verb(reading, end)


def _bare(reading: Reading, verb: _Verb) -> Found | None:
    """A past or participle without auxiliary: "Police shot him", "a man shot by police", "was hit and wounded"."""
    entry, before = verb.form.entry, verb.begin - 1
    joined = not reading.firm(verb.begin)
    if before >= 0 and joined and (reading.parts[before] in ("det", "prep") or reading.possessive(before)):
        return None
    if verb.enclosed is not None:
        return _active(reading, verb) if "past" in verb.form.tags else None
    target = object_after(reading, verb.end) if "past" in verb.form.tags else None
    if target is not None:
        helps = joined and reading.kind(before) in ("verb", "ed", "ing") and is_verb(reading, before)
        helps = helps or (before < 0 and reading.parts[target[0]] == "open" and not reading.headline)  # "Displaced workers"
        return None if helps else _active(reading, verb)  # "helped incarcerated fathers"
    if reading.low[verb.at] in deed_words("noun") and reading.kind(before) == "open" and not meets(reading, _described(reading, verb), "victim"):
        return None  # "a free shot at"
    if "participle" in verb.form.tags:
        above = _joined_passive(reading, verb)
        if above is not None:
            return _passive(reading, verb, above)
        if reading.word(verb.end) != "by" and "past" in verb.form.tags:
            described = _described(reading, verb)
            counted = described is not None and all(reading.parts[i] in ("num", "det") for i in range(*described))
            doer = doer_of(reading, verb.group)
            if _fronted(reading, verb, doer) is not None:
                return _active(reading, verb, doer)
            if not counted and _is_past(reading, verb, doer):
                return _active(reading, verb, doer)
        if reading.kind(before) in ("open", "num", "det", "pron", "time", "adv") or reading.headline or reading.firm(verb.begin):
            described = _described(reading, verb)
            if reading.headline or meets(reading, described, "victim") or reading.word(verb.end) == "by":
                return _passive(reading, verb, Doer(described, _status_around(reading, verb)))
        return None
    return _active(reading, verb)


def _described(reading: Reading, verb: _Verb) -> Phrase | None:
    """Whom a participle without auxiliary is said of: the noun phrase it follows."""
    before = verb.group - 1
    while before >= 0 and reading.parts[before] == "adv" and not reading.firm(before + 1):
        before -= 1
    if before >= 0 and reading.firm(before + 1) and reading.gap(before + 1) != ",":
        return None
    phrase = phrase_to(reading, before) if before >= 0 else None
    return phrase if phrase is None or reading.parts[before] != "pron" else (before, before + 1)


def _status_around(reading: Reading, verb: _Verb) -> str:
    return SAID if any(reading.word(i) in deed_words("alleging_adverb") for i in (verb.group - 1, verb.group)) else DID


def _joined_passive(reading: Reading, verb: _Verb) -> Doer | None:
    """The surface subject of the passive that this one goes on: "was shot and wounded", "was abducted and later freed"."""
    before = verb.group - 1
    while before >= 0 and reading.parts[before] == "adv":
        before -= 1
    if before < 1 or not (reading.parts[before] == "conj" or reading.gap(before + 1) == ","):
        return None
    earlier = verb_before(reading, before if reading.parts[before] == "conj" else before + 1)
    if earlier is None or reading.parts[earlier] not in ("ed", "verb"):
        return None
    begin = group_begin(reading, earlier)
    helpers = [i for i in range(begin, earlier) if reading.parts[i] == "be"]
    if helpers:
        return doer_of(reading, begin)
    if begin == earlier and reading.parts[earlier] == "ed" and reading.headline and reading.kind(before) == "conj" and earlier == before - 1:
        return Doer(phrase_to(reading, earlier - 1), DID) if earlier else None
    return None


def _is_past(reading: Reading, verb: _Verb, doer: Doer) -> bool:
    """Whether a past form without an object is an active verb, not a participle that describes a noun."""
    entry = verb.form.entry
    if entry.prepositions and reading.word(verb.end) in entry.prepositions and not entry.takes_object:
        return True
    if reading.word(verb.end) in entry.prepositions and entry.takes_object and not reading.headline:
        return True
    if reading.kind(verb.group - 1) in ("rel", "pron", "conj"):
        return True
    if reading.headline or doer.phrase is None:
        return False
    phrase = phrase_to(reading, verb.group - 1) if verb.group else None
    if phrase is not None and (is_object(reading, phrase) and attached(reading, phrase) == phrase):
        return False
    for i in range(verb.end, min(len(reading), verb.end + FAR)):
        if reading.firm(i) or reading.parts[i] in ("conj", "sub", "rel"):
            break
        if is_verb(reading, i):
            return False
    return True


def _fronted(reading: Reading, verb: _Verb, doer: Doer) -> tuple[Phrase, Doer] | None:
    """The patient that stands before the subject: "the village (that) the men attacked"."""
    if doer.phrase is None or verb.enclosed is not None or not verb.form.entry.takes_object:
        return None
    begin = doer.phrase[0]
    before = begin - 1
    if before < 0 or reading.firm(begin):
        return None
    if reading.parts[before] == "rel" and reading.low[before] != "where":
        phrase = antecedent(reading, before)
        return (phrase, doer) if phrase is not None else None
    if reading.parts[begin] not in ("det", "pron") or reading.low[begin] == "whose" or reading.parts[before] != "open":
        return None
    phrase = phrase_to(reading, before)  # "the nurse the gang abducted"
    return (phrase, doer) if phrase is not None else None


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
    return phrase if phrase is None or reading.low[phrase[0]] not in ("i", "he", "she", "we", "they") else None


def _after_preposition(reading: Reading, begin: int, entry: Entry) -> Phrase | None:
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


def _suits(reading: Reading, entry: Entry, patient: Phrase | None) -> bool:
    """Whether the patient goes with the sense of the deed."""
    if patient is None:
        return entry.need == "-" and not entry.unless
    head = reading.low[head_of(reading, patient)]
    if is_abstract(head) or head in entry.unless or reading.low[patient[1] - 1] in entry.unless:
        return False
    if is_deed(head):
        return False
    return meets(reading, patient, entry.need)


def _is_noun(reading: Reading, verb: _Verb) -> bool:
    """Whether a word in -ing is a noun: "the killing of", "a mass shooting"."""
    before = verb.begin - 1
    if reading.low[verb.at] in deed_words("by_itself") and reading.kind(verb.end) in ("open", "num"):
        return True  # "a burning house"
    if reading.word(verb.end) == "of" or (before >= 0 and not reading.firm(verb.begin) and (reading.parts[before] == "det" or reading.possessive(before))):
        return True
    follows = reading.kind(verb.end) if not reading.firm(verb.end) else ""
    if before >= 0 and not reading.firm(verb.begin) and reading.parts[before] in ("open", "num", "time", "adv"):
        return not (follows in ("det", "num", "pron") or (follows == "open" and _is_plural(reading, before)))
    return follows not in ("det", "num", "pron", "open", "ed", "time", "neg") and reading.word(verb.end) not in verb.form.entry.prepositions


def reads_as_verb(reading: Reading, at: int, form: Form) -> bool:
    """Whether a word that may be a noun is a verb where it stands, whatever its sense: "are shooting up", "rebels attack"."""
    verb = _placed(reading, at, form)
    if verb is None:
        return False
    if "gerund" in form.tags:
        return not _is_noun(reading, verb) or any(reading.parts[i] == "be" for i in range(verb.group, verb.begin))
    return bool(form.tags & {"base", "third"}) and (reading.word(at - 1) == "to" or verb.group < verb.begin or _is_finite(reading, verb))


def _is_finite(reading: Reading, verb: _Verb) -> bool:
    """Whether a form that may be a noun ("attacks", "raid") is a verb here."""
    before = verb.begin - 1
    follows = reading.kind(verb.end) if not reading.firm(verb.end) and verb.end < len(reading) else ""
    follows = "det" if verb.enclosed is not None else follows
    named = follows == "open" and reading.sentence.titled(verb.end) and not reading.titled
    opens = named or follows in ("det", "num", "pron", "neg") or reading.word(verb.end) in verb.form.entry.prepositions and not verb.form.entry.takes_object
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
    plural = _is_plural(reading, before)
    agrees = plural if "base" in verb.form.tags else not plural or reading.low[before].endswith("ss")
    if "base" in verb.form.tags and "third" not in verb.form.tags and not agrees:
        return False
    if opens:
        return agrees or reading.headline
    return agrees and (follows == "open" or follows == "ed" and _is_plural(reading, verb.end + 1))


def _is_plural(reading: Reading, i: int) -> bool:
    word = reading.word(i)
    return (word.endswith("s") and "." not in word and not word.endswith(("ss", "'s"))) or word in deed_words("present_subject")


def _found(reading: Reading, verb: _Verb, form: str, agent: Phrase | None, patient: Phrase | None, doer: Doer, suffers: Phrase | None) -> Found:
    """Put a deed together: negations and doubts around the verb and in its phrases."""
    around = range(max(0, verb.group - 1), verb.begin)
    negated = doer.status == NOT or any(reading.parts[i] == "modal" or (reading.parts[i] == "neg") for i in around)
    said = doer.status == SAID or any(reading.low[i] in deed_words("alleging_adverb") for i in (*around, verb.end) if i < len(reading))
    for phrase in (doer.phrase, suffers):
        if phrase is not None and (reading.low[phrase[0]] in deed_words("no_one") or reading.word(phrase[0] - 1) == "no"):
            negated = True
    start = min(verb.group, doer.phrase[0]) if doer.phrase is not None and doer.phrase[0] < verb.group else verb.group
    if any(reading.word(i) in deed_words("conditional") for i in (start - 1, start - 2) if 0 <= i):
        negated = True
    if doer.phrase is not None and reading.word(doer.phrase[0] - 1) == "neither":
        negated = True
    asks = reading.gap(len(reading)).startswith("?")
    end = verb.end if verb.enclosed is None else verb.at + 1
    return Found(verb.begin, end, verb.form.entry, form, agent, patient, negated or asks, said)
