"""One JSON object in a file of its own, as corpora of articles are often published."""

import json
from pathlib import Path
from typing import Any

from framing.errors import DatasetError


def json_object(path: Path) -> dict[str, Any]:
    """Read a file that holds one JSON object.

    Raises
    ------
    DatasetError
        If the file cannot be read, is not JSON, or holds something else than an object.

    Examples
    --------
    >>> json_object(Path("gone.json"))
    Traceback (most recent call last):
    framing.errors.DatasetError: gone.json: cannot be read: [Errno 2] No such file or directory: 'gone.json'
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise DatasetError(f"{path}: cannot be read: {error}") from None
    if not isinstance(found, dict):
        raise DatasetError(f"{path}: expected one JSON object, found {type(found).__name__}")
    return found
