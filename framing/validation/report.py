"""The second step: sheets and key in, agreement, accuracy, prevalence and a paragraph out."""

from pathlib import Path
from typing import Any

from framing.validation.coding import Coded, agreement_of, coded, pairs_of
from framing.validation.drawing import OTHERS
from framing.validation.estimates import Crossed, Estimate, corrected, cross, figures
from framing.validation.keyfile import read_key
from framing.validation.paragraph import paragraph
from framing.validation.sheets import read_sheets
from framing.validation.types import Key

_ADVISED, _LOWEST = 0.8, 0.667
_FEW = 10


def report_of(folder: str | Path) -> dict[str, Any]:
    """Report on a coded sample.

    Parameters
    ----------
    folder : str or Path
        As `draw_sample` wrote it, with the sheets filled in; `adjudicated.csv` decides on units where it has a label.

    Returns
    -------
    dict
        Strings, numbers, lists and None: `alpha` among `coders`, of their majority with the `tool`, and of `pairs`;
        `figures` of each positive label, `confusion` (verdicts are rows), `outlets`, `disagreements`, `notes`, and the
        `paragraph`. Figures are of the material, alphas of the sample.

    Raises
    ------
    InputError
        If there is no sample, no sheet, or a sheet breaks the format: with file and line.
    """
    path = Path(folder)
    key = read_key(path)
    names = [unit.unit for unit in key.units]
    sheets, decided = read_sheets(path, names, key.labels)
    found = coded(names, key.labels, sheets, decided)
    strata = [unit.stratum for unit in key.units]
    tool: list[str | None] = [unit.verdict for unit in key.units]
    crossed = cross(found.truth, key.strata, strata, key.labels, seed=key.seed)
    n_coded = int((found.truth.sum(axis=1) > 0).sum())
    among = agreement_of(list(found.ratings.values()), strata, seed=key.seed)
    result: dict[str, Any] = {
        "record": "validation",
        "framing": key.framing,
        "model": key.model,
        "unit": key.unit,
        "labels": list(key.labels),
        "seed": key.seed,
        "by": key.by,
        "material": key.material,
        "bands": len({stratum.band for stratum in key.strata}),
        "n_drawn": len(names),
        "n_coded": n_coded,
        "n_ties": sum(label is None for label in found.majority) - (len(names) - n_coded),
        "n_adjudicated": len(decided),
        "coders": [{"name": name, "n_coded": len(sheet)} for name, sheet in sheets.items()],
        "alpha": {
            "coders": among._asdict(),
            "tool": agreement_of([found.majority, tool], strata, seed=key.seed)._asdict(),
            "pairs": pairs_of(found.ratings, tool),
        },
        "figures": {} if crossed is None else {label: _figures(crossed, key, label) for label in key.positive},
        "confusion": None if crossed is None else crossed.table.tolist(),
        "outlets": [] if crossed is None or key.by is None else _outlets(crossed, key),
        "disagreements": [names[number] for number in range(len(names)) if len({row[number] for row in found.ratings.values()} - {None}) > 1],
    }
    result["notes"] = _notes(result, found, crossed, among)
    result["paragraph"] = paragraph(result)
    return result


def _figures(crossed: Crossed, key: Key, label: str) -> dict[str, dict[str, float | None]]:
    return {name: found._asdict() for name, found in figures(crossed, key.labels.index(label)).items()}


def _outlets(crossed: Crossed, key: Key) -> list[dict[str, Any]]:
    """Raw and corrected prevalence in each outlet, with the tool's errors in the whole material."""
    rows = []
    names = sorted({stratum.outlet or "" for stratum in key.strata}, key=lambda name: (name == OTHERS, name))
    for name in names:
        own = [stratum for stratum in key.strata if (stratum.outlet or "") == name]
        n = sum(stratum.size for stratum in own)
        for label in key.positive:
            raw = sum(stratum.size for stratum in own if stratum.verdict == label) / n
            right = corrected(crossed, key.labels.index(label), raw)
            rows.append({"outlet": name, "label": label, "n_units": n, "raw_prevalence": raw, "corrected_prevalence": right._asdict()})
    return rows


def _notes(result: dict[str, Any], found: Coded, crossed: Crossed | None, among: Estimate) -> list[str]:
    notes = []
    if result["n_coded"] < result["n_drawn"]:
        notes.append(
            f"{result['n_drawn'] - result['n_coded']} of {result['n_drawn']} units have no label; they are taken to be like those of their stratum"
        )
    if crossed is None:
        notes.append("no unit of some band of the score is coded: accuracy and prevalence cannot be told; code at least one of each")
    if len(found.ratings) < 2:
        notes.append("a single coder: whether others would say the same is not known")
    elif among.value is None:
        notes.append("alpha among coders is not defined: no unit has two labels, or all labels are the same")
    elif among.value < _LOWEST:
        notes.append(
            f"alpha among coders is {among.value:.2f}: Krippendorff (2004) advises {_ADVISED}, and {_LOWEST} at least for tentative conclusions; "
            "the figures below hold for these coders"
        )
    if result["n_ties"]:
        ties = "1 unit is a tie and counts" if result["n_ties"] == 1 else f"{result['n_ties']} units are ties and count"
        notes.append(f"{ties} in equal parts; decide in adjudicated.csv what they are")
    if result["unit"] == "naming":
        notes.append("recall is among the namings that the tool found: those it missed are in no sample")
    for label, row in result["figures"].items():
        n = found.truth[:, result["labels"].index(label)].sum()
        if n < _FEW:
            notes.append(f"fewer than {_FEW} units are '{label}' to the coders: its recall and corrected prevalence rest on little")
        if row["corrected_prevalence"]["value"] is None:
            notes.append(f"the verdict '{label}' tells no more than chance: its prevalence cannot be corrected")
    return notes
