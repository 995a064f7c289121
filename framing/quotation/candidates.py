"""Candidates: the words of a text that may mark an attribution, and what follows each, found for all of them at once."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.characters import COLON, OPENS_QUOTE, Codes, Flags
from framing.quotation.complements import NUMBER, Surroundings, complements
from framing.quotation.cues import LIKELY, cue_forms
from framing.quotation.wordclasses import BELIEF_VERB, EVIDENTIAL_VERB, NAMING_VERB, UNVERBED, bits_of, share_bits
from framing.tokens import Bools, Ints, Tokens

_NAMING = np.isin(np.arange(len(NUMBER)), [NUMBER[name] for name in ("np", "np-that", "obj", "clause", "ing")])
_BELIEF = np.isin(np.arange(len(NUMBER)), [NUMBER[name] for name in ("that", "clause", "np-that")])


class Candidates(NamedTuple):
    """Words that are often cues, in sentences, in the order of the text; all arrays have shape (n,).

    Attributes
    ----------
    tokens : array of int
    forms : array of int
        The number of the form of each in `cue_forms()`.
    sentences : array of int
        The number of the sentence of each.
    contexts : array of int
        The number in `CONTEXTS` of what follows each, its particle passed over.
    begins : array of int
        The token with which that begins.
    worth : array of bool
        Whether the word reports often enough before what follows it to be worth reading on.
    """

    tokens: Ints
    forms: Ints
    sentences: Ints
    contexts: Ints
    begins: Ints
    worth: Bools

    def part(self, first: int, last: int) -> "Candidates":
        """Those from one to another."""
        here = slice(first, last)
        return Candidates(
            self.tokens[here], self.forms[here], self.sentences[here], self.contexts[here], self.begins[here], self.worth[here]
        )  # fmt: skip


def cues_of(article: Article) -> tuple[Ints, Ints]:
    """Return the indices of the tokens that may be cues, and the number of the form of each.

    >>> tokens, forms = cues_of(Article("Police said so; nobody claimed it."))
    >>> [cue_forms().words[form] for form in forms]
    ['said', 'claimed']
    """
    return article.derived(_cues)


def candidates_of(article: Article) -> Candidates:
    """Return the words of an article that are worth a look, computed once.

    >>> article = Article("The claim stands: she said that it rained.")
    >>> [(article.words[token], bool(worth)) for token, worth in zip(candidates_of(article).tokens, candidates_of(article).worth)]
    [('claim', False), ('said', True)]
    """
    return article.derived(_candidates)


def contexts_of(article: Article) -> tuple[Ints, Ints, Ints]:
    """Return all words of an article's sentences that were ever a cue: the token, the number of the form, and of what follows.

    >>> from framing.quotation.complements import CONTEXTS
    >>> [CONTEXTS[number] for number in contexts_of(Article("She said that it rained, he said."))[2]]
    ['that', 'end']
    """
    tokens, forms = cues_of(article)
    numbers = article.sentence_numbers(tokens)
    tokens, forms, numbers = (column[numbers >= 0] for column in (tokens, forms, numbers))
    text = _surroundings(article.tokens, bits_of(article), article.flags)
    return tokens, forms, complements(text, tokens, article.sentence_tokens[numbers, 1])[0]


def share_candidates(articles: Sequence[Article], tokens: Tokens, flags: Flags, folded: Codes, firsts: Ints) -> None:
    """Find the candidates of several articles at once; token i of article k is `firsts[k] + i`."""
    bits = share_bits(articles, tokens, folded, firsts)
    at, forms = _found(tokens)
    edges = np.searchsorted(at, firsts).tolist()
    offsets = firsts.tolist()
    for article, offset, first, last in zip(articles, offsets, edges, edges[1:], strict=False):
        article.know(_cues, (at[first:last] - offset, forms[first:last]))
    counts = [len(article.sentences) for article in articles]
    sentences = np.concatenate([article.sentence_tokens + offset for article, offset in zip(articles, offsets, strict=False)])
    before = np.cumsum([0, *counts])
    found = _select(_surroundings(tokens, bits, flags), at, forms, sentences)
    edges = np.searchsorted(found.tokens, firsts).tolist()
    for article, offset, n, first, last in zip(articles, offsets, before.tolist(), edges, edges[1:], strict=False):
        own = found.part(first, last)
        article.know(_candidates, own._replace(tokens=own.tokens - offset, sentences=own.sentences - n, begins=own.begins - offset))


def _cues(article: Article) -> tuple[Ints, Ints]:
    return _found(article.tokens)


def _found(tokens: Tokens) -> tuple[Ints, Ints]:
    forms = cue_forms().keys.find(tokens.keys)
    at = np.flatnonzero(forms >= 0).astype(np.int64)
    return at, forms[at]


def _candidates(article: Article) -> Candidates:
    text = _surroundings(article.tokens, bits_of(article), article.flags)
    return _select(text, *cues_of(article), article.sentence_tokens)


def _surroundings(tokens: Tokens, bits: Ints, flags: Flags) -> Surroundings:
    return Surroundings(tokens, bits, np.flatnonzero(flags & OPENS_QUOTE), np.flatnonzero(flags & COLON))


def _select(text: Surroundings, at: Ints, forms: Ints, sentences: Ints) -> Candidates:
    """Keep what is often a cue and stands in a sentence, and tell what follows it; `sentences` are their first tokens and ends."""
    cues = cue_forms()
    edges = sentences.ravel().searchsorted(at, side="right")
    keep = cues.likely[forms] & ((edges & 1) > 0)
    at, forms, numbers = at[keep], forms[keep], edges[keep] >> 1
    first, end = sentences[numbers].T
    contexts, begins = complements(text, at + cues.phrasal[forms], end)
    word = text.bits[at]
    worth = cues.before[forms, contexts] >= LIKELY
    worth |= ((word & NAMING_VERB) > 0) & _NAMING[contexts]
    worth |= ((word & BELIEF_VERB) > 0) & _BELIEF[contexts]
    worth |= ((word & EVIDENTIAL_VERB) > 0) & (contexts == NUMBER["that"])
    worth |= cues.phrasal[forms]
    worth &= (at == first) | ((text.bits[at - 1] & UNVERBED) == 0)
    return Candidates(at, forms, numbers, contexts, begins, worth | (forms == cues.according))
