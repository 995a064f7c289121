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
from framing.tokens import Bools, Ints, Tokens, keys_of
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
_LETTER_BITS = 21  # of a code point


def bits_of(article: Article) -> Ints:
    """Return the bits of each token of an article, shape (n_tokens,), computed once.

    >>> words = bits_of(Article("She strongly denied that."))
    >>> [bool(word & PRONOUN) for word in words], [bool(word & LY) for word in words], [bool(word & ED) for word in words]
    ([True, False, False, False], [False, True, False, False], [False, False, True, False])
    """
    return article.derived(_bits)


def share_bits(articles: Sequence[Article], tokens: Tokens, folded: Codes, firsts: Ints) -> Ints:
    """Look up the tokens of several articles at once; token i of article k is `firsts[k] + i`."""
    found = _look_up(tokens, folded)
    for article, first, last in zip(articles, firsts.tolist(), firsts[1:].tolist(), strict=False):
        article.know(_bits, found[first:last])
    return found


def _bits(article: Article) -> Ints:
    return _look_up(article.tokens, article.folded)


def _look_up(tokens: Tokens, folded: Codes) -> Ints:
    table, masks = _table()
    found = masks[table.find(tokens.keys)]  # -1, for a word on no list, is the last mask, 0
    if not len(found):
        return found
    lengths = tokens.ends - tokens.starts
    letters = [folded[np.maximum(tokens.ends - back, 0)].astype(np.int64) for back in (1, 2, 3)]
    two = letters[0] | letters[1] << _LETTER_BITS
    three = two | letters[2] << 2 * _LETTER_BITS

    def mark(bits: int, ending: Bools) -> None:
        found[ending] |= bits

    mark(ED, two == _packed("ed"))
    mark(LONG_ED, (two == _packed("ed")) & (lengths > 4))
    mark(LY, two == _packed("ly"))
    mark(ING, three == _packed("ing"))
    plural = letters[0] == ord("s")
    mark(PLURAL | PERSONAL, plural)
    mark(POSSESSIVE, tokens.stem_ends < tokens.ends)
    for ending in ("or", "er", "ee"):
        mark(PERSONAL, two == _packed(ending))
    for ending in ("man", "ist", "ian"):
        mark(PERSONAL, three == _packed(ending))
    for ending in ("ist", "ian"):
        mark(ROLE, three == _packed(ending))
    for ending in ("person", "people", "woman"):
        at = np.flatnonzero((three == _packed(ending[-3:])) & (lengths >= len(ending)))
        for back, letter in enumerate(reversed(ending), 1):
            at = at[folded[tokens.ends[at] - back] == ord(letter)]
        found[at] |= PERSONAL if ending == "people" else PERSONAL | ROLE
    return found


def _packed(ending: str) -> int:
    return sum(ord(letter) << _LETTER_BITS * place for place, letter in enumerate(reversed(ending)))


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
