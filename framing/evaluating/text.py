"""Text: an evaluation as a person reads it in a terminal."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from rich.table import Table
from rich.text import Text

from framing.evaluating.wording import SHOWN, Row, bounded, folds_words, shown_rows, texts
from framing.explanation import WORDING
from framing.reports._wording import short
from framing.reports.text import clean, console, plain_table

_WIDTH = 300


def render(result: dict[str, Any], out: BinaryIO) -> None:
    """Write the figures, and what lies under them."""
    with console(out) as screen:
        for line in _head(result):
            screen.print(Text(line))
        for part in _parts(result):
            screen.print()
            screen.print(part)


def _head(result: dict[str, Any]) -> Iterator[str]:
    yield f"{result['n']} texts of {clean(result['dataset'])}, model {clean(result['model']['name'])}; 90% intervals"
    for name, figure in result["metrics"].items():
        interval = "" if figure["low"] is None else f"  ({figure['low']:.3f} to {figure['high']:.3f})"
        yield f"  {clean(name):24} {figure['value']:.3f}{interval}"
    yield "confusion, rows are true labels: " + ", ".join(clean(label) for label in result["labels"])
    for row in result["confusion"]:
        yield "  " + " ".join(f"{count:6d}" for count in row)
    for note in result["notes"]:
        yield f"note: {clean(note)}"


def _parts(result: dict[str, Any]) -> Iterator[Any]:
    yield _reliability(result["reliability"])
    for name, rows in result["breakdowns"].items():
        yield _breakdown(name, rows)
    if result["baselines"] is not None:
        yield _baselines(result)
    if result["ablation"] is not None:
        yield _ablation(result["ablation"])
    for direction in result["errors"]:
        yield _errors(direction)


def _reliability(found: Row) -> Table:
    table = _table(
        f"Reliability of '{clean(found['of'])}': calibration error {found['calibration_error']:.3f}, Brier {found['brier']:.3f}",
        ("from", "to", "texts", "said", "seen"),
    )
    for row in found["bins"]:
        seen = bounded({"value": row["share"], "low": row["low"], "high": row["high"]})
        table.add_row(f"{row['from']:.1f}", f"{row['to']:.1f}", f"{row['n']:,}", f"{row['mean_probability']:.3f}", seen)
    return table


def _breakdown(name: str, rows: list[Row]) -> Table:
    kept, rest = shown_rows(rows)
    table = _table(f"By {clean(name)}", (clean(name), "texts", "said", "seen", *SHOWN.values()))
    for row in kept:
        said, seen = (f"{row[key]:.2f}" if key in row else "" for key in ("mean_probability", "share_positive"))
        figures = (bounded(row["figures"].get(figure)) for figure in SHOWN)
        table.add_row(Text(short(clean(row["group"]), 40)), f"{row['n']:,}", said, seen, *figures)
    return _captioned(table, rest)


def _baselines(result: dict[str, Any]) -> Table:
    name = clean(result["dataset"])
    table = _table(f"Baselines, trained on {name} and tried on folds held out; the model is compared with each", ())
    for column in ("baseline", "tried in", *SHOWN.values(), "macro-F1 of the model more by"):
        table.add_column(column)
    for row in result["baselines"]:
        figures = (bounded(row["figures"].get(figure)) for figure in SHOWN)
        table.add_row(Text(clean(row["name"])), Text(clean(folds_words(row))), *figures, bounded(row["model_ahead_by"].get("macro_f1"), sign="+"))
    return _captioned(table, "" if result["baselines"] else "none: too few texts of a label to hold any out")


def _ablation(rows: list[Row]) -> Table:
    table = _table("Ablation: the contributions of a block set to their average", ("block", "features"))
    for column in ("macro-F1 without it", "change", "AUC without it", "macro-F1 of it alone"):
        table.add_column(column)
    for row in rows:
        figures = (row["without"].get("macro_f1"), row["without"].get("auc"), row["alone"].get("macro_f1"))
        without, auc, alone = map(bounded, figures)
        table.add_row(row["block"], f"{row['n_features']:,}", without, bounded(row["change"].get("macro_f1"), sign="+"), auc, alone)
    return table


def _errors(direction: Row) -> Text:
    told = Text(
        f"Read these: {texts(direction['n'])} labelled {clean(direction['truth'])} and called {clean(direction['predicted'])}; the surest first"
    )
    for row in direction["texts"]:
        where = "; ".join(clean(value) for value in row["groups"].values() if value)
        told.append(f"\n  {row['probability']:.2f}  {clean(row['id'])}{f' ({where})' if where else ''}: {short(clean(row['text']), _WIDTH)}")
        moved = ", ".join(f"{one['contribution']:+.2f} {_feature(one)}" for one in row["contributions"])
        told.append(f"\n        {moved}", style="dim")
    return told


def _feature(one: Row) -> str:
    """The feature, and where it is not a word itself the words it comes from."""
    name = clean(one["feature"])
    words = clean(" | ".join(one["words"]))
    return f"{name} [{words}]" if words and not name.startswith(f"{WORDING}:") else name


def _table(title: str, columns: tuple[str, ...]) -> Table:
    table = plain_table(title)
    for number, column in enumerate(columns):
        table.add_column(column, justify="left" if number == 0 else "right")
    return table


def _captioned(table: Table, caption: str) -> Table:
    table.caption, table.caption_justify = caption or None, "left"
    return table
