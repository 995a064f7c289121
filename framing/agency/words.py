"""Parts of speech, as far as closed lists and endings tell them."""

from functools import cache, lru_cache

from framing.agency.table import forms
from framing.wordlists import word_lists

_LONGEST_CACHE = 50_000


@cache
def deed_words(kind: str) -> frozenset[str]:
    """Return the words of one kind, in lower case, from `data/deed_words.tsv`.

    >>> "erupted" in deed_words("erupts")
    True
    """
    return word_lists("deed_words.tsv")[kind]


def is_country(word: str) -> bool:
    """Whether a word in lower case names a country or a continent.

    >>> is_country("chile"), is_country("ostland")
    (True, False)
    """
    return any(word in deed_words(kind) for kind in _COUNTRIES)


@lru_cache(maxsize=_LONGEST_CACHE)
def part(word: str) -> str:
    """Return the part of speech of a word in lower case, where its form alone tells it; "open" where it may be any.

    `ed` is a past or a participle, `ing` a gerund, `verb` a finite verb of any other form.

    >>> [part(word) for word in "the rebels have shot two soldiers near it".split()]
    ['det', 'open', 'have', 'ed', 'num', 'open', 'prep', 'pron']
    """
    for name, kind in _IN_ORDER:
        if word in deed_words(kind):
            return name
    if word[0].isdigit():
        return "num"
    if word in _pasts():
        return "ed"
    if word.endswith("ly") and len(word) > 4 and word not in deed_words("not_an_adverb"):
        return "adv"
    if word.endswith("ed") and len(word) > 4 and not word.endswith("eed"):
        return "ed"
    if word.endswith("ing") and len(word) > 5:
        return "ing"
    return "open"


_COUNTRIES = (
    "country_africa",
    "country_americas",
    "country_asia",
    "country_europe",
    "country_middle_east",
    "country_oceania",
    "country_other",
)
_IN_ORDER = (
    ("neg", "negation"),
    ("be", "be"),
    ("have", "have"),
    ("do", "do"),
    ("modal", "modal"),
    ("rel", "relative"),
    ("det", "determiner"),
    ("pron", "subject_pronoun"),
    ("pron", "object_pronoun"),
    ("num", "number"),
    ("conj", "conjunction"),
    ("prep", "preposition"),
    ("sub", "subordinator"),
    ("verb", "verb"),
    ("time", "time"),
    ("adv", "adverb"),
)


@cache
def _pasts() -> frozenset[str]:
    """Pasts and participles of the deeds that are not told by their ending: shot, beat, burnt."""
    return frozenset(word for word, of in forms().items() if any(form.tags & {"past", "participle"} for form in of))
