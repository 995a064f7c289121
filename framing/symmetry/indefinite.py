"""The indefinite article before a word that has changed."""

import re

_SPELT_AS_VOWEL = frozenset("AEFHILMNORSX")  # letters whose names begin with a vowel
_SOUNDS_AS_CONSONANT = re.compile(r"(?:eu|uk|uni|use|usu|one\b|once\b|u\.)", re.IGNORECASE)
_SILENT_H = re.compile(r"(?:heir|honest|honour|honor|hour)", re.IGNORECASE)
_ACRONYM = re.compile(r"(?:[A-Z]\.)+|[A-Z]{2,}s?\b")


def agree(lead: str, word: str) -> str:
    """Return "a" or "an" and the word after it, the first made to agree; a word alone stays alone.

    Parameters
    ----------
    lead : str
        Empty, or the article with its space, in any case.
    word : str
        What follows.

    Examples
    --------
    >>> agree("a ", "Israeli"), agree("An ", "Ukrainian"), agree("a ", "MP"), agree("", "Iran")
    ('an Israeli', 'A Ukrainian', 'an MP', 'Iran')
    """
    if not lead:
        return word
    return f"{lead[0]}{'n' if _begins_with_vowel(word) else ''} {word}"


def _begins_with_vowel(word: str) -> bool:
    if _ACRONYM.match(word):
        return word[0] in _SPELT_AS_VOWEL
    if word[0].lower() == "h":
        return _SILENT_H.match(word) is not None
    return word[0].lower() in "aeiou" and _SOUNDS_AS_CONSONANT.match(word) is None
