"""Lexicon terms that hold one side of a pair and have no counterpart of the same weight for the other."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from framing.lexicon import Lexicon, shipped
from framing.symmetry.swaps import Swap, one_side_held, swap_text, swaps


class OneSided(NamedTuple):
    """A term without its counterpart.

    Attributes
    ----------
    lexicon, term : str
    weight : float
    pair : str
    counterpart : str
        What the term is when the sides change places.
    found : float or None
        The weight that the counterpart is listed with in any of the lexicons, None where it is not listed.
    """

    lexicon: str
    term: str
    weight: float
    pair: str
    counterpart: str
    found: float | None


def one_sided(lexicons: Iterable[Lexicon] | None = None, pairs: Sequence[Swap] | None = None) -> Iterator[OneSided]:
    """Yield the terms whose counterpart is missing or weighs otherwise; each is for a reader to judge.

    Parameters
    ----------
    lexicons : iterable of Lexicon, optional
        Default: those that ship with the package.
    pairs : sequence of Swap, optional
        Default: those of `data/swaps.tsv`.

    Examples
    --------
    >>> pair = Swap("gulls / terns", "outlet", "any", ("gull",), ("tern",))
    >>> list(one_sided(pairs=[pair]))
    []
    """
    wanted = swaps() if pairs is None else pairs
    searched = list(shipped().lexicons if lexicons is None else lexicons)
    weights: dict[str, set[float]] = {}
    for lexicon in searched:
        for term in lexicon.terms:
            weights.setdefault(term.term, set()).add(term.weight)
    for lexicon in searched:
        for term in lexicon.terms:
            for swap, way in one_side_held(term.term, wanted):
                other = swap_text(term.term, swap, way=way)
                if term.weight not in weights.get(other, ()):
                    found = weights.get(other)
                    yield OneSided(lexicon.name, term.term, term.weight, swap.name, other, max(found) if found else None)
