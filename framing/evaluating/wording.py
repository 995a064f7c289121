"""What the reports share: which rows are shown, and figures in words."""

from typing import Any

from framing.evaluating.figures import FEWEST, Figure

MOST_ROWS = 25
SHOWN = {"macro_f1": "macro-F1", "auc": "AUC", "accuracy": "accuracy"}
_NAMES = {**SHOWN, "mcc": "MCC", "brier": "Brier score"}
Row = dict[str, Any]


def shown_rows(rows: list[Row]) -> tuple[list[Row], str]:
    """Return the rows of a breakdown that hold enough texts to be shown, and a line on the others.

    >>> shown_rows([{"group": "a", "n": 30}, {"group": "b", "n": 2}])
    ([{'group': 'a', 'n': 30}], 'not shown: 1 group, 2 texts')
    """
    kept = [row for row in rows if row["n"] >= FEWEST][:MOST_ROWS]
    n_left, n_texts = len(rows) - len(kept), sum(row["n"] for row in rows) - sum(row["n"] for row in kept)
    if not n_left:
        return kept, ""
    return kept, f"not shown: {n_left} group{'s' if n_left != 1 else ''}, {n_texts:,} text{'s' if n_texts != 1 else ''}"


def figure_name(name: str) -> str:
    """Return what a figure is called.

    >>> figure_name("auc_within_outlet"), figure_name("macro_f1"), figure_name("calibration_error")
    ('AUC within outlet', 'macro-F1', 'calibration error')
    """
    whole, within = _NAMES.get(name), name.removeprefix("auc_within_")
    return whole or (f"AUC within {within}" if within != name else name.replace("_", " "))


def bounded(figure: Figure | None, *, sign: str = "") -> str:
    """Return a figure with its interval, as far as it has one.

    >>> bounded({"value": 0.71234, "low": 0.6, "high": 0.8})
    '0.712 (0.600 to 0.800)'
    >>> bounded({"value": 0.1, "low": None, "high": None}, sign="+"), bounded(None)
    ('+0.100', '')
    """
    if figure is None:
        return ""
    value, low, high = figure["value"], figure["low"], figure["high"]
    return f"{value:{sign}.3f}" + ("" if low is None else f" ({low:{sign}.3f} to {high:{sign}.3f})")


def texts(n: int) -> str:
    """Return a number of texts.

    >>> texts(1), texts(1200)
    ('1 text', '1,200 texts')
    """
    return f"{n:,} text{'s' if n != 1 else ''}"


def folds_words(row: Row) -> str:
    """Say how a baseline was tried.

    >>> folds_words({"folds": 5, "held_out_by": "outlet"}), folds_words({"folds": 5, "held_out_by": None})
    ('5 folds, by outlet', '5 folds')
    """
    return f"{row['folds']} folds" + (f", by {row['held_out_by']}" if row["held_out_by"] else "")
