"""A stored tagger: a folder of `tagger.json` and `.npy` files, checked like that of a model."""

import hashlib
import json
from pathlib import Path

import numpy as np

from framing.checked import TAGGER, check_file, digest, read_array, read_description
from framing.errors import ModelError
from framing.tagging.features import PARTS
from framing.tagging.rules import tagging_rules
from framing.tagging.tagger import N_COLUMNS, Tagger

FORMAT = 1
_SHAPES = {
    "first": (len(PARTS), N_COLUMNS), "second": (len(PARTS), N_COLUMNS), "offsets": (2, len(PARTS)), "scale": (len(PARTS),),
}  # fmt: skip


def save_tagger(tagger: Tagger, folder: str | Path) -> None:
    """Write a tagger to a folder.

    Raises
    ------
    ModelError
        If the folder cannot be written, or holds a model already.
    """
    folder = Path(folder)
    if (folder / "model.json").exists():
        raise ModelError(f"{folder}: holds a model already; give the tagger a folder of its own")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in _SHAPES:
            np.save(folder / f"{name}.npy", getattr(tagger, name), allow_pickle=False)
        files = {f"{name}.npy": hashlib.sha256((folder / f"{name}.npy").read_bytes()).hexdigest() for name in _SHAPES}
        described = {"format": FORMAT, "name": tagger.name, "rules": tagger.rules, "training": tagger.training, "files": files}
        (folder / TAGGER).write_text(json.dumps({**described, "sha256": digest(described)}, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise ModelError(f"{folder}: the tagger cannot be written: {error}") from None


def load_tagger(folder: str | Path) -> Tagger:
    """Read a tagger from its folder.

    Raises
    ------
    ModelError
        If a file is missing or changed, or the word lists that its features were read with have changed.
    """
    folder = Path(folder)
    stored = read_description(folder / TAGGER, FORMAT)
    try:
        for name in _SHAPES:
            check_file(folder / f"{name}.npy", stored["files"][f"{name}.npy"])
        arrays = {name: read_array(folder / f"{name}.npy") for name in _SHAPES}
        tagger = Tagger(stored["name"], **arrays, rules=stored["rules"], sha256=stored["sha256"], training=stored["training"])
    except (KeyError, TypeError) as error:
        raise ModelError(f"{folder / TAGGER}: damaged: {error}; train the tagger again or restore the folder") from None
    for name, shape in _SHAPES.items():
        if arrays[name].shape != shape:
            raise ModelError(f"{folder / name}.npy: has the shape {arrays[name].shape}, expected {shape}; train the tagger again")
    current = tagging_rules()
    for name, sha256 in tagger.rules.items():
        if current.get(name) != sha256:
            raise ModelError(f"{folder}: file '{name}' has changed since training; train the tagger again or restore the file")
    return tagger
