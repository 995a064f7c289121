"""The report of `framing evaluate --symmetry`: one dictionary, and its text."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from framing.article import Article
from framing.errors import DatasetError
from framing.model import LinearModel
from framing.symmetry.measuring import measure_perturbations, measure_swaps
from framing.symmetry.perturbing import perturbations
from framing.symmetry.summary import PERTURBED_CHANGE, SWAP_CHANGE, SWAP_FLIPS, summarise

_SHOWN_KINDS = 15


def symmetry(model: LinearModel, articles: Sequence[Article], *, name: str, seed: int = 0) -> dict[str, Any]:
    """Measure a model's symmetry on texts.

    Parameters
    ----------
    model : LinearModel
    articles : sequence of Article
    name : str
        What the texts are called.
    seed : int
        Of the perturbations.

    Returns
    -------
    dict
        `dataset`, `model`, `n`, `seed`; `swaps`, and `perturbations` by name, each as `summarise` returns them.

    Raises
    ------
    DatasetError
        If there is no text.
    """
    if not articles:
        raise DatasetError(f"{name}: there is no text to measure symmetry on")
    perturbed = sorted(measure_perturbations(model, articles, seed=seed), key=lambda change: change.kind)
    by_name = {kind: list(part) for kind, part in groupby(perturbed, key=lambda change: change.kind)}
    return {
        "dataset": name,
        "model": {"name": model.name, "sha256": model.sha256, "prior": model.prior},
        "n": len(articles),
        "seed": seed,
        "swaps": summarise(list(measure_swaps(model, articles)), most=SWAP_CHANGE, flips=SWAP_FLIPS),
        "perturbations": {kind: summarise(by_name.get(kind, []), most=PERTURBED_CHANGE) for kind in perturbations()},
    }


def lines(found: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of a report as text."""
    swaps = found["swaps"]
    yield f"{found['n']} texts of {found['dataset']}, model {found['model']['name']}: change of the probability when sides change places"
    yield from _table([{"name": "all swaps", **swaps}, *swaps["groups"]], "swaps")
    yield f"  {_verdict(swaps)}"
    yield f"the pairs that change most, of {len(swaps['kinds'])} (shift: of the right side against the left)"
    yield from _table(swaps["kinds"][:_SHOWN_KINDS], "pair")
    yield from _movers(swaps)
    yield f"change of the probability when texts are perturbed, seed {found['seed']}"
    yield from _table([{"name": name, **part} for name, part in found["perturbations"].items()], "perturbation")
    for name, part in found["perturbations"].items():
        yield f"  {name}: {_verdict(part)}"
    for name, part in found["perturbations"].items():
        moved = ", ".join(f"{item['feature']} {item['mean']:.3f}" for item in part["features"][:5])
        yield f"  {name} moves most: {moved or 'nothing'}"


def _table(rows: Sequence[dict[str, Any]], title: str) -> Iterator[str]:
    yield f"  {title:44} {'n':>6} {'texts':>6} {'change':>7} {'flips':>7} {'shift':>7}"
    for row in rows:
        if row["n_changes"]:
            counts = f"{row['n_changes']:6d} {row['n_texts']:6d}"
            yield f"  {row['name']:44} {counts} {row['mean_change']:7.4f} {row['share_flipped']:7.2%} {row['shift']:+7.4f}"
        else:
            yield f"  {row['name']:44} {0:6d} {0:6d}   no text changes"


def _verdict(part: dict[str, Any]) -> str:
    goal = part["goal"]
    wanted = f"a mean change of at most {goal['mean_change']}"
    if goal["share_flipped"] is not None:
        wanted += f" and at most {goal['share_flipped']:.0%} of verdicts flipped"
    if part["met"] is None:
        return f"not measured: no text changes; the goal is {wanted}"
    return f"{'met' if part['met'] else 'MISSED'}: the goal is {wanted}"


def _movers(part: dict[str, Any]) -> Iterator[str]:
    yield "what moves: " + (", ".join(f"{cause} {share:.0%}" for cause, share in part["causes"].items()) or "nothing")
    yield "features whose contributions change most (mean change, in how many swaps, mostly where)"
    for item in part["features"]:
        yield f"  {item['mean']:6.3f} {item['n']:6d}  {item['feature']:36} {item['mostly']}"
    yield "lexicon terms that one side brings and the other does not (mean change of the probability, in how many swaps, mostly where)"
    for item in part["terms"]:
        yield f"  {item['mean_change']:6.3f} {item['n']:6d}  {item['term']:36} {item['mostly']}"
    if not part["terms"]:
        yield "  none"
