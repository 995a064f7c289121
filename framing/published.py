"""Published figures: what was measured, how, and the floor each must hold, in `data/benchmarks.json`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from framing.resources import data_path

ROOT = Path(__file__).resolve().parent.parent


def figures() -> dict[str, dict[str, Any]]:
    """Return all published figures by name: `value`, `floor`, `what`, `command`.

    >>> "shipped_babe_macro_f1" in figures()
    True
    """
    found: dict[str, dict[str, Any]] = json.loads(data_path("benchmarks.json").read_text(encoding="utf-8"))
    return found


def store(measured: dict[str, float], *, command: str) -> None:
    """Write newly measured values beside the floors of their figures.

    Raises
    ------
    KeyError
        If a figure has no entry yet: a figure is published with a floor and a word on what it is.
    """
    known = figures()
    for name, value in measured.items():
        known[name] |= {"value": round(value, 4), "command": command}
    data_path("benchmarks.json").write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


def missed(measured: Mapping[str, float | None]) -> list[str]:
    """Return a line for each measured figure on the wrong side of its floor.

    A figure with `lower_is_better` has a ceiling instead.

    >>> missed({"shipped_babe_macro_f1": 0.0})[0].startswith("shipped_babe_macro_f1: 0.000")
    True
    """
    lines = []
    for name, value in measured.items():
        entry = figures()[name]
        floor = entry["floor"]
        if floor is not None and value is None:
            lines.append(f"{name}: not measured yet, the floor is {floor}: {entry['what']}")
        elif value is not None and floor is not None and (value > floor if entry.get("lower_is_better") else value < floor):
            lines.append(f"{name}: {value:.3f}, the {'ceiling' if entry.get('lower_is_better') else 'floor'} is {floor}: {entry['what']}")
    return lines


def table() -> str:
    """Return all published figures as a Markdown table.

    >>> table().splitlines()[0]
    '| figure | value | floor |'
    """
    lines = ["| figure | value | floor |", "|---|---:|---:|"]
    for entry in figures().values():
        value = "not yet measured" if entry["value"] is None else f"{entry['value']:.3f}"
        floor = "" if entry["floor"] is None else f"{'at most ' if entry.get('lower_is_better') else ''}{entry['floor']}"
        lines.append(f"| {entry['what']} | {value} | {floor} |")
    return "\n".join(lines)
