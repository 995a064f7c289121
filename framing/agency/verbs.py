"""Deeds told by verbs."""

from typing import NamedTuple

from framing.agency.agents import agent_after, meets
from framing.agency.hanging import antecedent, attached, is_object
from framing.agency.objects import after_preposition, object_after, suits
from framing.agency.phrases import Phrase, head_of, phrase_from, phrase_to
from framing.agency.placing import PlacedVerb, is_finite, is_noun, is_plural, placed
from framing.agency.reading import FAR, Reading, group_begin, is_verb, verb_before
from framing.agency.subjects import DID, NOT, SAID, Doer, doer_of
from framing.agency.table import Entry, Form
from framing.agency.words import deed_words


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
    verb = placed(reading, at, form)
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
    if perfect or not (form.tags == {"gerund"} and not helpers and is_noun(reading, verb)):
        if not perfect and form.tags & {"base", "third"} and not helpers and reading.word(verb.group - 1) != "to" and not is_finite(reading, verb):
            return None
        return _active(reading, verb)
    return None


def _passive(reading: Reading, verb: PlacedVerb, surface: Doer | None = None) -> Found | None:
    """Read "he was shot (by a guard)": the surface subject suffers it."""
    entry = verb.form.entry
    surface = surface if surface is not None else doer_of(reading, verb.group)
    patient = surface.phrase
    if is_plural(reading, verb.end) and reading.kind(verb.end) == "open" and not reading.firm(verb.end):
        return None  # "states are protected entities"
    if entry.prepositions and reading.word(verb.end) in entry.prepositions and not reading.firm(verb.end):
        after = phrase_from(reading, verb.end + 1) if not reading.firm(verb.end + 1) else None
        if not entry.takes_object and after is not None and reading.word(verb.end + 1) != "by":
            if entry.need in ("weapon", "projectile", "missile") and not meets(reading, patient, entry.need):
                return None
            patient = after
    elif not entry.takes_object or not suits(reading, entry, patient):
        return None
    agent = agent_after(reading, verb.end)
    return _found(reading, verb, "passive" if agent is not None else "agentless", agent, patient, surface, patient)


def _active(reading: Reading, verb: PlacedVerb, doer: Doer | None = None) -> Found | None:
    """Read "police shot him"."""
    entry = verb.form.entry
    if doer is None:
        doer = doer_of(reading, verb.begin if verb.form.tags == {"gerund"} and verb.group == verb.begin else verb.group)
    target = verb.enclosed if verb.enclosed is not None else object_after(reading, verb.end)
    patient = target if entry.takes_object else None
    if target is not None and reading.low[target[0]] in deed_words("reflexive"):
        return None
    if not entry.takes_object and entry.need in ("weapon", "projectile", "missile"):
        if target is not None and not meets(reading, target, entry.need):
            return None
        if target is None and entry.need != "weapon":
            return None
    if entry.prepositions and patient is None:
        patient = after_preposition(reading, target[1] if target is not None else verb.end, entry)
        if patient is None and not entry.takes_object and not (entry.need == "weapon" and target is not None):
            return None
    if patient is None and entry.takes_object:
        fronted = _fronted(reading, verb, doer)
        if fronted is not None:
            patient, doer = fronted
    if entry.takes_object and (patient is None or not suits(reading, entry, patient)):
        return None
    if entry.need == "struck" and doer.phrase is not None and reading.low[head_of(reading, doer.phrase)] in deed_words("economic"):
        return None
    if verb.form.tags == {"gerund"} and verb.group == verb.begin and _is_topic(reading, verb, patient):
        doer = Doer(None, NOT)
    return _found(reading, verb, "active", doer.phrase, patient, doer, patient)


def _is_topic(reading: Reading, verb: PlacedVerb, patient: Phrase | None) -> bool:
    """Whether a gerund is itself the subject of its clause, so that nothing is told to have been done: "Killing them is wrong"."""
    opens = verb.begin == 0 or reading.word(verb.begin - 1) in ("that", "whether", "if", "because")
    end = patient[1] if patient is not None else verb.end
    return opens and end < len(reading) and not reading.firm(end) and is_verb(reading, end)


def _bare(reading: Reading, verb: PlacedVerb) -> Found | None:
    """A past or participle without auxiliary: "Police shot him", "a man shot by police", "was hit and wounded"."""
    before = verb.begin - 1
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


def _described(reading: Reading, verb: PlacedVerb) -> Phrase | None:
    """Whom a participle without auxiliary is said of: the noun phrase it follows."""
    before = verb.group - 1
    while before >= 0 and reading.parts[before] == "adv" and not reading.firm(before + 1):
        before -= 1
    if before >= 0 and reading.firm(before + 1) and reading.gap(before + 1) != ",":
        return None
    phrase = phrase_to(reading, before) if before >= 0 else None
    if phrase is None or reading.parts[before] == "pron":
        return None if phrase is None else (before, before + 1)
    return attached(reading, phrase)


def _status_around(reading: Reading, verb: PlacedVerb) -> str:
    return SAID if any(reading.word(i) in deed_words("alleging_adverb") for i in (verb.group - 1, verb.group)) else DID


def _joined_passive(reading: Reading, verb: PlacedVerb) -> Doer | None:
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


def _is_past(reading: Reading, verb: PlacedVerb, doer: Doer) -> bool:
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


def _fronted(reading: Reading, verb: PlacedVerb, doer: Doer) -> tuple[Phrase, Doer] | None:
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


def _found(reading: Reading, verb: PlacedVerb, form: str, agent: Phrase | None, patient: Phrase | None, doer: Doer, suffers: Phrase | None) -> Found:
    """Put a deed together: negations and doubts around the verb and in its phrases."""
    around = range(max(0, verb.group - 1), verb.begin)
    negated = doer.status == NOT or any(reading.parts[i] == "modal" or (reading.parts[i] == "neg") for i in around)
    said = doer.status == SAID or any(reading.low[i] in deed_words("alleging_adverb") for i in (*around, verb.end) if i < len(reading))
    for phrase in (doer.phrase, suffers):
        if phrase is not None and (reading.low[phrase[0]] in deed_words("no_one") or reading.word(phrase[0] - 1) == "no"):
            negated = True
    start = min(verb.group, doer.phrase[0]) if doer.phrase is not None and doer.phrase[0] < verb.group else verb.group
    if any(reading.word(i) in deed_words("conditional") for i in (start - 1, start - 2) if i >= 0):
        negated = True
    if doer.phrase is not None and reading.word(doer.phrase[0] - 1) == "neither":
        negated = True
    asks = reading.gap(len(reading)).startswith("?") and reading.parts[0] in ("be", "have", "do", "modal", "sub", "rel")
    end = verb.end if verb.enclosed is None else verb.at + 1
    return Found(verb.begin, end, verb.form.entry, form, agent, patient, negated or asks, said)
