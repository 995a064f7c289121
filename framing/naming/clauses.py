"""Who is the subject of a verb: found from the verb backwards, over adverbs, insertions and prepositional phrases."""

from collections.abc import Mapping
from functools import cache

from framing.agency.conduct import conduct_forms
from framing.naming.aliases import Place
from framing.naming.phrases import stops
from framing.naming.words import Words, listed
from framing.quotation.cues import ANY, counted_shares
from framing.wordlists import word_list

_FAR, _INSERTION = 45, 30
_OFTEN = 0.5
_FINITE = frozenset({"third", "past"})
_PASSED = frozenset(
    {"has", "have", "had", "will", "would", "to", "also", "been", "being", "be", "not", "never", "now", "still", "who", "which", "that"}
)


@cache
def verb_forms() -> frozenset[str]:
    """Return words that are taken for verbs after a noun phrase: closed lists, verbs of reporting and of conduct.

    >>> "said" in verb_forms(), "leader" in verb_forms()
    (True, False)
    """
    found = set(word_list("finite_verb")) | set(word_list("irregular_participle")) | set(word_list("be")) | set(word_list("modal"))
    found |= {word for word, forms in conduct_forms().items() if any(form.tags & _FINITE for form in forms)}
    return frozenset(found | {form for form in counted_shares() if form.isalpha()})


def subject(words: Words, verb: int, ends: Mapping[int, Place]) -> Place | None:
    """Return the place that is the subject of the verb at a token, None where another noun is.

    Parameters
    ----------
    words : Words
    verb : int
        A form of "to be" or the like.
    ends : mapping of int to Place
        The places by the token after their last.

    Examples
    --------
    >>> from framing.article import Article
    >>> from framing.naming.words import words_of
    >>> words = words_of(Article("The League, a club in Orlo with few friends, is corrupt."))
    >>> subject(words, 9, {2: Place(1, 2, 0, "name")}).first
    1
    """
    sentence = words.sentence[verb]
    i = verb - 1
    tied = words.tied(verb)
    while i >= 0 and words.sentence[i] == sentence and verb - i < _FAR:
        if not tied:
            i = _before_insertion(words, i, verb)
            if i < 0 or words.sentence[i] != sentence:
                return None
            tied = True
        if i + 1 in ends:
            place = ends[i + 1]
            if words.owns[i]:
                return None
            start = _phrase_start(words, place.first)
            if _governed(words, start):
                i, tied = start - 2, words.tied(start - 1)
                continue
            return None if _is_object(words, start, place.first) else place
        stem = words.stems[i]
        if stem in _PASSED or stem in listed("copula_adverb") or stem in listed("auxiliary") or stem.endswith("ly"):
            tied = words.tied(i)
            i -= 1
            continue
        if stops(words, i) or stem in verb_forms():
            return None
        start = _phrase_start(words, i)
        if not _governed(words, start):
            return None
        i, tied = start - 2, words.tied(start - 1)
    return None


def _is_object(words: Words, start: int, name: int) -> bool:
    """Whether the phrase that begins at a token is the object of a verb before it: "the man who shot Brenn was", unlike "he said Brenn was"."""
    if name > start and words.stems[name - 1].endswith("ing") and words.stems[start] not in ("the", "a", "an", "this"):
        return True  # "those attacking Brenn"
    if start == 0 or not words.tied(start):
        return False
    stem = words.stems[start - 1]
    if name > start and stem in listed("relative"):
        return True  # "police who beat protesters"
    if stem in _reporting() or stem in word_list("conjunction") or stem in word_list("clause_starter"):
        return False
    return stem in verb_forms() or stem.endswith(("ed", "ing")) or stem in ("beat", "shot", "killed")


@cache
def _reporting() -> frozenset[str]:
    """Forms that are a cue before a clause more often than not."""
    often = {form for form, shares in counted_shares().items() if any(shares[of][0] >= _OFTEN for of in ("clause", "that", ANY) if of in shares)}
    return frozenset(often | {"believe", "believes", "believed", "say", "says", "said", "think", "thinks", "thought"})


def _before_insertion(words: Words, i: int, verb: int) -> int:
    """The token before the comma, dash or bracket that opens what is inserted up to token i; -1 if none opens it."""
    k = i
    while k > 0 and words.sentence[k - 1] == words.sentence[verb] and i - k < _INSERTION:
        if words.parted[k] or not words.tied(k):
            return k - 1
        k -= 1
    return -1


def _phrase_start(words: Words, i: int) -> int:
    """The first token of the noun phrase that token i ends or is in."""
    k = i
    while k > 0 and words.tied(k) and i - k < 8:
        before = words.stems[k - 1]
        if (
            before in word_list("definite")
            or before in word_list("determiner")
            or before in ("a", "an", "some", "several", "other")
            or words.owns[k - 1]
        ):
            return k - 1
        if stops(words, k - 1) or before in verb_forms():
            return k
        k -= 1
    return k


def _governed(words: Words, start: int) -> bool:
    """Whether a preposition governs the phrase that begins at a token, unless members "of" it are meant."""
    if start == 0 or not words.tied(start):
        return False
    stem = words.stems[start - 1]
    if stem == "of" and start > 1 and words.stems[start - 2] in listed("member"):
        return False
    return stem in word_list("preposition") or stem in ("like", "than", "including", "per")
