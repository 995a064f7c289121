"""Deeds told by nouns: "the army's attack on the village", "the killing of the baker by police"."""

from framing.agency.agents import agent_after, in_words, is_abstract, is_deed, is_victim_word, meets
from framing.agency.hanging import possessor
from framing.agency.phrases import Phrase, head_of, phrase_from, phrase_to
from framing.agency.reading import FAR, Reading, group_begin, is_verb, verb_before
from framing.agency.subjects import DID, SAID, doer_of, subject_of
from framing.agency.table import Entry, Form, forms
from framing.agency.verbs import Found
from framing.agency.words import deed_words

_PHRASES, _NEAR, _CHAIN = 4, 6, 3
_IN_WORDS = frozenset({"attack", "assault", "onslaught", "counterattack"})
_NO_FORCE = frozenset({"TV", "DUI", "DWI", "HIV", "COVID", "DNA", "IT", "PR", "GOP", "AK"})
_PEOPLE = ("ian", "ians", "ean", "eans", "ish", "ese", "qi", "ni", "bi", "li", "ani", "stani", "mani", "ti")


def noun_deed(reading: Reading, at: int, form: Form) -> Found | None:
    """Read the deed that a noun tells, or return None where its sense is another one.

    Parameters
    ----------
    reading : Reading
    at : int
        The token of the noun.
    form : Form
        What it may be a form of.
    """
    entry = form.entry
    reading.parts[at] = "open"  # and so the phrases around it are read
    begin = at - len(entry.before)
    if begin < 0 or tuple(reading.low[begin:at]) != entry.before:
        return None
    before = reading.word(begin - 1) if not reading.firm(begin) else ""
    if before in entry.unless:
        return None
    patient, end = _patient(reading, at + 1, entry)
    follows = reading.kind(at + 1) if not reading.firm(at + 1) else ""
    if follows == "open" and "plural" not in form.tags and reading.word(at + 1) not in deed_words("verb"):
        return None  # "an arrest warrant"
    named = reading.sentence.titled(at) and at > 0 and not reading.headline and at + 1 < len(reading) and reading.sentence.titled(at + 1)
    if reading.sentence.gap(at + 1) == "-" or named:
        return None  # "shooting-related", "the Violence Against Women Act"
    if reading.sentence.text[slice(*reading.sentence.text_span(at, at + 1))].isupper() and not reading.headline:
        return None  # AIDS
    if entry.only and before not in entry.only and patient is None:
        return None
    phrase = phrase_to(reading, at) or (begin, at + 1)
    first = next((i for i in range(phrase[0], phrase[1]) if i == phrase[0] or reading.firm(i)), phrase[0])
    agent = agent_after(reading, at + 1)
    agent, patient = _with_owner(reading, entry, (first, at + 1), begin, agent, patient)
    told = _with_verb(reading, entry, (phrase[0], end), agent, patient)
    agent, patient = told.agent, told.patient
    if entry.need in ("party", "person") and agent is None and patient is None:
        return None
    if patient is None and tuple(reading.low[max(0, at - 2) : at]) == ("on", "the"):
        return None  # "went on the attack"
    if patient is not None and (is_abstract(head := reading.low[head_of(reading, patient)]) or is_deed(head)):
        return None
    if entry.deed in _IN_WORDS and in_words(reading, patient):
        return None
    if entry.need == "person" and (patient is None or not meets(reading, patient, "victim")):
        return None
    negated, said = _status(reading, phrase, begin)
    return Found(begin, at + 1, entry, told.form, agent, patient, negated or told.negated, said or told.said)


def _patient(reading: Reading, begin: int, entry: Entry) -> tuple[Phrase | None, int]:
    """The patient after one of the noun's prepositions, other phrases passed over; and where they end."""
    at = begin
    for _ in range(_PHRASES):
        if at >= len(reading) or reading.firm(at) or reading.parts[at] != "prep":
            return None, at
        phrase = phrase_from(reading, at + 1) if not reading.firm(at + 1) else None
        if reading.low[at] in entry.prepositions and phrase is not None and not _is_time(reading, phrase):
            if reading.low[at] != "in":
                return phrase, phrase[1]
            alone = phrase_from(reading, at + 1, joined=False)
            if alone is not None and is_victim_word(reading.low[head_of(reading, alone)]):
                return alone, alone[1]
        if phrase is None:
            while at + 1 < len(reading) and reading.parts[at + 1] in ("time", "num", "det") and not reading.firm(at + 1):
                at += 1
            at += 1
        else:
            at = phrase[1]
    return None, at


def _is_time(reading: Reading, phrase: Phrase) -> bool:
    return all(reading.parts[i] in ("time", "num", "det") or reading.low[i].isdigit() for i in range(*phrase)) and any(
        reading.parts[i] == "time" for i in range(*phrase)
    )


