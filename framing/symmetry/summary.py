"""Summary: changes as figures, with the pairs, terms and features that change most."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from math import fsum
from typing import Any

from framing.features.wording import NAME
from framing.symmetry.measuring import Change

SWAP_CHANGE, SWAP_FLIPS, PERTURBED_CHANGE = 0.01, 0.01, 0.02  # what is to be reached, at most
_TOP = 15


def summarise(changes: Sequence[Change], *, most: float, flips: float | None = None, top: int = _TOP) -> dict[str, Any]:
    """Return figures of changes of one sort.

    Parameters
    ----------
    changes : sequence of Change
    most : float
        Largest mean change that meets the goal.
    flips : float, optional
        Largest share of flipped verdicts that does.
    top : int
        How many features, terms and texts are named.

    Returns
    -------
    dict
        `n_changes`, `n_texts`, `mean_change` (absolute, of the probability), `share_flipped`, `goal`, `met` (None without
        a change); `groups` and `kinds`, the same figures for each, the largest change first, with `shift`, the mean signed
        change from the left side to the right; `causes`, the share of the movement of contributions that is due to lexicons, attribution,
        masked names, other n-grams and the rest; `features` and `terms` that move most; `texts` that move most.

    Examples
    --------
    >>> change = Change(0, "a", "men / women", "gender", "back", 0.40, 0.42, False, {"wording:man": 0.1}, (), ())
    >>> found = summarise([change], most=0.01)
    >>> round(found["mean_change"], 3), found["met"], round(found["kinds"][0]["shift"], 3), found["causes"]["n-grams"]
    (0.02, False, -0.02, 1.0)
    """
    figures = _figures(changes)
    met = None if not changes else figures["mean_change"] <= most and (flips is None or figures["share_flipped"] <= flips)
    return {
        **figures,
        "goal": {"mean_change": most, "share_flipped": flips},
        "met": met,
        "groups": _by(changes, lambda change: change.group),
        "kinds": _by(changes, lambda change: change.kind),
        "causes": _causes(changes),
        "features": _features(changes, top),
        "terms": _terms(changes, top),
        "texts": [_text(change) for change in sorted(changes, key=lambda change: (-change.size, change.number, change.kind))[:top] if change.size],
    }


def cause_of(feature: str) -> str:
    """Name what a feature's movement is due to.

    >>> [cause_of(feature) for feature in ("vocabulary:action.war", "wording:‹name› said", "wording:harbour")]
    ['lexicons', 'masked names', 'n-grams']
    """
    block, _, name = feature.partition(":")
    if block == "wording":
        return "masked names" if NAME in name else "n-grams"
    return {"vocabulary": "lexicons", "attribution": "attribution"}.get(block, "other features")


def _figures(changes: Sequence[Change]) -> dict[str, Any]:
    n = len(changes)
    directed = [(change.after - change.before) * (-1 if change.way == "back" else 1) for change in changes]
    return {
        "n_changes": n,
        "n_texts": len({change.number for change in changes}),
        "mean_change": fsum(change.size for change in changes) / n if n else None,
        "share_flipped": sum(change.flipped for change in changes) / n if n else None,
        "shift": fsum(directed) / n if n else None,
    }


def _by(changes: Sequence[Change], name_of: Callable[[Change], str]) -> list[dict[str, Any]]:
    parts: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        parts[name_of(change)].append(change)
    found = [{"name": name, **_figures(part)} for name, part in parts.items()]
    return sorted(found, key=lambda figures: (-figures["mean_change"], figures["name"]))


def _causes(changes: Sequence[Change]) -> dict[str, float]:
    amounts: dict[str, list[float]] = defaultdict(list)
    for change in changes:
        for feature, amount in change.shifts.items():
            amounts[cause_of(feature)].append(abs(amount))
    total = fsum(amount for part in amounts.values() for amount in part)
    return {cause: fsum(part) / total for cause, part in sorted(amounts.items())} if total else {}


def _features(changes: Sequence[Change], top: int) -> list[dict[str, Any]]:
    moved: dict[str, list[float]] = defaultdict(list)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for change in changes:
        for feature, amount in change.shifts.items():
            moved[feature].append(abs(amount))
            kinds[feature][change.kind] += abs(amount)  # type: ignore[assignment]  # a Counter may hold amounts
    ranked = sorted(moved, key=lambda feature: (-fsum(moved[feature]), feature))[:top]
    return [
        {
            "feature": feature,
            "n": len(moved[feature]),
            "mean": fsum(moved[feature]) / len(moved[feature]),
            "mostly": kinds[feature].most_common(1)[0][0],
        }
        for feature in ranked
    ]


def _terms(changes: Sequence[Change], top: int) -> list[dict[str, Any]]:
    moved: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        for term in {*change.lost, *change.gained}:
            moved[term].append(change)
    ranked = sorted(moved, key=lambda term: (-fsum(change.size for change in moved[term]), term))[:top]
    return [
        {
            "term": term,
            "n": len(moved[term]),
            "mean_change": fsum(change.size for change in moved[term]) / len(moved[term]),
            "mostly": Counter(change.kind for change in moved[term]).most_common(1)[0][0],
        }
        for term in ranked
    ]


def _text(change: Change) -> dict[str, Any]:
    largest = max(change.shifts, key=lambda feature: abs(change.shifts[feature]), default=None)
    return {
        "id": change.id, "kind": change.kind, "way": change.way, "before": change.before, "after": change.after,
        "flipped": change.flipped, "feature": largest, "lost": list(change.lost), "gained": list(change.gained),
    }  # fmt: skip
