"""The key: what the coders must not see, as JSON."""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from framing.errors import InputError
from framing.validation.types import UNITS, Drawn, Key, Stratum

FILE, FORMAT = "key.json", 1


def key_bytes(key: Key) -> bytes:
    """Return the key as it is stored."""
    stored = {
        "record": "validation key, not for coders",
        "format": FORMAT,
        **asdict(key),
        "strata": [{**stratum._asdict(), "weight": stratum.weight} for stratum in key.strata],
        "units": [{**unit._asdict(), "weight": key.strata[unit.stratum].weight} for unit in key.units],
    }
    return json.dumps(stored, indent=1, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def read_key(folder: Path) -> Key:
    """Return the key of a sample.

    Raises
    ------
    InputError
        If there is none, or it is damaged.
    """
    path = folder / FILE
    try:
        stored = json.loads(path.read_bytes())
    except OSError:
        raise InputError(f"{folder}: no sample here: {FILE} is missing; give a folder that `framing validate sample --out` wrote") from None
    except (ValueError, RecursionError):
        raise InputError(f"{path}: damaged: not JSON; restore the file") from None
    if not isinstance(stored, dict) or stored.get("format") != FORMAT:
        found = stored.get("format") if isinstance(stored, dict) else type(stored).__name__
        raise InputError(f"{path}: format {found}, this version reads format {FORMAT}; restore the file")
    try:
        key = _key(stored)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputError(f"{path}: damaged: {type(error).__name__}: {error}; restore the file") from None
    bands = {stratum.band: stratum.verdict for stratum in key.strata}
    drawn = [0] * len(key.strata)
    for unit in key.units:
        if not 0 <= unit.stratum < len(drawn) or unit.verdict != key.strata[unit.stratum].verdict:
            raise InputError(f"{path}: damaged: unit '{unit.unit}' is not of its stratum; restore the file")
        drawn[unit.stratum] += 1
    for number, stratum in enumerate(key.strata):
        if stratum.drawn != drawn[number] or not 0 < stratum.drawn <= stratum.size or bands[stratum.band] != stratum.verdict:
            raise InputError(f"{path}: damaged: stratum {number} does not fit its units; restore the file")
    if len({unit.unit for unit in key.units}) != len(key.units) or key.unit not in UNITS or not set(bands.values()) <= set(key.labels):
        raise InputError(f"{path}: damaged: units or labels are not what a sample has; restore the file")
    return key


def _key(stored: dict[str, Any]) -> Key:
    given = {field.name: stored[field.name] for field in fields(Key)}
    return Key(
        **{
            **given,
            "labels": tuple(map(str, given["labels"])),
            "positive": tuple(map(str, given["positive"])),
            "strata": tuple(Stratum(*(row[name] for name in Stratum._fields)) for row in given["strata"]),
            "units": tuple(Drawn(*(row[name] for name in Drawn._fields)) for row in given["units"]),
        }
    )
