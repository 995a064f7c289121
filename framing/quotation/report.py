"""Reports: the subject, cue and content of one verb of reporting in its sentence."""

from bisect import bisect_left

from framing.quotation.apart import as_said, closing, inverted
from framing.quotation.clauses import background, clause_end, end_of_phrase, end_of_relative, has_finite, skip_addressee
from framing.quotation.complements import Complement
from framing.quotation.cues import PREPOSITIONAL, cue_forms
from framing.quotation.cuespans import PARTICLES, cue_span
from framing.quotation.namings import naming
from framing.quotation.passives import agentless, by_agent, is_passive, is_reduced
from framing.quotation.prepositional import according
from framing.quotation.sentence import Sentence
from framing.quotation.subjects import borrowed_subject, quoted_speaker, subject_before, subject_to_come, verb_phrase
from framing.quotation.types import Report, TokenSpan
from framing.quotation.wordclasses import (
    ADDRESSES,
    BELIEF_VERB,
    CONJUNCTION,
    DETERMINER,
    ED,
    EVIDENTIAL_VERB,
    FINITE,
    FIRM,
    ING,
    LONG_ED,
    NAMING_VERB,
    NEEDS_CLAUSE,
    PLURAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUESTION_WORD,
    SUBJECT_PRONOUN,
    TITLED,
)

LIKELY_SHARE = 0.3
_OFTEN, _EVEN, _FIRM, _SURE = 0.45, 0.5, 0.55, 0.7
_ASIDE = 7  # tokens
_CLAUSAL = frozenset({"that", "wh", "clause", "np-that", "comma", "quote"})
_RELATIVES = frozenset({"which", "who", "whom"})
_LIVES = (["the", "lives"], ["the", "life"], ["lives", "of"])


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
        return according(sentence, at)
    forms = cue_forms()
    if sentence.low[at] == "quoted" and "saying" in sentence.low[at : at + 12]:
        return None
    if sentence.bits[at + 1] & (DETERMINER | PLURAL) and sentence.low[at + 1 : at + 3] in _LIVES:
        return None  # "the flood claimed the lives of six"
    particle = forms.particle[form]
    if particle is not None and particle != "that":
        return _phrasal(sentence, at, particle, follows, cues, quotes)
    if particle == "that" and follows.context not in ("that", "end"):
        return None
    passive = is_passive(sentence, at)
    if not passive and sentence.bits[at] & ED and sentence.low[at + 1 : at + 2] == ["by"]:
        return None  # "a road feared by drivers"
    if sentence.bits[at] & NAMING_VERB and sentence.bits[at] & ED and is_reduced(sentence, at):
        return None  # "the Front, also called the League"
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
        cue = cue_span(sentence, at)
        said = by_agent(sentence, at, cue) or _clausal(sentence, at, form, subject, follows, cues, quotes, passive=True)
        return said or agentless(sentence, at, cue, cues)
    return (
        (naming(sentence, at, follows, subject, cues) if named else None)
        or as_said(sentence, at, subject)
        or closing(sentence, at, follows, subject)
        or inverted(sentence, at, subject)
        or _clausal(sentence, at, form, subject, follows, cues, quotes, passive=passive)
        or _nominal(sentence, at, form, subject, follows, cues, passive=passive)
    )


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
    if bits[begin] & CONJUNCTION:
        return None  # "agreed but wrote"
    explicit = low[begin - 1] == "that" or bits[begin] & QUESTION_WORD
    if explicit and follows.context in ("np", "np-that") and not bits[at] & ADDRESSES and forms.share[form] < _SURE and low[at + 1] != "to":
        return None  # "blamed the storm that closed the pier"
    if passive and not explicit and forms.share[form] < _FIRM:
        return None
    if sentence.bits[begin] & FIRM and begin > at + 1 and not explicit:
        return None
    if not (explicit or forms.clausal[form] or follows.context in ("quote", "comma")):
        return None
    held = bool(quotes) and _holds(sentence, begin, stop, quotes)
    if not explicit and not _says_so(sentence, at, form, follows, (begin, stop), held=held):
        return None
    if not held:
        stop = background(sentence, begin, stop, inner=subject is not None and low[subject[0] - 1] in _RELATIVES)
    return Report(subject, cue_span(sentence, at), [(begin, stop)], nominal=follows.context == "quote" and not explicit)


def _says_so(sentence: Sentence, at: int, form: int, follows: Complement, content: TokenSpan, *, held: bool) -> bool:
    """Whether what follows a verb without "that" is what it says."""
    bits, forms, (begin, stop) = sentence.bits, cue_forms(), content
    context = follows.context
    if held and begin == at + 1 and not bits[begin] & PREPOSITION:
        return True
    if (context in _CLAUSAL or (context == "obj" and bits[at] & ADDRESSES)) and (held or has_finite(sentence, begin, stop)):
        return True
    if stop - begin < 3:
        return False
    share = forms.share[form]
    if share >= _SURE and bits[begin] & (DETERMINER | TITLED):
        return True
    if not bits[at] & NEEDS_CLAUSE or context not in ("clause", "np"):
        return False
    rate = forms.before[form, follows.number]
    if rate >= _SURE or (bits[begin] & SUBJECT_PRONOUN and rate >= _EVEN):
        return True
    return context == "np" and share >= _OFTEN and any(word & (FINITE | LONG_ED) for word in bits[begin:stop])


