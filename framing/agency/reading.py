"""A sentence as deeds are read from it: its words, and the part of speech of each."""

from typing import NamedTuple

from framing.agency.words import deed_words, part
from framing.quotation.sentence import Sentence

FAR = 40  # tokens: how far anything is looked for
_TITLED = 0.6


class Reading(NamedTuple):
    """A sentence and the part of speech of each token; whether its grammar is that of headlines, and all its words have capitals."""

    sentence: Sentence
    low: list[str]
    parts: list[str]
    headline: bool
    titled: bool

    def __len__(self) -> int:
        return len(self.low)

    def firm(self, i: int) -> bool:
        """Whether punctuation stands before token i, or the sentence begins or ends there."""
        return self.sentence.firm(i)

    def gap(self, i: int) -> str:
        """The text between token i and the one before it, without white space."""
        return self.sentence.gap(i).strip()

    def kind(self, i: int) -> str:
        """The part of speech of token i, or an empty string outside the sentence."""
        return self.parts[i] if 0 <= i < len(self.parts) else ""

    def word(self, i: int) -> str:
        """Token i in lower case, or an empty string outside the sentence."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def possessive(self, i: int) -> bool:
        """Whether token i ends as a possessive: "Ostland's", "workers'"."""
        if self.parts[i] not in ("open", "time", "num"):
            return False
        return self.low[i].endswith("'s") or (self.low[i].endswith("s") and i + 1 < len(self.low) and self.sentence.gap(i + 1)[:2] in ("' ", "’ "))


def read(sentence: Sentence, *, headline: bool) -> Reading:
    """Tell the parts of speech of a sentence; a word with a capital within it is a name, except where all have one."""
    low = sentence.low
    parts = [part(word) for word in low]
    long = [i for i in range(1, len(low)) if len(low[i]) > 3]
    titled = len(long) > 1 and sum(map(sentence.titled, long)) > _TITLED * len(long)
    if not titled:
        for i in range(1, len(low)):
            if sentence.titled(i) and parts[i] in ("verb", "ed", "ing", "adv"):
                parts[i] = "open"
    for i in range(len(low)):
        if parts[i] == "verb" and sentence.gap(i + 1) == "-":
            parts[i] = "open"  # "left-wing"
        if low[i] == "us" and sentence.text[slice(*sentence.text_span(i, i + 1))] == "US":
            parts[i] = "open"
        elif low[i] == "her" and (sentence.firm(i + 1) or parts[i + 1] not in ("open", "num", "ed", "ing", "adv", "verb", "time")):
            parts[i] = "pron"
        elif low[i] == "that" and i + 1 < len(low):
            parts[i] = _that(parts, sentence, i)
    return Reading(sentence, low, parts, headline or not sentence.gap(len(low)).strip().startswith((".", "!", "?", "”", '"', ",", ";", ":")), titled)


def _that(parts: list[str], sentence: Sentence, i: int) -> str:
    """Whether "that" opens a relative clause, a reported one, or a noun phrase."""
    if i == 0 or sentence.firm(i) or parts[i - 1] in ("prep", "conj"):
        return "det"
    return "rel" if parts[i - 1] in ("open", "num", "time") else "sub"


def group_begin(reading: Reading, verb: int, floor: int = 0) -> int:
    """Return where the auxiliaries and adverbs before a verb begin: "has never been".

    >>> from framing.article import Article
    >>> from framing.quotation.sentence import sentence_at
    >>> group_begin(read(sentence_at(Article("They have never been shot."), 0), headline=False), 4)
    1
    """
    begin = verb
    for i in range(verb - 1, max(floor, verb - 8) - 1, -1):
        if reading.firm(i + 1) or not (reading.parts[i] in ("be", "have", "do", "modal", "adv", "neg") or reading.low[i] in deed_words("get")):
            break
        if reading.parts[i] == "neg" and reading.low[i] in ("no", "nobody", "none", "neither", "nothing", "without"):
            break
        begin = i
    while begin < verb and reading.parts[begin] == "adv" and reading.low[begin] not in deed_words("alleging_adverb"):
        begin += 1
    if reading.parts[begin] == "be" and reading.low[begin].endswith(("'m", "'s", "'re")):
        return begin
    return begin


def verb_before(reading: Reading, i: int, floor: int = 0) -> int | None:
    """Return the last finite verb before token i."""
    for at in range(i - 1, max(floor, i - FAR) - 1, -1):
        if is_verb(reading, at):
            return at
    return None


def is_verb(reading: Reading, i: int) -> bool:
    """Whether token i is a finite verb, an auxiliary, or a past that no noun follows as its adjective would."""
    kind = reading.parts[i]
    if kind == "ed":
        return not is_adjective(reading, i) and not (i and reading.parts[i - 1] == "det" and not reading.firm(i))
    if kind in ("verb", "be", "have", "modal", "do"):
        return not (i and reading.parts[i - 1] == "det" and kind == "verb")
    return False


def is_adjective(reading: Reading, i: int) -> bool:
    """Whether a word in -ed or -ing stands before its noun: "an unarmed man", "the missing boys"."""
    before, after = reading.kind(i - 1), reading.kind(i + 1)
    if after not in ("open", "num", "time") or reading.firm(i + 1):
        return False
    return before in ("det", "prep", "num") or (i > 0 and reading.possessive(i - 1)) or (before == "" and reading.low[i].endswith("ed"))
