"""Word classes: what the grammar of quotations asks of a word, as bits that are looked up for all words at once.

A word has the bit of each closed list it is on (`data/wordlists.tsv`) and of each ending it has. Reading a sentence is
then a matter of `bits[i] & DETERMINER`, without a string.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np

from framing.article import Article
from framing.characters import Codes
from framing.keytable import KeyTable
from framing.tokens import Ints, Tokens, keys_of, spelled
from framing.wordlists import word_list

_LISTED = (
    "determiner", "time", "pronoun", "finite_verb", "preposition", "naming_verb", "conjunction", "verb_with_addressee", "question_word",
    "clause_starter", "reporting_participle", "not_first_in_source", "not_a_source", "evidential_verb", "claim_noun", "belief_verb", "be",
    "after_source", "subordinator", "subject_pronoun", "speech_noun", "object_pronoun", "needs_clause", "intention_verb", "doubting_adverb",
    "before_verb", "role",
)  # fmt: skip
(
    DETERMINER, TIME, PRONOUN, FINITE, PREPOSITION, NAMING_VERB, CONJUNCTION, ADDRESSES, QUESTION_WORD,
    CLAUSE_STARTER, PARTICIPLE, NOT_FIRST, NOT_A_SOURCE, EVIDENTIAL_VERB, CLAIM_NOUN, BELIEF_VERB, BE,
    AFTER_SOURCE, SUBORDINATOR, SUBJECT_PRONOUN, SPEECH_NOUN, OBJECT_PRONOUN, NEEDS_CLAUSE, INTENTION_VERB, DOUBTING_ADVERB,
    BEFORE_VERB, ROLE,
) = (1 << number for number in range(len(_LISTED)))  # fmt: skip
_OWN = ("that", "again also not ago", "to the a of his her their its this no any so an our my")
# THAT; words passed over after a verb; words after which a verb of reporting is none ("the claim").
THAT, PASSED_OVER, UNVERBED = (1 << number for number in range(len(_LISTED), len(_LISTED) + len(_OWN)))
# Endings: "-ed", the same in a word of five letters or more, "-ing", "-ly", "-s", "'s", and those of nouns of persons.
ED, LONG_ED, ING, LY, PLURAL, POSSESSIVE, PERSONAL = (1 << number for number in range(30, 37))
# Punctuation stands before it; it begins with a capital; the word before it belongs to the same verb: "has never said".
FIRM, TITLED, CHAINED = (1 << number for number in range(37, 40))
_ENDINGS = {
    "ed": ED, "ing": ING, "ly": LY, "or": PERSONAL, "er": PERSONAL, "ee": PERSONAL, "man": PERSONAL, "ist": PERSONAL | ROLE,
    "ian": PERSONAL | ROLE,
}  # fmt: skip
_LONG_ENDINGS = {"person": PERSONAL | ROLE, "people": PERSONAL, "woman": PERSONAL | ROLE}
_LETTERS = 27  # and all that is none


def bits_of(article: Article) -> Ints:
    """Return the bits of each token of an article, shape (n_tokens,), computed once.

    >>> words = bits_of(Article("She strongly denied that."))
    >>> [bool(word & PRONOUN) for word in words], [bool(word & LY) for word in words], [bool(word & ED) for word in words]
    ([True, False, False, False], [False, True, False, False], [False, False, True, False])
    """
    return article.derived(_bits)


def share_bits(articles: Sequence[Article], tokens: Tokens, folded: Codes, firsts: Ints) -> Ints:
    """Look up and spell the tokens of several articles at once; token i of article k is `firsts[k] + i`."""
    found, words = _look_up(tokens, folded), spelled(tokens, folded)
    for article, first, last in zip(articles, firsts.tolist(), firsts[1:].tolist(), strict=False):
        article.know(_bits, found[first:last])
        article.know(_low_words, words[first:last])
    return found


def low_words(article: Article) -> list[str]:
    """Return the tokens of an article in lower case, computed once.

    >>> low_words(Article("She didn’t."))
    ['she', "didn't"]
    """
    return article.derived(_low_words)


def _low_words(article: Article) -> list[str]:
    return spelled(article.tokens, article.folded)


def _bits(article: Article) -> Ints:
    return _look_up(article.tokens, article.folded)


def _look_up(tokens: Tokens, folded: Codes) -> Ints:
    table, masks = _table()
    found = masks[table.find(tokens.keys)]  # -1, for a word on no list, is the last mask, 0
    if not len(found):
        return found
    number, of_endings = _endings()
    ending = np.zeros(len(found), dtype=np.int64)
    for back in (3, 2, 1):
        ending = ending * _LETTERS + number[np.minimum(folded[np.maximum(tokens.ends - back, 0)], len(number) - 1)]
    endings = of_endings[ending]
    found |= endings
    found |= LONG_ED * (((endings & ED) > 0) & (tokens.ends - tokens.starts > 4)) + POSSESSIVE * (tokens.stem_ends < tokens.ends)
    for word, bits in _LONG_ENDINGS.items():
        at = np.flatnonzero(ending == _numbered(word))
        at = at[(tokens.ends - tokens.starts)[at] >= len(word)]
        for back, letter in enumerate(reversed(word), 1):
            at = at[folded[tokens.ends[at] - back] == ord(letter)]
        found[at] |= bits
    found |= FIRM * tokens.parted + TITLED * tokens.is_title
    before = found[:-1]
    of_verb = ((before & BEFORE_VERB) > 0) | ((before & (LY | TITLED)) == LY)
    found[1:] |= CHAINED * (of_verb & ~tokens.parted[1:] & ((before & (PRONOUN | CONJUNCTION)) == 0))
    return found


@cache
def _endings() -> tuple[Ints, Ints]:
    """The number of each letter, 0 for other characters, and the bits of each ending of three, by its number."""
    number = np.zeros(128, dtype=np.int64)
    number[ord("a") : ord("z") + 1] = np.arange(1, _LETTERS)
    bits = np.zeros(_LETTERS**3, dtype=np.int64)
    bits.reshape(-1, _LETTERS)[:, ord("s") - ord("a") + 1] |= PLURAL | PERSONAL
    for ending, its in _ENDINGS.items():
        if len(ending) == 2:
            bits.reshape(_LETTERS, -1)[:, _numbered(ending)] |= its
        else:
            bits[_numbered(ending)] |= its
    return number, bits


def _numbered(word: str) -> int:
    number = 0
    for letter in word[-3:]:
        number = number * _LETTERS + ord(letter) - ord("a") + 1
    return number


@cache
def _table() -> tuple[KeyTable, Ints]:
    """The listed words, and the bits of each; one more mask, 0, at the end."""
    masks: dict[str, int] = {}
    for number, words in enumerate([*(word_list(name) for name in _LISTED), *(words.split() for words in _OWN)]):
        for word in words:
            if word.replace("'", "").isalnum():
                masks[word] = masks.get(word, 0) | 1 << number
    keys = keys_of(list(masks))
    order = np.argsort(keys)
    return KeyTable(keys[order]), np.append(np.fromiter(masks.values(), np.int64, len(masks))[order], 0)
