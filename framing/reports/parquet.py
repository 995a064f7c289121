"""Parquet: one row for each article, every dense feature a column."""

from collections.abc import Iterable
from typing import Any, BinaryIO

from framing.reports._flat import flat


def render(records: Iterable[dict[str, Any]], out: BinaryIO) -> None:
    """Write all records as one Parquet file."""
    import pyarrow
    from pyarrow import parquet

    rows = [flat(record) for record in records]
    names: dict[str, None] = {}
    for row in rows:
        names.update(dict.fromkeys(row))
    table = pyarrow.table({name: [row.get(name) for row in rows] for name in names})
    parquet.write_table(table, out)
