"""CSV: one row for each article, every dense feature a column."""

import csv
import io
from collections.abc import Iterable
from typing import Any, BinaryIO

from framing.features import dense_blocks
from framing.reports._flat import flat

_RISKY = ("=", "+", "-", "@", "\t", "\r")


def render(records: Iterable[dict[str, Any]], out: BinaryIO) -> None:
    """Write a header and a row for each record.

    Text that a spreadsheet would take for a formula is written with a quote mark before it.
    """
    features = [column for block in dense_blocks().values() for column in block.columns]
    names = [*(name for name in flat({"id": "", "interval": None, "features": {}})), *features]
    text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    writer = csv.DictWriter(text, names, extrasaction="ignore", restval="")
    writer.writeheader()
    for record in records:
        writer.writerow({name: _safe(value) for name, value in flat(record).items()})
    text.detach()


def _safe(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_RISKY) and value != "-" else value
