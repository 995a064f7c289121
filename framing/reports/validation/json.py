"""JSON: a validation as one object."""

import json
from typing import Any, BinaryIO


def render(result: dict[str, Any], out: BinaryIO) -> None:
    """Write the report as one object."""
    out.write(json.dumps(result, indent=1, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace") + b"\n")
