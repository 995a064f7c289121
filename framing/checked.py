"""Checked files: what a folder holds is inert, and told from what was changed since it was written."""

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np

from framing.errors import ModelError

TAGGER = "tagger.json"


def digest(described: dict[str, Any]) -> str:
    """Return the SHA-256 of a description, whatever the order of its keys.

    >>> digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
    True
    """
    return hashlib.sha256(json.dumps(described, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def read_description(path: Path, form: int) -> dict[str, Any]:
    """Return a signed JSON description of a given format.

    Raises
    ------
    ModelError
        If it is missing, no JSON, of another format, or changed since it was written.
    """
    try:
        stored = json.loads(path.read_bytes())
    except OSError:
        raise ModelError(f"{path.parent}: no model here: {path.name} is missing; give a folder that `framing train --out` wrote") from None
    except (ValueError, RecursionError):
        raise ModelError(f"{path}: damaged: not JSON; train the model again or restore the folder") from None
    if not isinstance(stored, dict) or stored.get("format") != form:
        found = stored.get("format") if isinstance(stored, dict) else type(stored).__name__
        raise ModelError(f"{path}: format {found}, this version reads format {form}; train the model again")
    if stored.get("sha256") != digest({key: value for key, value in stored.items() if key != "sha256"}):
        raise ModelError(f"{path}: changed since it was written; train the model again or restore the file")
    return stored


def check_file(path: Path, expected: str) -> None:
    """Refuse a file that is not the one that was written.

    Raises
    ------
    ModelError
        If it is missing or its SHA-256 is another.
    """
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        raise ModelError(f"{path}: missing; train the model again or restore the folder") from None
    if found != expected:
        raise ModelError(
            f"{path}: changed since the model was written (sha256 {found[:12]}, expected {expected[:12]}); restore the file or train again"
        )


def read_array(path: Path) -> Any:
    """Return an array of numbers; a file that would have to run code to be read is refused.

    Raises
    ------
    ModelError
        If the file is damaged.
    """
    try:
        array = np.load(path, allow_pickle=False)
        array.setflags(write=False)  # a model is shared by all who load it
        return array
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: damaged: {error}") from None
