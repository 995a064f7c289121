"""The first step: material in, a folder of blind sheets, a codebook and a key out."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np

import framing
from framing.article import Article
from framing.errors import InputError
from framing.model import LinearModel
from framing.reading import Failure
from framing.validation.codebook import codebook
from framing.validation.drawing import draw
from framing.validation.keyfile import FILE, key_bytes
from framing.validation.sheets import sheet_bytes
from framing.validation.types import Drawn, Key, Unit
from framing.validation.units import BANDS, labels_of, units_of

CODEBOOK = "codebook.md"


def draw_sample(
    articles: Iterable[Article | Failure],
    folder: str | Path,
    *,
    model: LinearModel | None = None,
    unit: str = "sentence",
    n: int = 200,
    coders: int = 2,
    by_outlet: bool = False,
    seed: int = 0,
    inputs: Iterable[str] = (),
) -> Key:
    """Draw a stratified sample and write what coders need, and the key.

    Parameters
    ----------
    articles : iterable of Article or Failure
        Failures are counted and left out.
    folder : str or Path
        New or empty.
    model : LinearModel, optional
        What scores sentences and articles; not used for namings.
    unit : str
        sentence, naming or article.
    n, coders : int
    by_outlet : bool
        Whether outlets are strata besides the bands of the score.
    seed : int
        The same material, model and seed give the same files.
    inputs : iterable of str
        Where the articles come from, as the key tells it.

    Returns
    -------
    Key

    Raises
    ------
    InputError
        If the folder holds something, the material holds no such unit, or no outlet where outlets are wanted.
    ModelError
        If the model does not decide on such units.
    """
    target = Path(folder)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise InputError(f"{target}: is not an empty folder; name a new one, so that no coded sheet is lost")
    used = None if unit == "naming" else model
    if unit != "naming" and used is None:
        raise InputError(f"--unit {unit}: needs a model; give one")
    labels, positive = labels_of(unit, used)
    found, counts, digest = _collect(articles, unit, used)
    if by_outlet and found and not any(one.outlet for one in found):
        raise InputError("--by outlet: no article has an outlet; give a table with a column outlet, or leave --by out")
    strata, drawn = draw(found, n, bands=labels if unit == "naming" else BANDS[unit], by_outlet=by_outlet, seed=seed)
    width = max(3, len(str(len(drawn))))
    names = [f"u{number:0{width}d}" for number in range(1, len(drawn) + 1)]
    rows = [(name, found[number].shown) for name, (number, _) in zip(names, drawn, strict=True)]
    key = Key(
        framing=framing.__version__,
        model=None if used is None else {"name": used.name, "version": used.version, "sha256": used.sha256, "prior": used.prior},
        unit=unit,
        labels=labels,
        positive=positive,
        seed=seed,
        by="outlet" if by_outlet else None,
        material={"inputs": list(inputs), **counts, "units": len(found), "sha256": digest},
        strata=tuple(strata),
        units=tuple(_known(name, found[number], stratum) for name, (number, stratum) in zip(names, drawn, strict=True)),
    )
    files = {FILE: key_bytes(key), CODEBOOK: codebook(unit, labels, len(rows)).encode()}
    for coder in range(1, coders + 1):
        order = np.random.default_rng([seed, coder]).permutation(len(rows)).tolist()
        files[f"coder_{coder}.csv"] = sheet_bytes(unit, [rows[i] for i in order])
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, raw in files.items():
            (target / name).write_bytes(raw)
    except OSError as error:
        raise InputError(f"{target}: cannot be written: {error.strerror}") from None
    return key


def _collect(articles: Iterable[Article | Failure], unit: str, model: LinearModel | None) -> tuple[list[Unit], dict[str, int], str]:
    """All units, how many articles there were and failed, and the hash of their texts."""
    found: list[Unit] = []
    counts = {"articles": 0, "failed": 0}
    digest = hashlib.sha256()
    for article in articles:
        if isinstance(article, Failure) or not len(article.tokens):
            counts["failed"] += 1
            continue
        counts["articles"] += 1
        digest.update(article.content.encode("utf-8", "replace") + b"\0")
        found += units_of(article, unit, model)
    return found, counts, digest.hexdigest()


def _known(name: str, unit: Unit, stratum: int) -> Drawn:
    return Drawn(name, stratum, unit.article, unit.start, unit.end, unit.score, unit.verdict)
