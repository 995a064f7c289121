"""Sources after a preposition: "according to X", "in the view of X", "in X's eyes", "to X, ...", "for X, ..."."""

from framing.quotation.clauses import MAX_CLAUSE, clause_end
from framing.quotation.sentence import Sentence
from framing.quotation.subjects import possessor_before, subject_after
from framing.quotation.types import Report, TokenSpan
from framing.quotation.wordclasses import BE, COLLECTIVE, CONJUNCTION, DETERMINER, FINITE, FIRM, PERSONAL, PRONOUN, ROLE, THAT, TIME, TITLED

_FAR_COMMA = 18  # tokens between "for" and the comma before the clause
_PEOPLE = ("ees", "ers", "ors", "ists", "ians", "ants", "ents", "people", "women", "fans", "families", "officials", "allies")
_SEEMING = frozenset(
    {"seems", "seemed", "looks", "looked", "means", "meant", "remains", "remained", "represents", "represented", "amounts", "amounted"}
)


def according(sentence: Sentence, at: int) -> Report | None:
    """Read "according to X, ..." and "..., according to X"."""
    low, bits = sentence.low, sentence.bits
    if at + 1 >= len(low) or low[at + 1] != "to":
        return None
    second = at > 0 and bits[at - 1] & (CONJUNCTION | THAT)
    at_head = at == 0 or (at == 1 and low[0] == "also")
    set_off = at_head or (bits[at] & FIRM and not second)
    subject = _up_to_comma(sentence, at + 2) if set_off else subject_after(sentence, at + 1, apposed=not second)
    if subject is None:
        return None
    before, after = (max(0, at - MAX_CLAUSE), 0 if at_head else at), (subject[1], min(len(low), subject[1] + MAX_CLAUSE))
    if second and subject[1] < len(low):
        return Report(subject, (at, at + 2), [after])
    if at_head or (sentence.bits[at] & FIRM and at < subject[1] - at):
        seems = low[after[0] : after[0] + 2] in (["it", "seems"], ["it", "appears"])  # the author concludes
        parts = [before] if after[0] < after[1] and low[after[0]] in ("who", "which", "whose") else [before, after]
        return Report(subject, (at, at + 2), parts, nominal=seems)
    return Report(subject, (at, at + 2), [before])


def _up_to_comma(sentence: Sentence, begin: int) -> TokenSpan | None:
    """The source of "According to reports published abroad, ...", or what `subject_after` makes of it."""
    end = begin + 1
    while end < len(sentence.low) and not sentence.bits[end] & FIRM and end - begin < 16:
        end += 1
    if end < len(sentence.low) and sentence.gap(end).strip() == "," and not any(word & FINITE for word in sentence.bits[begin:end]):
        return begin, end
    return subject_after(sentence, begin - 1, apposed=begin > 2)


def in_view(sentence: Sentence, at: int) -> Report | None:
    """Read "in the view of X" and "in X's eyes", set off by commas; `at` is the token of "view"."""
    low, bits = sentence.low, sentence.bits
    if low[at - 1] == "the" and at + 2 < len(low) and low[at + 1] == "of":
        begin, source = at - 2, subject_after(sentence, at + 1, apposed=False)
        end = source[1] if source else at
    else:
        source = possessor_before(sentence, at)
        begin, end = (source[0] - 1 if source else -1), at + 1
    if source is None or begin < 0 or low[begin] != "in" or not bits[begin] & FIRM or low[source[0]] in ("my", "our"):
        return None
    if end < len(low) and not (bits[end] & FIRM and "," in sentence.gap(end)):
        return None
    cue = (begin, at + 2) if source[0] > at else (at, at + 1)
    before, after = (max(0, begin - MAX_CLAUSE), begin), (end, min(len(low), end + MAX_CLAUSE))
    return Report(source, cue, [part for part in (before, after) if part[0] < part[1]])


def to_whom(sentence: Sentence, cues: list[int]) -> Report | None:
    """Read "To X, the plan is a folly" and "For X, a deputy, ...", at the head of a sentence: how X sees it."""
    low, bits = sentence.low, sentence.bits
    if len(low) < 5 or bits[1] & (FIRM | PRONOUN | TIME) or low[1].isdigit():
        return None
    comma = next((i for i in range(2, min(len(low), _FAR_COMMA)) if bits[i] & FIRM and sentence.gap(i) != "-"), None)
    if comma is None or sentence.gap(comma).strip() != "," or any(word & (FINITE | THAT) for word in bits[1:comma]):
        return None
    named = all(word & TITLED for word in bits[1:comma])
    begin = comma
    if bits[comma] & DETERMINER and named:  # "For Ewan Strand, a deputy from the south, ..."
        second = next((i for i in range(comma + 1, min(len(low), comma + _FAR_COMMA)) if bits[i] & FIRM), None)
        apposed = second is not None and sentence.gap(second).strip() == "," and any(word & (ROLE | PERSONAL) for word in bits[comma : comma + 4])
        begin = second if apposed and second is not None and not any(word & FINITE for word in bits[comma:second]) else comma
    if not (_is_party(sentence, comma) or begin > comma or (named and comma > 2)):
        return None
    predicate = next((i for i in range(begin + 1, min(len(low), begin + _FAR_COMMA)) if bits[i] & BE or low[i] in _SEEMING), None)
    if predicate is None or (bits[begin] & PRONOUN and low[begin] not in ("it", "this")):
        return None
    return Report((1, begin), (0, 1), [(begin, clause_end(sentence, begin, cues))])


def _is_party(sentence: Sentence, end: int) -> bool:
    """Whether the tokens after the preposition are people or a body of people, by the head of their noun phrase."""
    low, bits = sentence.low, sentence.bits
    head = next((i for i in range(2, end) if low[i] in ("of", "in", "from", "for", "at", "who")), end) - 1
    return bool(bits[head] & (ROLE | COLLECTIVE)) or (low[head].endswith(_PEOPLE) and not bits[head] & TIME)
