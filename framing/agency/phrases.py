"""Noun phrases: from a token on, or up to one."""

from framing.agency.reading import Reading, is_adjective
from framing.agency.table import forms
from framing.agency.words import deed_words

Phrase = tuple[int, int]
_LONGEST, _ITEMS, _CHAINED = 14, 5, 2
_PAIRED = frozenset({"black", "white", "men", "women", "old", "young"})
_INSIDE = frozenset({"open", "num"})


def phrase_from(reading: Reading, begin: int, *, joined: bool = True) -> Phrase | None:
    """Return the noun phrase that begins at a token: with what "of" adds, and with what "and" joins to it.

    Parameters
    ----------
    reading : Reading
    begin : int
        Its first token.
    joined : bool
        Whether what "and" adds is taken in.

    Returns
    -------
    (int, int) or None
        Token numbers, from and up to; None where no noun phrase begins.
    """
    end = _simple_end(reading, begin)
    if end is None:
        return None
    for _ in range(_CHAINED):
        if reading.word(end) != "of" or reading.firm(end):
            break
        inner = _simple_end(reading, end + 1)
        if inner is None:
            break
        end = inner
    return (begin, _joined_end(reading, end) if joined else end)


def phrase_to(reading: Reading, last: int, floor: int = 0, *, simple: bool = False) -> Phrase | None:
    """Return the noun phrase that ends with a token.

    Parameters
    ----------
    reading : Reading
    last : int
        Its last token.
    floor : int
        The token before which not to look.
    simple : bool
        Whether to leave out the noun phrase that "of" hangs it on and those that "and" joins to it.
    """
    begin = _simple_begin(reading, last, floor)
    if begin is None:
        return None
    if simple:
        return begin, last + 1
    for _ in range(_CHAINED):
        if begin - 1 <= floor or reading.low[begin - 1] != "of" or reading.firm(begin):
            break
        outer = _simple_begin(reading, begin - 2, floor)
        if outer is None:
            break
        begin = outer
    return _joined_begin(reading, begin, floor), last + 1


def head_of(reading: Reading, phrase: Phrase) -> int:
    """Return the token of its head: the last one before "of", a comma or "and"; past words of number ("dozens of boys")."""
    begin, end = phrase
    head = begin
    for i in range(begin, end):
        if i > begin and (
            reading.firm(i) or reading.parts[i] == "conj" or (reading.low[i] == "of" and reading.low[i - 1] not in deed_words("quantity"))
        ):
            break
        head = i
    return head


def _simple_end(reading: Reading, begin: int) -> int | None:
    """Where a noun phrase without "of" and "and" ends."""
    low, parts = reading.low, reading.parts
    if begin >= len(low):
        return None
    i = begin
    while i < len(low) and low[i] in deed_words("quantifier") and (i == begin or not reading.firm(i)):
        i += 1
    if i < len(low) and i > begin and low[i] == "of":
        i += 1
    if i > begin and (i >= len(low) or reading.firm(i) or parts[i] not in ("det", "num", "open", "ed", "ing", "time")):
        return i if parts[i - 1] in ("det", "num", "neg") and low[i - 1] not in ("a", "an", "the") else None
    if i < len(low) and parts[i] in ("pron", "rel") and i == begin:
        return i + 1 if low[i] in deed_words("object_pronoun") or low[i] in deed_words("subject_pronoun") else None
    if i < len(low) and (parts[i] == "det" or low[i] in deed_words("no_one")):
        i += 1
        while i < len(low) and parts[i] == "det" and not reading.firm(i):
            i += 1
    first = i
    while i < len(low) and i - begin < _LONGEST and (i == begin or not reading.firm(i)):
        if low[i] in deed_words("stop") and i > first:
            break
        if not _goes_on(reading, i, begin, first):
            break
        i += 1
    if i > first:
        return i
    alone = i > begin and (parts[i - 1] == "num" or low[i - 1] in deed_words("quantity") or low[i - 1] in ("this", "these", "those"))
    return i if alone else None


def _goes_on(reading: Reading, i: int, begin: int, first: int) -> bool:
    """Whether token i belongs to the noun phrase that begins at `begin` and has its first noun or adjective at `first`."""
    kind, follows = reading.parts[i], reading.kind(i + 1)
    opens = i == first > begin  # right after an article or number
    hyphen = reading.sentence.gap(i) == "-"
    if kind == "num" and i > first and reading.parts[i - 1] == "open" and reading.low[i].isalpha():
        return False  # "Gaza four years ago"
    if kind in _INSIDE or (hyphen and i > first and kind in ("verb", "ed", "ing")):
        return True  # "the Sunni-led government"
    if kind in ("ed", "ing"):
        return _modifies(reading, i, first)
    if kind == "time":
        return (hyphen and i > begin) or (opens and follows == "open" and not reading.sentence.titled(i))
    if kind == "adv":
        return opens and follows in ("ed", "ing", "open")  # "a badly wounded man"
    if kind == "conj":
        return i > first and reading.low[i - 1] in _PAIRED and follows == "open"  # "old and new"
    return kind == "verb" and opens  # "the report"


def _goes_back(reading: Reading, i: int, last: int, floor: int) -> bool:
    """Whether token i belongs to the noun phrase that ends with `last`."""
    kind = reading.parts[i]
    if kind in _INSIDE or (kind in ("ed", "ing") and _modifies_before(reading, i, last)):
        return True
    if i == last:
        return kind == "verb" and i > floor and reading.parts[i - 1] == "det"
    if kind == "time":
        return reading.sentence.gap(i + 1) == "-"  # "a 5-year-old"
    if kind in ("verb", "ed", "ing"):
        return i > floor and reading.sentence.gap(i) == "-"
    if kind == "adv" and reading.parts[i + 1] == "ed" and reading.kind(i - 1) == "det":
        return True
    return reading.low[i] in deed_words("quantifier") and (reading.parts[i + 1] == "num" or reading.low[i + 1] in ("than", "as", "many"))


