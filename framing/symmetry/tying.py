"""Tying: n-grams that change into each other when sides change places are given one coefficient."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from framing.model import LinearModel
from framing.symmetry.swaps import ALONE, BACK, FORTH, Swap, swap_text, swaps

_WORD = re.compile(r"\w+")  # "he" in "he's" too


def tied(model: LinearModel, pairs: Sequence[Swap] | None = None) -> LinearModel:
    """Return a model whose n-grams weigh alike for both sides of a pair.

    N-grams that become each other by swaps ("he lied", "she lied") get the mean of what they contribute, and of their
    inverse document frequencies. One whose counterpart the model does not know is averaged with a contribution of nothing. Dense
    features are not touched: what a lexicon lists for one side stays.

    Parameters
    ----------
    model : LinearModel
    pairs : sequence of Swap, optional
        Default: those of `data/swaps.tsv`.

    Examples
    --------
    >>> from framing.storage import load_model
    >>> model = load_model(None)
    >>> both = [model.space.names.index(word) for word in ("rain", "snow")]
    >>> pair = Swap("rain / snow", "gender", "any", ("rain",), ("snow",))
    >>> len(set(model.sparse[0, both].tolist())), len(set(tied(model, [pair]).sparse[0, both].tolist()))
    (2, 1)
    """
    if model.space is None:
        return model
    groups = _groups(model.space.names, swaps() if pairs is None else pairs)
    sparse, idf = model.sparse.copy(), model.space.idf.copy()
    for members, n_unknown in groups:
        contributed = (sparse[:, members] * idf[members]).sum(axis=1, keepdims=True) / (len(members) + n_unknown)
        idf[members] = idf[members].mean()
        sparse[:, members] = contributed / idf[members]
    return replace(model, sparse=sparse, space=replace(model.space, idf=idf), sha256="")


def _groups(names: Sequence[str], pairs: Sequence[Swap]) -> list[tuple[list[int], int]]:
    """Return the numbers of the n-grams to be tied, group by group, each with 1 if a counterpart is unknown, else 0."""
    index = {name: number for number, name in enumerate(names)}
    holding: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        for word in set(_WORD.findall(name)):
            holding.setdefault(word, []).append(number)
    parent = list(range(len(names)))
    incomplete = set()

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for pair in chain.from_iterable(map(_as_spelt, pairs)):
        first = {_WORD.findall(form)[0] for form in (*pair.left, *pair.right)}
        for number in sorted({number for word in first for number in holding.get(word, ())}):
            for way in (FORTH, BACK):
                other = swap_text(names[number], pair, way=way)
                if other in index:
                    parent[root(number)] = root(index[other])
                else:
                    incomplete.add(number)
    members: dict[int, list[int]] = {}
    for number in range(len(names)):
        members.setdefault(root(number), []).append(number)
    found = [(group, int(any(number in incomplete for number in group))) for group in members.values()]
    return [(group, n_unknown) for group, n_unknown in found if len(group) + n_unknown > 1]


def _as_spelt(swap: Swap) -> Iterator[Swap]:
    """The forms as an n-gram spells them: in lower case, hyphens as spaces; then without those that only stand alone, as an n-gram has no context."""
    forms = [tuple(form.lower().replace("-", " ") for form in both) for both in zip(swap.left, swap.right, strict=True)]
    anywhere = [both for both in forms if not any(form.endswith(ALONE) for form in both)]
    for kept in [forms] if len(anywhere) == len(forms) else [forms, anywhere]:
        yield replace(swap, left=tuple(left for left, _ in kept), right=tuple(right for _, right in kept))
