"""Classes of characters, looked up for a whole text at once."""

from functools import cache

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]
Flags = npt.NDArray[np.uint16]

LETTER, DIGIT, UPPER, SPACE, BREAK, APOSTROPHE, HYPHEN, FIRM, VOWEL, SOFT, SEEN, OPENS_QUOTE, COLON = (1 << bit for bit in range(13))
WORD = LETTER | DIGIT

_APOSTROPHES = "'’ʼ＇"
_HYPHENS = "-‐‑"
_FIRM = ',;:()[]{}—–“”"«»„…'
_OPENING = '"“‘«'
_VOWELS = "aeiouyàáâãäåèéêëìíîïòóôõöùúûüýÿ"
_SOFT = "tcsgq"
_LIMIT = 0x110000
_LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def codes_of(text: str) -> Codes:
    """Return the code points of a text.

    >>> codes_of("né").tolist()
    [110, 233]
    """
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def flags_of(codes: Codes) -> Flags:
    """Return the class bits of each code point.

    `LETTER`, `DIGIT`, `UPPER`, `SPACE`, `BREAK` (ends a line), `APOSTROPHE`, `HYPHEN`, `FIRM` (parts clauses), `VOWEL`,
    `SOFT` (t, c, s, g, q: a vowel pair after it is one syllable), `OPENS_QUOTE`, `COLON`, and `SEEN`, which all have.

    >>> [bool(f & UPPER) for f in flags_of(codes_of("Ab1"))]
    [True, False, False]
    """
    flags, folded = _tables()
    found = flags[codes]
    if not found.all():
        for code in np.unique(codes[found == 0]).tolist():
            bits, folded[code] = _classify(chr(code))
            flags[code] = bits  # last: another thread takes a code point with bits for known
        found = flags[codes]
    return found


def fold(codes: Codes) -> Codes:
    """Return the code points in lower case, apostrophes straightened; call `flags_of` on them first.

    >>> letters = codes_of("L’État")
    >>> _ = flags_of(letters)
    >>> "".join(map(chr, fold(letters)))
    "l'état"
    """
    return _tables()[1][codes]


@cache
def _tables() -> tuple[Flags, Codes]:
    """Tables of all code points, filled as characters are met: no work at import, little for plain text."""
    return np.zeros(_LIMIT, np.uint16), np.zeros(_LIMIT, np.uint32)


def _classify(character: str) -> tuple[int, int]:
    lower = character.lower()
    folded = ord(lower) if len(lower) == 1 else ord(character)
    if character in _APOSTROPHES:
        return SEEN | APOSTROPHE, ord("'")
    if character in _HYPHENS:
        return SEEN | HYPHEN, folded
    if character in _LINE_ENDS:
        return SEEN | SPACE | BREAK, folded
    if character.isspace() or character in _INVISIBLE:
        return SEEN | SPACE, folded
    if character.isnumeric():
        return SEEN | DIGIT, folded
    if character.isalpha() or _is_mark(character):
        sound = (VOWEL if lower in _VOWELS else 0) | (SOFT if lower in _SOFT else 0)
        return SEEN | LETTER | sound | (UPPER if character.isupper() or character.istitle() else 0), folded
    opening = OPENS_QUOTE if character in _OPENING else 0
    return SEEN | opening | (FIRM if character in _FIRM else 0) | (COLON if character == ":" else 0), folded


def _is_mark(character: str) -> bool:
    import unicodedata

    return unicodedata.category(character)[0] == "M"
