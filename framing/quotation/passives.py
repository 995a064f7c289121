"""Passives: "was dismissed as a hoax by two officials", "has been described as reckless"."""

from framing.quotation.clauses import clause_end
from framing.quotation.sentence import Sentence
from framing.quotation.subjects import subject_after, verb_phrase
from framing.quotation.types import Report, TokenSpan
from framing.quotation.wordclasses import BE, FIRM, ING, NAMING_VERB

_CHARGED = frozenset({"accused"})
_BARE = frozenset({"branded", "called", "considered", "deemed", "dubbed", "labeled", "labelled", "termed"})
_NEITHER = frozenset({"known", "seen", "saw", "cast"})
_OFTEN = frozenset({"also", "better", "commonly", "formerly", "now", "often", "once", "popularly", "sometimes", "widely"})
_FAR_AS = 20  # tokens between "by" and "as"


def is_passive(sentence: Sentence, at: int) -> bool:
    """Whether a form of "to be" stands before the verb."""
    return not sentence.bits[at] & ING and any(word & BE for word in sentence.bits[verb_phrase(sentence, at) : at])


def is_reduced(sentence: Sentence, at: int) -> bool:
    """Whether a participle describes the noun before the comma or bracket: "the Front, also called the League"."""
    begin = verb_phrase(sentence, at)
    gap = sentence.gap(begin).strip()
    return begin > 0 and (")" in gap or (gap == "," and sentence.low[begin] in _OFTEN))


def by_agent(sentence: Sentence, at: int, cue: TokenSpan) -> Report | None:
    """Read "was dismissed as a hoax by two officials", "was branded a cheat by them"."""
    low, bits = sentence.low, sentence.bits
    by = next((i for i in range(at + 1, min(len(low), at + 12)) if low[i] == "by"), None)
    if by is None or not (low[at + 1] == "as" or bits[at] & NAMING_VERB):
        return None
    if by == at + 1:
        return _agent_first(sentence, at, cue)
    begin = at + 2 if low[at + 1] == "as" else at + 1
    agent = subject_after(sentence, by)
    return Report(agent, cue, [(begin, by)]) if agent and begin < by else None


def _agent_first(sentence: Sentence, at: int, cue: TokenSpan) -> Report | None:
    """Read "is described by the envoy, Dana Kuhl, as a butcher"."""
    as_at = next((i for i in range(at + 2, min(len(sentence.low), at + _FAR_AS)) if sentence.low[i] == "as"), None)
    agent = subject_after(sentence, at + 1)
    if as_at is None or agent is None or as_at + 1 >= len(sentence.low):
        return None
    stop = next((i for i in range(as_at + 1, len(sentence.low)) if sentence.bits[i] & FIRM), len(sentence.low))
    return Report((agent[0], min(agent[1], as_at)), cue, [(as_at + 1, stop)])


def agentless(sentence: Sentence, at: int, cue: TokenSpan, cues: list[int]) -> Report | None:
    """Read "has been described as reckless", "was branded a traitor", "is accused of being a spy": by whom is left out."""
    low, bits = sentence.low, sentence.bits
    if at + 1 >= len(low) or bits[at + 1] & FIRM:
        return None
    if (low[at + 1] == "as" and bits[at] & NAMING_VERB and low[at] not in _NEITHER) or (low[at] in _CHARGED and low[at + 1] == "of"):
        begin = at + 2
    elif low[at] in _BARE and low[at + 1] in ("a", "an"):
        begin = at + 1
    else:
        return None
    stop = next((i for i in range(begin + 1, len(low)) if bits[i] & FIRM), clause_end(sentence, begin, cues))
    return Report(None, cue, [(begin, stop)]) if begin < stop else None
