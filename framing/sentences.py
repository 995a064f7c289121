"""Sentence boundaries as news needs them: abbreviations, initials, decimals, closing quotes."""

import re
from functools import cache

from framing.resources import data_path
from framing.tables import one_of, read_table

Span = tuple[int, int]

_CLOSERS = "\"'”’»›)]"
_CANDIDATE = re.compile(r"([.!?…](?:(?:\s\.){2,3}|[.!?…]{0,5}))([\"'”’»›)\]]{0,3})(?=\s|[“‘«„]\w|(?<=[a-z]{2}\.)[A-Z][a-z]+[\s,])")
_NEXT = re.compile(r"\s*[\"'“‘«‹„‚(\[—–-]{0,3}\s?(\S{1,40})")
_OPENERS = "\"'“‘«(["
_LOOK_BACK = 64
_LONGEST = 7  # letters of an abbreviation
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,2}$")
_KINDS = ("title", "number", "midway", "starter")
_CLOCK = frozenset({"a.m", "p.m"})
_NEVER_FINAL = frozenset({"e.g", "i.e"})
_AFTER_CLOCK = re.compile(r"(?:[A-Z]{2,4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*)\b")


def split_sentences(text: str, start: int, end: int) -> list[Span]:
    """Split one paragraph of a text into sentences.

    Parameters
    ----------
    text : str
        The whole text.
    start, end : int
        Where the paragraph lies, in code points.

    Returns
    -------
    list of (int, int)
        Offsets of each sentence in the text, without surrounding white space.

    Examples
    --------
    >>> line = 'Sen. J. Ito left the U.S. on Jan. 5. “Why now?” she asked.'
    >>> [line[s:e] for s, e in split_sentences(line, 0, len(line))]
    ['Sen. J. Ito left the U.S. on Jan. 5.', '“Why now?” she asked.']
    """
    found = []
    begin = start
    for match in _CANDIDATE.finditer(text, start, end):
        if _ends_sentence(text, begin, match, end):
            found.append(trim(text, begin, match.end()))
            begin = match.end()
    found.append(trim(text, begin, end))
    return [span for span in found if span[0] < span[1]]


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without white space at its ends.

    >>> trim(" a ", 0, 3)
    (1, 2)
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends_sentence(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    if _plainly_ends(text, match, end):
        return True
    following = _NEXT.match(text, match.end(), end)
    if following is None:
        return False
    word: str = following[1]
    if word[0].islower() and not any(letter.isupper() for letter in word[1:3]):
        return False
    return match[1] != "." or not _goes_on(text, begin, match.start(), word)


def _plainly_ends(text: str, match: re.Match[str], end: int) -> bool:
    """The common case, told quickly: a word of letters that is no abbreviation, a full stop, a space, a capital."""
    stop, after = match.start(), match.end()
    if match[0] != "." or after + 2 >= end or not (text[after] == " " and text[after + 1].isupper()):
        return False
    word = text[text.rfind(" ", 0, stop) + 1 : stop]
    return len(word) > 2 and word.isalpha() and word.lower() not in _abbreviations()


def _goes_on(text: str, begin: int, stop: int, word: str) -> bool:
    """Whether the full stop at `stop` is an abbreviation's and the sentence goes on with `word`."""
    before = text[max(begin, stop - _LOOK_BACK) : stop].rsplit(None, 2)[-2:]
    last = before[-1].lstrip(_OPENERS).strip(".'’-") if before and text[stop - 1].isalnum() else ""
    if not last:
        return False
    low = last.lower()
    if len(last) > _LONGEST and last.isalpha():
        return False
    kinds = _kinds()
    if len(before) == 1 and ((last.isdigit() and len(last) < 3) or len(last) == 1):
        return True
    if low in _CLOCK:
        return _AFTER_CLOCK.match(word) is not None
    if len(last) == 1 and last.isupper():
        return last != "I" and (len(before) < 2 or not before[0][0].islower())
    if low in kinds["title"] or low in _NEVER_FINAL:
        return True
    if low in kinds["number"]:
        return word[0].isdigit()
    if _DOTTED.fullmatch(last) or low in kinds["midway"]:
        return word.strip(_CLOSERS + ",;:.").replace("’", "'").split("'")[0].lower() not in kinds["starter"]
    return False


@cache
def _abbreviations() -> frozenset[str]:
    kinds = _kinds()
    return kinds["title"] | kinds["number"] | kinds["midway"]


@cache
def _kinds() -> dict[str, frozenset[str]]:
    pairs = read_table(data_path("abbreviations.tsv"), ("word", "kind"), checks={"kind": one_of(*_KINDS)}, n_keys=2)
    return {kind: frozenset(word for word, its in pairs if its == kind) for kind in _KINDS}