def _with_owner(
    reading: Reading, entry: Entry, phrase: Phrase, noun: int, agent: Phrase | None, patient: Phrase | None
) -> tuple[Phrase | None, Phrase | None]:
    """Agent and patient, with whose deed it is: "the army's attack", "Lind's execution", "a police raid"."""
    owner = possessor(reading, phrase)
    force = next((i for i in range(noun - 1, max(phrase[0], noun - _CHAIN) - 1, -1) if _names_force(reading, i)), None)
    if force is not None and (owner is None or agent is None):
        agent = (force, force + 1)
    if owner is not None:
        if (entry.owner == "agent" or patient is not None) and agent is None:
            return owner, patient
        if entry.owner == "patient" and patient is None:
            return agent, owner
    return agent, patient


def _names_force(reading: Reading, i: int) -> bool:
    """Whether a word before the noun tells who acts: "a rebel attack", "Ostlandian raids"; a place ("the Oster attack") does not."""
    word = reading.low[i]
    if reading.parts[i] != "open" or reading.possessive(i) or (i and reading.low[i - 1] == "anti"):
        return False
    if word in deed_words("force"):
        return True
    written = reading.sentence.text[slice(*reading.sentence.text_span(i, i + 1))]
    if written.isupper() and len(written) > 1:
        return written not in _NO_FORCE
    return written[:1].isupper() and len(word) > 4 and word.endswith(_PEOPLE) and not (i == 0 and word.endswith(("ly", "li", "ti")))


def _with_verb(reading: Reading, entry: Entry, phrase: Phrase, agent: Phrase | None, patient: Phrase | None) -> Found:
    """What the verb adds that the noun hangs on: "launched an attack", "an attack was carried out by", "came under attack"."""

    def told(form: str, agent: Phrase | None, patient: Phrase | None, *, negated: bool = False, said: bool = False) -> Found:
        return Found(*phrase, entry, form, agent, patient, negated, said)

    light = deed_words("gives") if entry.harm > 0 else deed_words("light")
    before = phrase[0] - 1
    if before >= 0 and reading.low[before] == "out" and not reading.firm(phrase[0]):
        before -= 1
    if before >= 0 and not reading.firm(before + 1):
        verb = reading.low[before]
        if agent is None and verb in light and not _is_passive(reading, before):
            begin = group_begin(reading, before)
            doer = doer_of(reading, begin)
            if doer.phrase is not None:
                negated = doer.status not in (DID, SAID) or any(reading.parts[i] in ("neg", "modal") for i in range(begin, before))
                return told("active", doer.phrase, patient, negated=negated, said=doer.status == SAID)
        undergone = verb in deed_words("undergoes")
        under = verb == "under" and reading.kind(before - 1) in ("verb", "be")
        if (undergone or under) and patient is None:
            found = subject_of(reading, group_begin(reading, before - under))
            return told("nominal", agent, found)
    for i in range(phrase[1], min(len(reading), phrase[1] + _NEAR)):
        if reading.firm(i) or (is_verb(reading, i) and reading.parts[i] != "be" and reading.low[i] not in light):
            break
        if reading.low[i] in light and _is_passive(reading, i):
            by = agent_after(reading, i + 1)
            return told("passive" if by is not None else "agentless", by if agent is None else agent, patient)
    return told("nominal", agent, patient)


def _is_passive(reading: Reading, verb: int) -> bool:
    return any(reading.parts[i] == "be" for i in range(group_begin(reading, verb), verb))


def _status(reading: Reading, phrase: Phrase, noun: int) -> tuple[bool, bool]:
    """Whether the deed did not happen ("a planned attack", "prevented the abduction"), and whether it is only alleged."""
    inside = range(phrase[0], noun)
    negated = any(reading.low[i] in deed_words("hypothetical_adjective") for i in inside)
    said = any(reading.low[i] in deed_words("alleging_adjective") for i in inside)
    before = phrase[0] - 1
    if before < 0 or reading.firm(phrase[0]):
        return negated, said
    if reading.low[before] in deed_words("forestalls") or reading.low[before] == "without":
        return True, said
    if reading.parts[before] == "prep" and before:
        verb = verb_before(reading, before)
        shielded = reading.low[before] in ("against", "from") and any(
            form.entry.harm > 0 for word in reading.low[max(0, before - _NEAR) : before] for form in forms().get(word, ())
        )
        negated = negated or shielded or reading.low[before - 1] in deed_words("hypothetical_noun")
        said = said or (verb is not None and any(word in deed_words("alleges") for word in reading.low[max(verb, before - FAR) : before]))
    return negated, said
