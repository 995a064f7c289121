"""Storage: a model is a folder of JSON and `.npy` files, inert, versioned, and checked when it is read."""

import hashlib
import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from framing.checked import TAGGER, check_file, digest, read_array, read_description
from framing.errors import ModelError
from framing.features.wording import NgramSpace
from framing.lexicon import shipped
from framing.model import LinearModel
from framing.resources import data_path

FORMAT = 1
_ARRAYS = ("centre", "dense", "sparse", "intercept")
_RULES = ("abbreviations.tsv", "cues.tsv", "furniture.tsv", "wordlists.tsv")
_SPACE_ARRAYS = ("keys", "idf", "known_names")


def save_model(model: LinearModel, folder: str | Path) -> None:
    """Write a model to a folder; what the folder held of a model before is replaced.

    Parameters
    ----------
    model : LinearModel
    folder : str or Path
        Made if it is missing.

    Raises
    ------
    ModelError
        If the folder cannot be written.
    """
    folder = Path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if model.wording is not None:
            save_model(model.wording, folder / "wording")
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(model, name), allow_pickle=False)
        if model.space is not None:
            for name in _SPACE_ARRAYS:
                np.save(folder / f"{name}.npy", getattr(model.space, name), allow_pickle=False)
            (folder / "ngrams.json").write_text(json.dumps(model.space.names, ensure_ascii=False, indent=0), encoding="utf-8")
        (folder / "model.json").write_text(json.dumps(_describe(model, folder), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise ModelError(f"{folder}: the model cannot be written: {error}") from None


def load_model(folder: str | Path | None = None) -> LinearModel:
    """Read a model from its folder.

    Parameters
    ----------
    folder : str or Path, optional
        Default: the wording model that ships with the package. From the folder of a tagger that model is returned, with the tagger.

    Raises
    ------
    ModelError
        If a file is missing or changed, the format is another, or lexicons or features have changed since training.

    Examples
    --------
    >>> load_model().unit
    'sentence'
    """
    if folder is None:
        return _shipped_model()
    folder = Path(folder)
    if (folder / TAGGER).is_file() and not (folder / "model.json").exists():
        from framing.tagging.storage import load_tagger

        return replace(load_model(), tagger=load_tagger(folder))
    stored = read_description(folder / "model.json", FORMAT)
    try:
        model = _read_model(folder, stored)
    except (KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"{folder / 'model.json'}: damaged: {error}; train the model again or restore the folder") from None
    _check_fit(folder, model)
    return model


@cache
def _shipped_model() -> LinearModel:
    """The wording model that ships with the package, read once: every score would hold its own otherwise."""
    return load_model(data_path("models/wording"))


def _read_model(folder: Path, stored: dict[str, Any]) -> LinearModel:
    for name, expected in stored["files"].items():
        check_file(folder / name, expected)
    arrays = {name: read_array(folder / f"{name}.npy") for name in _ARRAYS}
    wording = load_model(folder / "wording") if stored["has_wording"] else None
    if wording is not None and wording.sha256 != stored["wording_sha256"]:
        raise ModelError(f"{folder / 'wording'}: another wording model than the one this model was trained with; restore the folder")
    return LinearModel(
        name=stored["name"],
        version=stored["version"],
        unit=stored["unit"],
        labels=tuple(stored["labels"]),
        blocks=tuple(stored["blocks"]),
        columns=tuple(stored["columns"]),
        space=_read_space(folder, stored) if stored["has_ngrams"] else None,
        prior=stored["prior"],
        lexicons=stored["lexicons"],
        wording=wording,
        sha256=stored["sha256"],
        training=stored["training"],
        **arrays,
    )


def reading_rules() -> dict[str, str]:
    """Return the hashes of the word lists that decide how a text is read: sentences, zones, cues.

    >>> sorted(reading_rules())
    ['abbreviations.tsv', 'cues.tsv', 'furniture.tsv', 'wordlists.tsv']
    """
    return {name: hashlib.sha256(data_path(name).read_bytes()).hexdigest() for name in _RULES}


def _describe(model: LinearModel, folder: Path) -> dict[str, Any]:
    files = [f"{name}.npy" for name in _ARRAYS]
    files += ["ngrams.json", *(f"{name}.npy" for name in _SPACE_ARRAYS)] if model.space is not None else []
    described: dict[str, Any] = {
        "format": FORMAT,
        "name": model.name,
        "version": model.version,
        "unit": model.unit,
        "labels": list(model.labels),
        "blocks": list(model.blocks),
        "columns": list(model.columns),
        "prior": model.prior,
        "has_ngrams": model.space is not None,
        "log_counts": model.space is not None and model.space.log_counts,
        "has_wording": model.wording is not None,
        "wording_sha256": _describe(model.wording, folder / "wording")["sha256"] if model.wording is not None else None,
        "lexicons": model.lexicons,
        "training": model.training,
        "files": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files},
    }
    return {**described, "sha256": digest(described)}


def _read_space(folder: Path, stored: dict[str, Any]) -> NgramSpace:
    keys, idf, known = (read_array(folder / f"{name}.npy") for name in _SPACE_ARRAYS)
    names = json.loads((folder / "ngrams.json").read_text(encoding="utf-8"))
    return NgramSpace(keys, tuple(names), idf, known, bool(stored["log_counts"]))


def _check_fit(folder: Path, model: LinearModel) -> None:
    """Refuse a model whose features this version measures otherwise."""
    n_decisions = 1 if model.is_binary else len(model.labels)
    n_ngrams = len(model.space.keys) if model.space is not None else 0
    expected = {
        "centre": (len(model.selection),),
        "dense": (n_decisions, len(model.selection)),
        "sparse": (n_decisions, n_ngrams),
        "intercept": (n_decisions,),
    }
    for name, shape in expected.items():
        if getattr(model, name).shape != shape:
            raise ModelError(f"{folder / name}.npy: has the shape {getattr(model, name).shape}, expected {shape}; restore the folder or train again")
    current = {**reading_rules(), **{lexicon.name: lexicon.sha256 for lexicon in shipped().lexicons}}
    for name, sha256 in model.lexicons.items():
        if current.get(name) != sha256:
            state = "is missing" if name not in current else "has changed"
            kind = "file" if "." in name else "lexicon"
            raise ModelError(f"{folder}: {kind} '{name}' {state} since training; train the model again or restore the {kind}")