def _phrasal(sentence: Sentence, at: int, particle: str, follows: Complement, cues: list[int], quotes: list[int]) -> Report | None:
    """Read "pointed out that ...", "..., he shot back"."""
    low = sentence.low
    if at + 1 >= len(low) or low[at + 1] != particle or sentence.bits[at + 1] & FIRM:
        return None
    subject = speaker(sentence, at, cues, bare=False)
    if subject is None:
        return None
    cue = (verb_phrase(sentence, at), at + 2)
    apart = as_said(sentence, at + 1, subject) or closing(sentence, at + 1, follows, subject)
    if apart is not None:
        return apart._replace(cue=cue)
    begin = follows.begin + (follows.context == "that")
    stop = clause_end(sentence, begin, cues)
    if follows.context not in _CLAUSAL or begin >= stop or not (has_finite(sentence, begin, stop) or _holds(sentence, begin, stop, quotes)):
        return None
    return Report(subject, cue, [(begin, stop)])


def _nominal(
    sentence: Sentence, at: int, form: int, subject: TokenSpan | None, follows: Complement, cues: list[int], *, passive: bool
) -> Report | None:
    """Read "condemned the attack", "called for a boycott", "urged them to leave", "accused the board of fraud"."""
    forms = cue_forms()
    if subject is None or passive or follows.context in ("comma", "colon", "end", "quote") or sentence.bits[follows.begin] & CONJUNCTION:
        return None
    if sentence.bits[at + 1] & FINITE and not sentence.bits[at + 1] & PRONOUN:
        return None  # "their worries may be"
    if sentence.bits[at] & FIRM and at and follows.context in ("for", "as", "prep") and sentence.bits[at] & ED:
        return None  # "the group, blamed for the attack": blamed by whom is left out
    if forms.before[form, follows.number] < _EVEN or sentence.bits[at] & NEEDS_CLAUSE or _yields_to(sentence, follows):
        return None
    begin = follows.begin + (1 if follows.context in PARTICLES else 0)
    stop = clause_end(sentence, begin, cues)
    stop = end_of_phrase(sentence, begin, stop)
    if sentence.low[verb_phrase(sentence, at) - 1] in _RELATIVES:
        stop = end_of_relative(sentence, begin, stop)
    if begin >= stop or (follows.context == "obj" and stop - begin < 3):
        return None  # "wrote them down"
    predicates = sentence.low[at].startswith("accus")  # "accused her of theft": the theft is the accuser's word
    return Report(subject, cue_span(sentence, at, follows), [(begin, stop)], nominal=not predicates)


def _yields_to(sentence: Sentence, follows: Complement) -> bool:
    """Whether "to" opens no infinitive: "agreed to the demands", "agreed to Ostland's terms"."""
    after = follows.begin + 1
    if follows.context != "to" or after >= len(sentence.low):
        return False
    return any(word & (DETERMINER | POSSESSIVE) for word in sentence.bits[after : after + 3]) and not sentence.low[after].startswith("be")


def speaker(sentence: Sentence, at: int, cues: list[int], *, bare: bool) -> TokenSpan | None:
    """Return the subject of the cue; a participle ("adding that") and the second of two verbs borrow that of the verb before."""
    low, bits = sentence.low, sentence.bits
    if low[at] == "saying" and low[at - 1] == "as" and "quoted" in low[max(0, at - 12) : at]:
        return quoted_speaker(sentence, at)
    begin = verb_phrase(sentence, at)
    participle = bits[at] & ING and begin == at
    if not participle and not _is_second(sentence, begin):
        return subject_before(sentence, at, bare=bare)
    return borrowed_subject(sentence, at, cues) or (subject_to_come(sentence, at) if participle and at == 0 else None)


def _is_second(sentence: Sentence, begin: int) -> bool:
    """Whether a verb goes on with the subject of another: "and said", ", then said", "but in a later letter said"."""
    low, bits = sentence.low, sentence.bits
    if not begin or bits[begin - 1] & CONJUNCTION or (bits[begin] & FIRM and low[begin] == "then"):
        return begin > 0
    near = low[max(0, begin - _ASIDE) : begin]
    if "and" not in near and "but" not in near:
        return False
    for at in range(begin - 1, max(0, begin - _ASIDE), -1):
        if bits[at] & FIRM or bits[at] & FINITE:
            return False
        if bits[at] & PREPOSITION and low[at - 1] in ("and", "but"):
            return True
    return False


def _holds(sentence: Sentence, begin: int, stop: int, quotes: list[int]) -> bool:
    start, end = sentence.text_span(begin, stop)
    return bisect_left(quotes, start) < bisect_left(quotes, end)
