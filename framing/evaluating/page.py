"""HTML: an evaluation as one page that loads nothing and in which nothing of a text can run."""

from typing import Any, BinaryIO, NamedTuple

from framing.evaluating.wording import SHOWN, figure_name, folds_words, shown_rows, texts
from framing.reports._page import whole_page

_SIDE, _LEFT, _TOP = 240.0, 44.0, 10.0
_TALLEST = 48.0
_UNITS = ("macro_f1", "accuracy", "balanced_accuracy", "auc")


class Dot(NamedTuple):
    """A bin in the plot: its place, its interval from `high` to `low` downwards, and how tall the bar of its texts is."""

    x: float
    y: float
    high: float
    low: float
    left: float
    tall: float
    told: str


def render(result: dict[str, Any], out: BinaryIO) -> None:
    """Write the figures, and what lies under them."""
    title = f"Model {result['model']['name']} on {result['dataset']}"
    shown = {
        "result": result,
        "dots": dots(result["reliability"]["bins"]),
        "breakdowns": [(name, *shown_rows(rows)) for name, rows in result["breakdowns"].items()],
        "columns": SHOWN,
        "figure_name": figure_name,
        "folds_words": folds_words,
        "n_texts": texts,
        "has_gauge": lambda name: name in _UNITS or name.startswith("auc_within_"),
    }
    for piece in whole_page("evaluation.html.j2", title=title, **shown):
        out.write(piece.encode("utf-8", "replace"))


def dots(bins: list[dict[str, Any]]) -> list[Dot]:
    """Place the bins of a reliability table in a square of 240 units, its lower left corner at (44, 250).

    >>> row = {"from": 0.5, "to": 0.6, "n": 4, "mean_probability": 0.5, "share": 1.0, "low": 0.5, "high": 1.0}
    >>> dots([row])[0][:6]
    (164.0, 10.0, 10.0, 130.0, 164.0, 48.0)
    """
    most = max((row["n"] for row in bins), default=1)

    def height(share: float) -> float:
        return _TOP + _SIDE * (1 - share)

    return [
        Dot(
            _LEFT + _SIDE * row["mean_probability"],
            height(row["share"]),
            height(row["high"]),
            height(row["low"]),
            _LEFT + _SIDE * row["from"],
            _TALLEST * row["n"] / most,
            f"{texts(row['n'])}: said {row['mean_probability']:.2f}, seen {row['share']:.2f}",
        )
        for row in bins
    ]
