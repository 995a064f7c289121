"""Reports: the subject, cue and content of one verb of reporting in its sentence."""

from bisect import bisect_left
from typing import NamedTuple

from framing.quotation.clauses import MAX_CLAUSE, clause_end, has_finite, skip_addressee
from framing.quotation.complements import Complement
from framing.quotation.cues import PREPOSITIONAL, cue_forms
from framing.quotation.sentence import Sentence
from framing.quotation.subjects import borrowed_subject, quoted_speaker, subject_after, subject_before, subject_to_come, verb_phrase
from framing.quotation.wordclasses import (
    ADDRESSES,
    BE,
    BELIEF_VERB,
    CLAUSE_STARTER,
    CONJUNCTION,
    DETERMINER,
    ED,
    EVIDENTIAL_VERB,
    FINITE,
    FIRM,
    ING,
    NAMING_VERB,
    NEEDS_CLAUSE,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    QUESTION_WORD,
    THAT,
    TITLED,
)

LIKELY_SHARE = 0.3
_EVEN, _FIRM, _SURE = 0.5, 0.55, 0.7
_FAR_NAMED, _FEW = 14, 6  # tokens
_OPENING, _CLOSING = frozenset("\"“‘'«"), "\"”’'»"
_CLAUSAL = frozenset({"that", "wh", "clause", "np-that", "comma", "quote"})
_PARTICLES = frozenset({"about", "at", "for", "of", "on", "out"})
_OCCASIONS = frozenset({"statement", "interview", "speech", "tweet", "letter", "email", "post", "report", "briefing", "memo", "message"})
_LIVES = (["the", "lives"], ["the", "life"], ["lives", "of"])

TokenSpan = tuple[int, int]


class Report(NamedTuple):
    """A report, in token numbers of its sentence.

    `nominal` tells a content that is no clause ("condemned the attack", "urged them to leave"): its nouns may be the
    author's.
    """

    subject: TokenSpan | None
    cue: TokenSpan
    parts: list[TokenSpan]
    nominal: bool = False


def find_report(sentence: Sentence, at: int, form: int, follows: Complement, cues: list[int], quotes: list[int]) -> Report | None:
    """Read what a verb, or "according", reports.

    Parameters
    ----------
    sentence : Sentence
    at : int
        The token of the verb.
    form : int
        The number of its form in `cue_forms()`.
    follows : Complement
        What follows it, its particle passed over.
    cues : list of int
        All tokens of the sentence that may be cues, in order.
    quotes : list of int
        Offsets at which words in quotation marks begin that are not yet somebody's.

    Returns
    -------
    Report or None
        None where the verb reports nothing here: "said goodbye", "spoke at a rally".
    """
    if sentence.low[at] == PREPOSITIONAL:
        return _according(sentence, at)
    forms = cue_forms()
    if sentence.low[at] == "quoted" and "saying" in sentence.low[at : at + 12]:
        return None
    if sentence.bits[at + 1] & (DETERMINER | PLURAL) and sentence.low[at + 1 : at + 3] in _LIVES:
        return None  # "the flood claimed the lives of six"
    particle = forms.particle[form]
    if particle is not None and particle != "that":
        return _phrasal(sentence, at, particle, follows, cues, quotes)
    if particle == "that" and follows.context != "that":
        return None
    passive = _is_passive(sentence, at)
    named = not passive and sentence.bits[at] & NAMING_VERB and follows.context in ("np", "np-that", "obj", "clause", "ing")
    thought = sentence.bits[at] & BELIEF_VERB and follows.context in ("that", "clause", "np-that")
    thought = thought or (sentence.bits[at] & EVIDENTIAL_VERB and follows.context == "that")
    if sentence.low[at] == "asked" and any(word in ("named", "identified") for word in sentence.low[at + 1 : at + 7]):
        return None  # "an official who asked not to be named"
    subject = speaker(sentence, at, cues, bare=forms.share[form] >= _SURE)
    if thought and subject is not None and sentence.low[subject[0]] in ("i", "we"):
        return None  # the author's own belief
    if subject is not None and sentence.low[subject[0]] == "it" and (passive or sentence.low[at].startswith(("seem", "appear"))):
        return None  # "it is said", "it seems": nobody says so
    if passive and sentence.low[at] not in ("quoted", "told", "asked"):
        return _by_agent(sentence, at) or _clausal(sentence, at, form, subject, follows, cues, quotes, passive=True)
    return (
        (_naming(sentence, at, follows, subject, cues) if named else None)
        or _closing(sentence, at, follows, subject)
        or _inverted(sentence, at, subject)
        or _clausal(sentence, at, form, subject, follows, cues, quotes, passive=passive)
        or _nominal(sentence, at, form, subject, follows, cues, passive=passive)
    )


