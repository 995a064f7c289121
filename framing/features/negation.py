"""Negation: the words that a "not", "never" or "no evidence that" denies of what it speaks of."""

from functools import cache

import numpy as np

from framing.article import Article
from framing.keytable import KeyTable
from framing.tokens import Bools, Ints, keys_of
from framing.wordlists import word_list

# Tokens after the word that denies: in its own clause, in the clause after "no evidence that", from "removed" to "list".
_REACH, _CLAUSE, _FAR = 4, 12, 9
_KINDS = {
    "hedged": "only just merely simply least doubt",  # "not only", "no doubt": nothing is denied
    "definite": "the this that these those his her its their our my your who which",  # what is named is taken for granted
    "be": "is are was were be been being isn't aren't wasn't weren't",
    "contrast": "but yet though although while whereas because since doubt doubts doubted deny denies denied dispute disputes disputed",
    "grounds": "evidence proof sign signs indication suggestion basis truth reason way",
    "cleared": "cleared acquitted absolved exonerated",
    "lifts": "removed removes remove removing dropped drops drop dropping struck strikes strike lifted lifts lift lifting revoked rescinded "
    "withdrew withdrawn scrapped taken took takes delisted deleted",
    "listing": "list lists blacklist blacklists designation designations label labels listing register sanctions ban proscription",
}
_DENIES = 1 << len(_KINDS)
_BIT = {kind: 1 << number for number, kind in enumerate(_KINDS)}
_THAT, _OF = "that", "of"


def denied(article: Article) -> Bools:
    """Tell for each token whether it is denied, computed once.

    What follows a word of negation is denied, up to punctuation, a conjunction of contrast, or a definite noun phrase that
    no form of "be" stands before: "did not meet the brute" takes for granted that he is one, "was not the brute" does not.
    "No evidence that" denies its clause, "cleared of" what follows it; "removed from the terrorist list" lifts the name.

    Parameters
    ----------
    article : Article

    Returns
    -------
    array of bool, shape (n_tokens,)

    Examples
    --------
    >>> article = Article("She is no traitor. It was not only corrupt but vile. They did not meet the tyrant.")
    >>> [article.words[i] for i in np.flatnonzero(denied(article))]
    ['traitor', 'meet']
    """
    return article.derived(_denied)


def _denied(article: Article) -> Bools:
    tokens = article.tokens
    table, masks = _table()
    kinds = masks[table.find(tokens.keys)]
    found = np.zeros(len(tokens), dtype=bool)
    at = np.flatnonzero(kinds & _DENIES)
    if len(at):
        after = np.minimum(at + 1, len(tokens) - 1)
        at = at[(kinds[after] & _BIT["hedged"]) == 0]
        was = ((kinds[at] | kinds[np.maximum(at - 1, 0)]) & _BIT["be"]) > 0
        _reach(article, kinds, found, at, _REACH, past_definite=was)
    _mark_cleared(article, kinds, found)
    _mark_lifted(article, kinds, found)
    _mark_after_grounds(article, kinds, found)
    return found


def _reach(article: Article, kinds: Ints, found: Bools, at: Ints, reach: int, *, past_definite: Bools) -> None:
    """Mark what follows each place, as far as it is denied."""
    parted, sentence, last = article.tokens.parted, article.sentence_of, len(found) - 1
    alive, here = np.ones(len(at), dtype=bool), at
    for step in range(reach):
        here = here + 1
        inside = np.minimum(here, last)
        kind = kinds[inside]
        alive = alive & (here <= last) & ~parted[inside] & ((kind & _BIT["contrast"]) == 0) & (sentence[inside] == sentence[at])
        definite = (kind & _BIT["definite"]) > 0
        alive &= ~definite | (past_definite & (step == 0)) if reach == _REACH else True
        found[inside[alive & ~definite]] = True
        if not alive.any():
            return


def _mark_after_grounds(article: Article, kinds: Ints, found: Bools) -> None:
    """Mark the clause after "no evidence that"."""
    grounds = np.flatnonzero(found & ((kinds & _BIT["grounds"]) > 0))
    grounds = grounds[grounds + 1 < len(found)]
    that = grounds[article.tokens.keys[grounds + 1] == _key(_THAT)] + 1
    if len(that):
        _reach(article, kinds, found, that, _CLAUSE, past_definite=np.ones(len(that), dtype=bool))


def _mark_cleared(article: Article, kinds: Ints, found: Bools) -> None:
    """Mark what follows "cleared of"."""
    cleared = np.flatnonzero(kinds & _BIT["cleared"])
    cleared = cleared[cleared + 1 < len(found)]
    of = cleared[article.tokens.keys[cleared + 1] == _key(_OF)] + 1
    if len(of):
        _reach(article, kinds, found, of, _REACH, past_definite=np.ones(len(of), dtype=bool))


def _mark_lifted(article: Article, kinds: Ints, found: Bools) -> None:
    """Mark what leads from "removed" to "list"."""
    parted, listings = article.tokens.parted, np.flatnonzero(kinds & _BIT["listing"])
    verbs = np.flatnonzero(kinds & _BIT["lifts"])
    near = np.searchsorted(listings, verbs)
    for verb, at in zip(verbs.tolist(), near.tolist(), strict=True):
        if at < len(listings) and listings[at] - verb <= _FAR and not parted[verb + 1 : listings[at] + 1].any():
            found[verb + 1 : listings[at] + 1] = True


@cache
def _key(word: str) -> np.uint64:
    key: np.uint64 = keys_of([word])[0]
    return key


@cache
def _table() -> tuple[KeyTable, Ints]:
    """The words that tell, and the bits of each; one more mask, 0, at the end."""
    masks = dict.fromkeys(word_list("negation"), _DENIES)
    for kind, words in _KINDS.items():
        for word in words.split():
            masks[word] = masks.get(word, 0) | _BIT[kind]
    keys = keys_of(list(masks))
    order = np.argsort(keys)
    return KeyTable(keys[order]), np.append(np.fromiter(masks.values(), np.int64, len(masks))[order], 0)
