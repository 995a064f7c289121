"""Who acts: the subject of a verb, its own or one that it shares, and what the verb around it says of its truth."""

from typing import NamedTuple

from framing.agency.hanging import antecedent, attached, before_adjuncts, before_aside, before_chain, is_free, possessor, relative_before
from framing.agency.phrases import Phrase, phrase_from, phrase_to
from framing.agency.reading import FAR, Reading, group_begin, is_verb, verb_before
from framing.agency.words import deed_words

DID, NOT, SAID = "did", "not", "said"
_DEEP = 3
_INITIAL = frozenset(
    {"after", "before", "while", "when", "by", "since", "upon", "despite", "besides", "in", "for", "without", "following", "through"}
)


class Doer(NamedTuple):
    """The noun phrase a verb belongs to, and whether it was done, was not, or is only said."""

    phrase: Phrase | None
    status: str


def doer_of(reading: Reading, begin: int, depth: int = 0) -> Doer:
    """Return whose verb it is.

    Parameters
    ----------
    reading : Reading
    begin : int
        The first token of the verb and its auxiliaries: of an infinitive the one after "to", or a gerund.
    depth : int
        How many verbs were passed on the way here.

    Examples
    --------
    >>> from framing.agency.reading import read
    >>> from framing.article import Article
    >>> from framing.quotation.sentence import sentence_at
    >>> reading = read(sentence_at(Article("Rebels threatened to shell the town."), 0), headline=False)
    >>> doer_of(reading, 3)
    Doer(phrase=(0, 1), status='not')
    """
    if depth > _DEEP:
        return Doer(None, DID)
    if "'" in reading.word(begin) and reading.word(begin).partition("'")[0] in deed_words("subject_pronoun"):
        return Doer((begin, begin + 1), DID)  # "they've shot", "you're shelling"
    if reading.word(begin - 1) == "to" and not reading.firm(begin):
        return _of_infinitive(reading, begin - 1, depth)
    if reading.kind(begin) == "ing" or reading.word(begin) in ("being", "having", "getting"):
        return _of_gerund(reading, begin, depth)
    if reading.kind(begin - 1) == "conj" and reading.parts[begin] not in ("ed", "be", "have", "modal"):
        return _of_joined(reading, begin, depth)
    return Doer(subject_of(reading, begin, depth), DID)


def _of_joined(reading: Reading, begin: int, depth: int) -> Doer:
    """Whose base form it is after "and": "should check papers and arrest anyone", "wants to find and kill them"."""
    verb = verb_before(reading, begin - 1)
    if verb is None:
        return Doer(None, DID)
    for at in range(begin - 2, verb, -1):
        if reading.low[at] == "to" and reading.kind(at + 1) in ("open", "verb") and not reading.firm(at + 1):
            return doer_of(reading, at + 1, depth + 1)
    doer = shared_doer(reading, begin - 1, depth)
    return doer if reading.parts[verb] != "modal" else Doer(doer.phrase, NOT)


def subject_of(reading: Reading, begin: int, depth: int = 0) -> Phrase | None:
    """Return the noun phrase before a finite verb that is its subject."""
    last = before_adjuncts(reading, begin - 1)
    if last < 0 or depth > _DEEP:
        return None
    if reading.firm(last + 1):
        aside = before_aside(reading, last)
        return aside if aside is not None else shared_subject(reading, last + 1, depth)
    kind = reading.parts[last]
    if kind == "rel":
        return antecedent(reading, last)
    if kind == "conj":
        return shared_subject(reading, last, depth)
    phrase = phrase_to(reading, last)
    if phrase is None and last and kind == "ed" and group_begin(reading, last) == last:
        phrase = phrase_to(reading, last - 1)  # "students detained (on Monday) were freed"
    if phrase is not None:
        phrase = attached(reading, phrase)
        before = phrase[0] - 1
        if (
            before > 0
            and reading.parts[before] == "ing"
            and reading.parts[before - 1] == "open"
            and not reading.firm(before)
            and not reading.firm(phrase[0])
        ):
            outer = phrase_to(reading, before - 1)  # "men carrying guns"
            phrase = attached(reading, outer) if outer is not None else phrase
        if is_free(reading, phrase) or not is_verb(reading, phrase[0] - 1):
            return phrase
        relative = relative_before(reading, phrase[0] - 1)
        if relative is not None:
            return antecedent(reading, relative)
        return before_chain(reading, phrase[0] - 1) or phrase
    if is_verb(reading, last) or kind in ("prep", "adv"):
        relative = relative_before(reading, last)
        return antecedent(reading, relative) if relative is not None else None
    return None


def shared_subject(reading: Reading, at: int, depth: int = 0) -> Phrase | None:
    """Return the subject of the verb before a token, for a verb that shares it: "stormed the camp and freed ..."."""
    return shared_doer(reading, at, depth).phrase


def shared_doer(reading: Reading, at: int, depth: int = 0) -> Doer:
    """Return the same with what is said of its truth: "would return, killing ..."."""
    verb = verb_before(reading, at)
    for _ in range(_DEEP):
        if verb is None:
            return Doer(None, DID)
        begin = group_begin(reading, verb)
        if begin < verb or reading.parts[verb] != "ed":
            break
        described = phrase_to(reading, verb - 1) if verb else None
        if described is None or is_free(reading, attached(reading, described)):
            break
        verb = verb_before(reading, verb)  # "stormed the camp abandoned by ... and freed"
    if verb is None:
        return Doer(None, DID)
    begin = group_begin(reading, verb)
    doer = doer_of(reading, begin, depth + 1)
    open_ended = any(reading.parts[i] in ("neg", "modal") for i in range(begin, verb + 1))
    return Doer(doer.phrase, NOT) if open_ended else doer