def cue_span(sentence: Sentence, at: int, follows: Complement | None = None) -> TokenSpan:
    """Return the cue with its auxiliaries and adverbs, its particle, or "in a statement"."""
    begin, end = verb_phrase(sentence, at), at + 1
    low = sentence.low
    if follows is not None and follows.context in _PARTICLES and follows.begin == end:
        end += 1
    if low[at + 1 : at + 3] in (["in", "a"], ["in", "an"]) and at + 3 < len(low) and low[at + 3] in _OCCASIONS:
        end = at + 4
    return begin, end


def _according(sentence: Sentence, at: int) -> Report | None:
    low, bits = sentence.low, sentence.bits
    if at + 1 >= len(low) or low[at + 1] != "to":
        return None
    second = at > 0 and bits[at - 1] & (CONJUNCTION | THAT)
    subject = _up_to_comma(sentence, at + 2) if at == 0 else subject_after(sentence, at + 1, apposed=not second)
    if subject is None:
        return None
    before, after = (max(0, at - MAX_CLAUSE), at), (subject[1], min(len(low), subject[1] + MAX_CLAUSE))
    if second and subject[1] < len(low):
        return Report(subject, (at, at + 2), [after])
    if at == 0 or (sentence.bits[at] & FIRM and at < subject[1] - at):
        seems = low[after[0] : after[0] + 2] in (["it", "seems"], ["it", "appears"])  # the author concludes
        return Report(subject, (at, at + 2), [before, after], nominal=seems)
    return Report(subject, (at, at + 2), [before])


def _up_to_comma(sentence: Sentence, begin: int) -> TokenSpan | None:
    """The source of "According to reports published abroad, ...", or what `subject_after` makes of it."""
    end = begin + 1
    while end < len(sentence.low) and not sentence.bits[end] & FIRM and end - begin < 16:
        end += 1
    if end < len(sentence.low) and sentence.gap(end).strip() == "," and not any(word & FINITE for word in sentence.bits[begin:end]):
        return begin, end
    return subject_after(sentence, begin - 1, apposed=False)


def _closing(sentence: Sentence, at: int, follows: Complement, subject: TokenSpan | None) -> Report | None:
    """Read "..., three engineers said on Tuesday", and what may follow it."""
    if subject is None or subject[0] == 0 or not sentence.bits[subject[0]] & FIRM or not _closes_clause(sentence, at, follows):
        return None
    rest = at + 1
    while rest < len(sentence.low) and not sentence.bits[rest] & FIRM:
        rest += 1
    end = min(len(sentence.low), at + MAX_CLAUSE)
    return Report(subject, cue_span(sentence, at), [(max(0, at - MAX_CLAUSE), subject[0]), (rest, end)])


def _inverted(sentence: Sentence, at: int, subject: TokenSpan | None) -> Report | None:
    """Read "..., said the mayor."""
    if at == 0 or subject is not None or not sentence.bits[at] & FIRM or sentence.bits[at] & ING:
        return None
    if sentence.gap(at).strip() not in (",", "”", '"', ",”", ',"'):
        return None
    after = subject_after(sentence, at)
    if after is None or not (after[1] >= len(sentence.low) or sentence.bits[after[1]] & FIRM):
        return None
    return Report(after, (at, at + 1), [(max(0, at - MAX_CLAUSE), at)])


