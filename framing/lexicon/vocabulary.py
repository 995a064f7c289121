"""`Vocabulary`: several lexicons looked up together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.article import Article
from framing.lexicon.compiled import Compiled, compile_lexicons
from framing.lexicon.types import Lexicon, Match, Term
from framing.tokens import Ints, Tokens


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Several lexicons, compiled to be looked up together; the longest match of each lexicon wins.

    Attributes
    ----------
    lexicons : tuple of Lexicon
    known : Compiled, optional
        What compiling them gives, where it is at hand.
    """

    lexicons: tuple[Lexicon, ...]
    known: Compiled | None = None

    def matches(self, article: Article) -> tuple[Match, ...]:
        """Find the terms of all lexicons in an article, in the order of the text.

        Parameters
        ----------
        article : Article
            Where to look; page furniture is looked at too.

        Returns
        -------
        tuple of Match
            Matches of one lexicon never overlap; those of different lexicons may.

        Examples
        --------
        >>> from framing.lexicon import shipped
        >>> [(m.lexicon, m.term.term) for m in shipped().matches(Article("They kowtowed to the regime")) if m.term.weight]
        [('action', 'kowtow'), ('naming', 'regime')]
        """
        found = self._compiled.matcher.search(article.tokens)
        return self._longest(article.tokens, *found)

    def matches_in(self, articles: Sequence[Article], tokens: Tokens, firsts: Ints) -> list[tuple[Match, ...]]:
        """Find the terms in several articles whose tokens were found together; token i of article k is `firsts[k] + i`."""
        first, last, phrase = self._compiled.matcher.search(tokens)
        order = np.argsort(first, kind="stable")
        first, last, phrase = first[order], last[order], phrase[order]
        edges = np.searchsorted(first, firsts)
        parts = zip(articles, firsts.tolist(), edges.tolist(), edges[1:].tolist(), strict=False)
        return [self._longest(a.tokens, first[i:j] - offset, last[i:j] - offset, phrase[i:j]) for a, offset, i, j in parts]

    @cached_property
    def _compiled(self) -> Compiled:
        return self.known if self.known is not None else compile_lexicons(self.lexicons)

    @cached_property
    def _entries(self) -> "_Entries":
        return _Entries(self._compiled, self.lexicons)

    def _longest(self, tokens: Tokens, first: Ints, last: Ints, phrase: Ints) -> tuple[Match, ...]:
        """The matches that no longer one of the same lexicon overlaps from the left."""
        entries = self._entries
        order = np.lexsort((-last, first))
        free_from = [0] * len(self.lexicons)
        found = []
        starts, ends = tokens.starts[first], tokens.stem_ends[last - 1]
        rows = zip(*(column[order].tolist() for column in (first, last, phrase, starts, ends)), strict=True)
        for begin, after, number, start, end in rows:
            for owner, name, term in entries[number]:
                if begin >= free_from[owner]:
                    free_from[owner] = after
                    if term is not None:
                        found.append(Match(start, end, name, term, begin, after))
        return tuple(found)


class _Entries(dict[int, tuple[tuple[int, str, Term | None], ...]]):
    """For each phrase the number and name of each lexicon it stands in, and the term; None where a term is innocent.

    Made as phrases are met: an article meets a few hundred of 50,000.
    """

    def __init__(self, compiled: Compiled, lexicons: Sequence[Lexicon]) -> None:
        super().__init__()
        self._compiled, self._lexicons = compiled, lexicons

    def __missing__(self, phrase: int) -> tuple[tuple[int, str, Term | None], ...]:
        lexicons = self._lexicons
        found = tuple((n, lexicons[n].name, lexicons[n].terms[i] if i >= 0 else None) for n, i in self._compiled.owners(phrase))
        self[phrase] = found
        return found
