"""Measuring: how far a model's probability moves when a text is changed, and which features and terms move it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from framing.article import Article
from framing.explanation import contributions_of
from framing.features.base import Floats
from framing.inference import decisions, measure, probabilities, units
from framing.mentions import mentions_of
from framing.model import LinearModel
from framing.symmetry.perturbing import perturbations, perturbed
from framing.symmetry.swaps import Swap, variants


class Change(NamedTuple):
    """What one change of a text does to its score.

    Attributes
    ----------
    number : int
        Of the text.
    id : str
        Of the text.
    kind : str
        The pair that was swapped, or the perturbation.
    group : str
        The pair's category; of a perturbation, its name again.
    way : str
        `forth` from left to right, `back`, or empty.
    before, after : float
        Probability of the positive class; in a model of many classes, of the class chosen before.
    flipped : bool
        Whether another class is chosen.
    shifts : dict
        Feature to the change of its contribution, zeros left out.
    lost, gained : tuple of str
        Lexicon terms found only before, and only after: `lexicon:term`.
    """

    number: int
    id: str
    kind: str
    group: str
    way: str
    before: float
    after: float
    flipped: bool
    shifts: dict[str, float]
    lost: tuple[str, ...]
    gained: tuple[str, ...]

    @property
    def size(self) -> float:
        """How far the probability moved, without its sign."""
        return abs(self.after - self.before)


def measure_swaps(model: LinearModel, articles: Sequence[Article], pairs: Sequence[Swap] | None = None) -> Iterator[Change]:
    """Yield what each swap of each text changes; texts without a word are left out.

    Parameters
    ----------
    model : LinearModel
    articles : sequence of Article
    pairs : sequence of Swap, optional
        Default: those of `data/swaps.tsv`.

    Examples
    --------
    >>> from framing.storage import load_model
    >>> (change,) = measure_swaps(load_model(None), [Article("The talks in Kabul failed.")])
    >>> change.kind, change.way, change.size < 0.01
    ('Afghanistan / Iraq', 'forth', True)
    """
    swapped = ((found.number, found.swap.name, found.swap.category, found.way, found.article) for found in variants(articles, pairs))
    return _changes(model, articles, swapped)


def measure_perturbations(model: LinearModel, articles: Sequence[Article], *, names: Sequence[str] | None = None, seed: int = 0) -> Iterator[Change]:
    """Yield what each perturbation changes in each text; texts that it leaves as they are do not count.

    Parameters
    ----------
    model : LinearModel
    articles : sequence of Article
    names : sequence of str, optional
        Default: all of `perturbations()`.
    seed : int

    Examples
    --------
    >>> from framing.storage import load_model
    >>> changes = measure_perturbations(load_model(None), [Article("The color of the harbor changed.")], names=["british", "american"])
    >>> [change.kind for change in changes]
    ['british']
    """
    wanted = list(perturbations()) if names is None else names
    made = ((number, name, name, "", perturbed(article, name, seed=seed)) for number, article in enumerate(articles) for name in wanted)
    return _changes(model, articles, (item for item in made if item[-1].content != articles[item[0]].content))


class _Judged:
    """An article judged by a model; contributions and terms only where they are asked for."""

    def __init__(self, model: LinearModel, article: Article) -> None:
        self.model, self.article = model, article
        self.stretches = units(model, article)
        self.evidence = measure(model, article, self.stretches)
        self.probability: Floats = probabilities(model, decisions(model, self.evidence)).mean(axis=0)
        self.label = int(self.probability.argmax())

    def contributions(self, decision: int) -> dict[str, float]:
        """Return what each feature adds to a decision."""
        found = contributions_of(self.model, self.article, self.stretches, self.evidence, decision=decision)
        return {item.feature: item.contribution for item in found}

    @cached_property
    def terms(self) -> Counter[str]:
        """Lexicon terms found, by how often."""
        return Counter(f"{mention.lexicon}:{mention.term}" for mention in mentions_of(self.article))


def _changes(model: LinearModel, articles: Sequence[Article], made: Iterable[tuple[int, str, str, str, Article]]) -> Iterator[Change]:
    current = -1
    before: _Judged | None = None
    known: dict[str, float] = {}
    for number, kind, group, way, article in made:
        if number != current:
            original = articles[number]
            before = _Judged(model, original) if len(original.tokens) else None
            current, known = number, {}
        if before is None or not len(article.tokens):
            continue
        after = _Judged(model, article)
        which = 1 if model.is_binary else before.label
        shifts: dict[str, float] = {}
        lost: Counter[str] = Counter()
        gained: Counter[str] = Counter()
        if after.probability[which] != before.probability[which]:
            decision = 0 if model.is_binary else which
            known = known or before.contributions(decision)
            shifts = _differences(known, after.contributions(decision))
            lost, gained = before.terms - after.terms, after.terms - before.terms
        yield Change(
            number, articles[number].id, kind, group, way, float(before.probability[which]), float(after.probability[which]),
            after.label != before.label, shifts, tuple(sorted(lost)), tuple(sorted(gained)),
        )  # fmt: skip


def _differences(before: dict[str, float], after: dict[str, float]) -> dict[str, float]:
    moved = {feature: after.get(feature, 0.0) - before.get(feature, 0.0) for feature in before.keys() | after.keys()}
    return {feature: amount for feature, amount in sorted(moved.items()) if amount}