def _clausal(
    sentence: Sentence, at: int, form: int, subject: TokenSpan | None, follows: Complement, cues: list[int], quotes: list[int], *, passive: bool
) -> Report | None:
    """Read "said that ...", "said ...", "told reporters on Monday that ...", "asked whether ..."."""
    low, bits, forms = sentence.low, sentence.bits, cue_forms()
    if subject is None and not bits[at] & ING:
        return None
    begin = skip_addressee(sentence, at)
    stop = clause_end(sentence, begin, cues)
    if begin >= stop:
        return None
    explicit = low[begin - 1] == "that" or bits[begin] & QUESTION_WORD
    if passive and not explicit and forms.share[form] < _FIRM:
        return None
    if sentence.bits[begin] & FIRM and begin > at + 1 and not explicit:
        return None
    if not (explicit or forms.clausal[form] or follows.context in ("quote", "comma")):
        return None
    held = _holds(sentence, begin, stop, quotes)
    told = follows.context == "obj" and bits[at] & ADDRESSES
    whole = (follows.context in _CLAUSAL or told) and (has_finite(sentence, begin, stop) or held)
    said = forms.share[form] >= _SURE and stop - begin > 3 and (bits[begin] & DETERMINER or sentence.bits[begin] & TITLED)
    if not (explicit or whole or said or (held and begin == at + 1)):
        return None
    return Report(subject, cue_span(sentence, at), [(begin, stop)], nominal=follows.context == "quote" and not explicit)


def _phrasal(sentence: Sentence, at: int, particle: str, follows: Complement, cues: list[int], quotes: list[int]) -> Report | None:
    """Read "pointed out that ...", "..., he shot back"."""
    low = sentence.low
    if at + 1 >= len(low) or low[at + 1] != particle or sentence.bits[at + 1] & FIRM:
        return None
    subject = speaker(sentence, at, cues, bare=False)
    if subject is None:
        return None
    cue = (verb_phrase(sentence, at), at + 2)
    closing = _closing(sentence, at + 1, follows, subject)
    if closing is not None:
        return closing._replace(cue=cue)
    begin = follows.begin + (follows.context == "that")
    stop = clause_end(sentence, begin, cues)
    if follows.context not in _CLAUSAL or begin >= stop or not (has_finite(sentence, begin, stop) or _holds(sentence, begin, stop, quotes)):
        return None
    return Report(subject, cue, [(begin, stop)])


def _naming(sentence: Sentence, at: int, follows: Complement, subject: TokenSpan | None, cues: list[int]) -> Report | None:
    """Read "considers the group to be a cult", "calls her a traitor", "branded them as spies"."""
    low, bits = sentence.low, sentence.bits
    if subject is None:
        return None
    stop = clause_end(sentence, follows.begin, cues)
    if at >= 2 and "what" in (low[at - 2], low[max(0, subject[0] - 1)]):
        stop = _end_of_phrase(sentence, follows.begin + 1, stop)
        return Report(subject, cue_span(sentence, at), [(follows.begin, stop)])  # "what it calls a murderous cult"
    if follows.context == "obj" and follows.begin + 1 < stop and bits[follows.begin + 1] & PLURAL:
        return Report(subject, cue_span(sentence, at), [(follows.begin, stop)])  # "called them liars"
    if 1 < stop - follows.begin < _FEW and bits[stop - 1] & PLURAL and not any(word & PREPOSITION for word in bits[follows.begin : stop]):
        return Report(subject, cue_span(sentence, at), [(follows.begin, stop)])  # "called the keepers liars"
    for i in range(follows.begin + 1, min(stop, follows.begin + _FAR_NAMED)):
        if sentence.bits[i] & FIRM and sentence.gap(i).strip() in _OPENING:
            closed = next((j for j in range(i + 1, stop) if any(mark in sentence.gap(j) for mark in _CLOSING)), stop)
            return Report(subject, cue_span(sentence, at), [(follows.begin, closed)])
        if sentence.bits[i] & FIRM:
            return None
        if low[i] in ("a", "an", "as") or (low[i] == "to" and i + 1 < stop and low[i + 1] in ("be", "have")):
            return Report(subject, cue_span(sentence, at), [(follows.begin, stop)])
    return None


