"""What the shape of a line says."""

import re

_CLOSERS = "\"'”’»)] "
_STOPS = (".", "!", "?", "…", ":", ";", ",")
_HAS_WORD = re.compile(r"[^\W\d_]{2}")
_LINK = re.compile(r"https?://|www\.|\S@\S{1,60}\.[a-z]{2}")
_LONG = 20


def ends_sentence(line: str) -> bool:
    """Whether a line ends as prose does, not as titles and labels do.

    >>> ends_sentence("She left (at last.)"), ends_sentence("Mayor leaves")
    (True, False)
    """
    return line.rstrip(_CLOSERS).endswith(_STOPS)


def is_prose(line: str) -> bool:
    """Whether a line can only be running text: a sentence that ends, or many words.

    >>> is_prose("The mayor left at noon."), is_prose("Mayor leaves at noon"), is_prose("Loading...")
    (True, False, False)
    """
    n = line.count(" ") + 1
    return n >= _LONG or (n >= 4 and ends_sentence(line))


def has_word(line: str) -> bool:
    """Whether a line holds more than marks, numbers and single letters.

    >>> has_word("* * *"), has_word("14"), has_word("It rained.")
    (False, False, True)
    """
    return _HAS_WORD.search(line) is not None


def has_link(line: str) -> bool:
    """Whether a line holds an address of the web or of mail.

    >>> has_link("Tickets: opera@corvo.example"), has_link("Tickets @ nine")
    (True, False)
    """
    return ("@" in line or "www." in line or "://" in line) and _LINK.search(line) is not None


def bare(line: str) -> str:
    """Return letters and digits only, in lower case, so that two spellings of one title are equal.

    >>> bare("Pier – ‘too long’?") == bare("PIER: 'too long'")
    True
    """
    return "".join(c for c in line.casefold() if c.isalnum())