def _of_infinitive(reading: Reading, to: int, depth: int) -> Doer:
    governor = to - 1
    while governor > 0 and reading.parts[governor] in ("adv", "neg", "time") and not reading.firm(governor + 1):
        governor -= 1
    if governor < 0 or reading.firm(governor + 1):
        return Doer(_to_come(reading, to, depth), NOT)
    word = reading.low[governor]
    if reading.parts[governor] in ("verb", "ed", "ing", "be", "have", "modal"):
        begin = group_begin(reading, governor)
        doer = doer_of(reading, begin, depth + 1)
        negated = any(reading.parts[i] in ("neg", "modal") for i in range(begin, governor))
        happened = (word in deed_words("happens") or word in ("had", "has", "have")) and not negated
        return Doer(doer.phrase, doer.status if happened else NOT)
    phrase = phrase_to(reading, governor)
    if phrase is None:
        return Doer(None, NOT)
    verb = verb_before(reading, phrase[0])
    if word in deed_words("plan_noun"):
        owner = possessor(reading, phrase)
        if owner is None and verb is not None and verb >= phrase[0] - 2:
            owner = doer_of(reading, group_begin(reading, verb), depth + 1).phrase
        return Doer(owner, NOT)
    if verb is None:
        return Doer(None, NOT)
    governs = reading.low[verb]
    if governs in deed_words("object_control"):
        return Doer(phrase, DID if governs in deed_words("happens") or governs in ("allowed", "enabled") else NOT)
    begin = group_begin(reading, verb)
    doer = doer_of(reading, begin, depth + 1)
    told = governs in deed_words("tool_verb") and not any(reading.parts[i] in ("neg", "modal") for i in range(begin, verb))
    return Doer(doer.phrase, doer.status if told else NOT)


def _of_gerund(reading: Reading, begin: int, depth: int) -> Doer:
    before = begin - 1
    if before < 0:
        return Doer(_to_come(reading, begin, depth), DID)
    word, kind = reading.low[before], reading.parts[before]
    if kind == "adv" and before and not reading.firm(begin):
        return _of_gerund_after(reading, before, depth, before - 1)
    return _of_gerund_after(reading, begin, depth, before) if word else Doer(None, DID)


def _of_gerund_after(reading: Reading, begin: int, depth: int, before: int) -> Doer:
    """Whose gerund it is, by the token before it."""
    word, kind = reading.low[before], reading.parts[before]
    if reading.firm(begin):
        return shared_doer(reading, begin, depth)
    if kind == "conj":
        return shared_doer(reading, before, depth)
    if word in ("of", "for", "with", "from", "in", "about", "at", "over", "to") and before:
        return _of_governed_gerund(reading, before, depth)
    if kind in ("prep", "sub") or word == "without":
        initial = before == 0 or (reading.firm(before) and word in _INITIAL and verb_before(reading, before) is None)
        phrase = _to_come(reading, begin, depth) if initial else shared_subject(reading, before, depth)
        return Doer(phrase, NOT if word in ("without", "instead", "rather", "than", "than") else DID)
    if kind in ("verb", "ed", "ing", "be"):
        doer = doer_of(reading, group_begin(reading, before), depth + 1)
        return Doer(doer.phrase, NOT if word in deed_words("prevents") else doer.status)
    phrase = phrase_to(reading, before)
    if phrase is None:
        return Doer(None, DID)
    verb = verb_before(reading, phrase[0])
    stopped = verb is not None and verb == phrase[0] - 1 and reading.low[verb] in deed_words("prevents")
    return Doer(attached(reading, phrase), NOT if stopped else DID)


def _of_governed_gerund(reading: Reading, preposition: int, depth: int) -> Doer:
    """Whose gerund it is after "accused of", "jailed her for", "stopped them from", "charges of"."""
    word = reading.low[preposition]
    if word in ("for", "in") and reading.firm(preposition) and verb_before(reading, preposition) is None:
        return Doer(_to_come(reading, preposition, depth), DID)
    verb = verb_before(reading, preposition)
    if verb is None:
        return Doer(None, SAID if reading.low[preposition - 1] in deed_words("alleges") else DID)
    between = reading.low[verb:preposition]
    said = any(token in deed_words("alleges") for token in between)
    stopped = word == "from" and any(token in deed_words("prevents") for token in between)
    feared = any(token in deed_words("hypothetical_noun") for token in between)
    status = NOT if stopped or feared or word == "about" else SAID if said else DID
    begin = group_begin(reading, verb)
    passive = reading.parts[verb] in ("ed", "verb") and any(
        reading.parts[i] == "be" or reading.low[i] in deed_words("get") for i in range(begin, verb)
    )
    if not passive and verb + 1 < preposition and reading.parts[verb] in ("ed", "verb"):
        phrase = phrase_from(reading, verb + 1)
        if phrase is not None and phrase[1] <= preposition and reading.low[phrase[1] - 1] not in deed_words("alleges"):
            return Doer(phrase, status)
    if reading.parts[verb] == "ed" and begin == verb and reading.kind(verb - 1) in ("open", "num") and not reading.firm(verb):
        phrase = phrase_to(reading, verb - 1)  # "a man accused of"
        return Doer(phrase, status)
    return Doer(doer_of(reading, begin, depth + 1).phrase, status)


def _to_come(reading: Reading, begin: int, depth: int) -> Phrase | None:
    """The subject after the comma: "After shooting two men, the guards fled"."""
    for at in range(begin + 1, min(len(reading), begin + FAR)):
        if is_verb(reading, at) and not reading.firm(at):
            comma = next((i for i in range(at, begin, -1) if reading.firm(i) and reading.gap(i) == ","), None)
            if comma is not None:
                return subject_of(reading, group_begin(reading, at, comma), depth + 1)
    return None