def _nominal(
    sentence: Sentence, at: int, form: int, subject: TokenSpan | None, follows: Complement, cues: list[int], *, passive: bool
) -> Report | None:
    """Read "condemned the attack", "called for a boycott", "urged them to leave", "accused the board of fraud"."""
    forms = cue_forms()
    if subject is None or passive or follows.context in ("comma", "colon", "end", "quote"):
        return None
    if sentence.bits[at] & FIRM and at and follows.context in ("for", "as", "prep") and sentence.bits[at] & ED:
        return None  # "the group, blamed for the attack": blamed by whom is left out
    if forms.before[form, follows.number] < _EVEN or sentence.bits[at] & NEEDS_CLAUSE:
        return None
    begin = follows.begin + (1 if follows.context in _PARTICLES else 0)
    stop = clause_end(sentence, begin, cues)
    stop = _end_of_phrase(sentence, begin, stop)
    if begin >= stop:
        return None
    predicates = sentence.low[at].startswith("accus")  # "accused her of theft": the theft is the accuser's word
    return Report(subject, cue_span(sentence, at, follows), [(begin, stop)], nominal=not predicates)


def _end_of_phrase(sentence: Sentence, begin: int, stop: int) -> int:
    """Where something else than the phrase that a verb reports begins, `stop` at the latest."""
    for i, word in enumerate(sentence.bits[begin:stop], begin):
        if word & PARTICIPLE:
            return i
        if word & FIRM and (word & (PREPOSITION | QUESTION_WORD | CLAUSE_STARTER) or ";" in sentence.gap(i)):
            return i
    return stop


def _by_agent(sentence: Sentence, at: int) -> Report | None:
    """Read "was dismissed as a hoax by two officials", "was branded a cheat by them"."""
    low, bits = sentence.low, sentence.bits
    by = next((i for i in range(at + 1, min(len(low), at + 12)) if low[i] == "by"), None)
    if by is None or not (low[at + 1] == "as" or bits[at] & NAMING_VERB):
        return None
    begin = at + 2 if low[at + 1] == "as" else at + 1
    agent = subject_after(sentence, by)
    return Report(agent, cue_span(sentence, at), [(begin, by)]) if agent and begin < by else None


def speaker(sentence: Sentence, at: int, cues: list[int], *, bare: bool) -> TokenSpan | None:
    """Return the subject of the cue; a participle ("adding that") and the second of two verbs borrow that of the verb before."""
    low, bits = sentence.low, sentence.bits
    if low[at] == "saying" and low[at - 1] == "as" and "quoted" in low[max(0, at - 12) : at]:
        return quoted_speaker(sentence, at)
    begin = verb_phrase(sentence, at)
    participle = bits[at] & ING and begin == at
    if not participle and not (begin and bits[begin - 1] & CONJUNCTION):
        return subject_before(sentence, at, bare=bare)
    return borrowed_subject(sentence, at, cues) or (subject_to_come(sentence, at) if participle and at == 0 else None)


def _is_passive(sentence: Sentence, at: int) -> bool:
    return not sentence.bits[at] & ING and any(word & BE for word in sentence.bits[verb_phrase(sentence, at) : at])


def _holds(sentence: Sentence, begin: int, stop: int, quotes: list[int]) -> bool:
    start, end = sentence.text_span(begin, stop)
    return bisect_left(quotes, start) < bisect_left(quotes, end)


def _closes_clause(sentence: Sentence, at: int, follows: Complement) -> bool:
    """Whether the reporting clause ends soon after its verb: "..., three engineers said on Tuesday."""
    low, bits = sentence.low, sentence.bits
    i = at + 1
    while i < len(low) and not sentence.bits[i] & FIRM and i - at < 9:
        if bits[i] & (THAT | FINITE):
            return False
        i += 1
    if i < len(low) and not sentence.bits[i] & FIRM:
        return False
    told = bool(bits[at] & ADDRESSES) and follows.context in ("np", "obj") and low[at] in ("told", "tells", "tell", "telling")
    return i == follows.begin or follows.context in ("end", "comma", "on", "in", "at", "prep") or told
