"""JSON lines: one record a line, the format other programs depend on."""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO


def render(records: Iterable[dict[str, Any]], out: BinaryIO) -> None:
    """Write each record as soon as it is there."""
    for record in records:
        out.write(json.dumps(record, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace") + b"\n")
        out.flush()