def _modifies(reading: Reading, i: int, first: int) -> bool:
    """Whether a word in -ed or -ing belongs to the noun phrase: an adjective before a noun, or a noun itself ("the wounded")."""
    if i == first:
        after_determiner = i > 0 and reading.parts[i - 1] in ("det", "num")
        return (reading.kind(i + 1) in _INSIDE and not reading.firm(i + 1)) or after_determiner
    if reading.sentence.gap(i) == "-" and reading.kind(i + 1) == "open" and not reading.firm(i + 1):
        return True
    if reading.parts[i] == "ing" and reading.low[i] in forms() and not _starts_phrase(reading, i + 1) and reading.kind(i + 1) != "open":
        return True  # "the terrorist bombing"
    if reading.parts[i - 1] in ("ed", "ing") or reading.word(i - 1) in deed_words("person") or reading.word(i - 1) in deed_words("place"):
        return False
    return reading.kind(i + 1) == "open" and not reading.firm(i + 1) and reading.sentence.gap(i) == "-"


def _joined_end(reading: Reading, end: int) -> int:
    """Where the list ends that a noun phrase opens: ", his wife and two guards"."""
    reach, at = end, end
    for _ in range(_ITEMS):
        comma = reading.gap(at) == "," if at < len(reading) else False
        joins = reading.kind(at) == "conj" and reading.word(at) in ("and", "or", "nor", "&", "plus")
        if not (joins or comma) or (reading.firm(at) and not comma):
            break
        begin = at + 1 if joins else at
        if not _opens_item(reading, begin):
            break
        phrase = phrase_from(reading, begin, joined=False)
        if phrase is None or _has_verb(reading, phrase[1]):
            break
        at = phrase[1]
        if joins:
            reach = at
            break
    return reach


def _opens_item(reading: Reading, i: int) -> bool:
    """Whether a further noun phrase, and no further verb, stands after "and" or a comma."""
    kind = reading.kind(i)
    if kind == "ed":
        return False  # "killed two and wounded five"
    if kind == "ing":
        return reading.kind(i + 1) == "open" and not reading.firm(i + 1) and not _starts_phrase(reading, i + 1)
    if kind == "open" and reading.word(i) not in deed_words("person") and _starts_phrase(reading, i + 1) and not reading.sentence.titled(i):
        return False  # "and arrest 40"
    return kind in ("det", "num", "open", "neg")


def _starts_phrase(reading: Reading, i: int) -> bool:
    return not reading.firm(i) and reading.kind(i) in ("det", "num", "pron")


def _has_verb(reading: Reading, i: int) -> bool:
    """Whether a verb follows a noun phrase, so that it is the subject of another clause."""
    at = i + 1 if reading.kind(i) == "adv" else i
    return not reading.firm(at) and reading.kind(at) in ("verb", "be", "have", "modal", "do", "ed") and at < len(reading)


def _simple_begin(reading: Reading, last: int, floor: int) -> int | None:
    """Where the noun phrase begins that ends with a token."""
    low, parts = reading.low, reading.parts
    if last < floor:
        return None
    if parts[last] == "pron" or low[last] in ("who", "whom"):
        return last
    i = last
    while i >= floor and last - i < _LONGEST:
        kind = parts[i]
        if kind == "det" or low[i] in deed_words("no_one"):
            i -= 1
            while i >= floor and (parts[i] == "det" or low[i] in deed_words("no_one")) and not reading.firm(i + 1):
                i -= 1
            break
        if not _goes_back(reading, i, last, floor):
            break
        i -= 1
        if reading.firm(i + 1):
            break
    begin = i + 1
    while begin < last and parts[begin] == "adv" and low[begin] not in deed_words("quantifier"):
        begin += 1
    return begin if begin <= last else None


def _modifies_before(reading: Reading, i: int, last: int) -> bool:
    if i == last:
        return reading.kind(i - 1) in ("det", "num")
    if reading.kind(i + 1) not in _INSIDE:
        return False
    return (
        is_adjective(reading, i)
        or reading.sentence.gap(i) == "-"
        or (reading.parts[i] == "ing" and reading.kind(i - 1) in ("", "det", "conj", "prep"))
    )


def _joined_begin(reading: Reading, begin: int, floor: int) -> int:
    """Where the list begins that a noun phrase closes: "a judge, his wife and"."""
    joined = False
    for _ in range(_ITEMS):
        at = begin - 1
        joins = at > floor and reading.parts[at] == "conj" and reading.low[at] in ("and", "or", "nor", "&") and not joined
        comma = joined and reading.gap(begin) == ","
        if not (joins or comma) or (joins and reading.firm(begin)):
            break
        last = at - 1 if joins else at
        first = _simple_begin(reading, last, floor)
        if first is None:
            break
        for _ in range(_CHAINED):
            if first - 1 > floor and reading.low[first - 1] == "of" and (outer := _simple_begin(reading, first - 2, floor)) is not None:
                first = outer
        if not _free(reading, first):
            break
        begin, joined = first, True
    return begin


def _free(reading: Reading, begin: int) -> bool:
    """Whether nothing before a noun phrase holds it as its object."""
    if begin == 0 or (reading.firm(begin) and reading.gap(begin) != ","):
        return True
    before = begin - 1
    if reading.firm(begin):
        return True
    if reading.word(before) in ("neither", "both", "either"):
        return True
    return (
        reading.parts[before] in ("sub", "rel", "conj", "adv", "prep")
        or reading.low[before] in deed_words("attaches_clause")
        or reading.low[before] == "that"
    )
