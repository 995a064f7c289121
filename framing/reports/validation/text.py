"""Text: a validation as a person reads it in a terminal."""

from typing import Any, BinaryIO

from rich.table import Table
from rich.text import Text

from framing.reports.text import clean, console, plain_table
from framing.validation.paragraph import PLURAL

FIGURES = ("precision", "recall", "specificity", "f1", "raw_prevalence", "corrected_prevalence")
_SHOWN = 20


def render(result: dict[str, Any], out: BinaryIO) -> None:
    """Write agreement, figures, outlets, notes and the paragraph."""
    with console(out) as screen:
        done, drawn = result["n_coded"], result["n_drawn"]
        screen.print(Text(f"{done:,} of {drawn:,} {PLURAL[result['unit']]} coded; 90% intervals", style="bold"))
        for note in result["notes"]:
            screen.print(Text(f"  note: {clean(note)}", style="dim"))
        screen.print(_agreement(result))
        if result["figures"]:
            screen.print(_figures(result))
            screen.print(_confusion(result))
        if result["outlets"]:
            screen.print(_outlets(result))
        if result["disagreements"]:
            more = len(result["disagreements"]) - _SHOWN
            screen.print(Text(f"Coders disagree on {', '.join(result['disagreements'][:_SHOWN])}{f' and {more} more' if more > 0 else ''}"))
        screen.print(Text("To paste into a methods section", style="bold"))
        screen.print(Text(clean(result["paragraph"])))


def cell(figure: dict[str, float | None]) -> tuple[str, str]:
    """Return a figure and its interval as they stand in a table.

    >>> cell({"value": 0.5, "low": 0.25, "high": 0.75}), cell({"value": None, "low": None, "high": None})
    (('0.500', '0.250 to 0.750'), ('-', ''))
    """
    value, low, high = figure["value"], figure["low"], figure["high"]
    return "-" if value is None else f"{value:.3f}", "" if low is None or high is None else f"{low:.3f} to {high:.3f}"


def _agreement(result: dict[str, Any]) -> Table:
    table = plain_table("Krippendorff's alpha, nominal, in the sample")
    for name, justify in (("", "left"), ("alpha", "right"), ("interval", "right"), ("units", "right")):
        table.add_column(name, justify=justify)  # type: ignore[arg-type]  # rich takes three words, the tables hold strings
    table.add_row("among coders", *cell(result["alpha"]["coders"]), "")
    table.add_row("majority and tool", *cell(result["alpha"]["tool"]), "")
    for pair in result["alpha"]["pairs"]:
        value = "-" if pair["alpha"] is None else f"{pair['alpha']:.3f}"
        table.add_row(Text(clean(f"{pair['first']} and {pair['second']}")), value, "", str(pair["n"]))
    return table


def _figures(result: dict[str, Any]) -> Table:
    table = plain_table("The tool in the material, by the sampling weights")
    for name in ("label", "figure"):
        table.add_column(name)
    for name in ("value", "interval"):
        table.add_column(name, justify="right")
    for label, row in result["figures"].items():
        for name in FIGURES:
            table.add_row(Text(clean(label)), name.replace("_", " "), *cell(row[name]))
    return table


def _confusion(result: dict[str, Any]) -> Table:
    table = plain_table("Units of the material, estimated: the tool's verdicts are rows, the coders' labels columns")
    table.add_column("")
    for label in result["labels"]:
        table.add_column(Text(clean(label)), justify="right")
    for label, row in zip(result["labels"], result["confusion"], strict=True):
        table.add_row(Text(clean(label)), *(f"{count:,.0f}" for count in row))
    return table


def _outlets(result: dict[str, Any]) -> Table:
    table = plain_table("By outlet, corrected with the errors in the whole material")
    for name in ("outlet", "label", "units", "raw", "corrected", "interval"):
        table.add_column(name, justify="left" if name in ("outlet", "label") else "right")
    for row in result["outlets"]:
        names = Text(clean(row["outlet"])), Text(clean(row["label"]))
        table.add_row(*names, f"{row['n_units']:,}", f"{row['raw_prevalence']:.3f}", *cell(row["corrected_prevalence"]))
    return table
