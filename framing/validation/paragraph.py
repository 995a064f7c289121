"""The paragraph for a methods section: versions and figures, in plain sentences."""

from typing import Any

Figure = dict[str, float | None]
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
PLURAL = {"sentence": "sentences", "naming": "namings of targets", "article": "articles"}


def paragraph(result: dict[str, Any]) -> str:
    """Return what a methods section says of a validation.

    Parameters
    ----------
    result : dict
        As `report_of` makes it.
    """
    return " ".join([_sample(result), _coding(result), *(_accuracy(label, row, result) for label, row in result["figures"].items())])


def between(figure: Figure, *, percent: bool = False) -> str:
    """Return a figure with its interval.

    >>> between({"value": 0.815, "low": 0.7, "high": 0.9}), between({"value": 0.2, "low": None, "high": None}, percent=True)
    ('0.81 (90% interval 0.70 to 0.90)', '20.0%')
    """
    if figure["value"] is None:
        return "not defined"
    form = "{:.1%}" if percent else "{:.2f}"
    value = form.format(figure["value"])
    if figure["low"] is None or figure["high"] is None:
        return value
    return f"{value} (90% interval {form.format(figure['low'])} to {form.format(figure['high'])})"


def _sample(result: dict[str, Any]) -> str:
    material, model = result["material"], result["model"]
    which = ""
    if model is not None:
        which = f" with the model '{model['name']}', version {model['version']} (sha256 {model['sha256'][:12]}, prior {model['prior']:g})"
    strata = f"{_count(result['bands'])} bands of the score" + (" and of outlets" if result["by"] else "")
    return (
        f"We validated framing {result['framing']}{which} on our own material. Of {material['units']:,} {PLURAL[result['unit']]} in "
        f"{material['articles']:,} article{'s' if material['articles'] != 1 else ''}, {result['n_drawn']:,} were drawn at random within strata of "
        f"{strata} (seed {result['seed']}); bands have equal parts in the sample as far as they hold enough, "
        f"and figures are weighted by the inverse of the chance to be drawn."
    )


def _coding(result: dict[str, Any]) -> str:
    coders = len(result["coders"])
    one = coders == 1
    who = f"{_count(coders).capitalize()} coder{'' if one else 's'}"
    said = f"{who}, blind to scores and outlets, coded {result['n_coded']:,} of them following a codebook."
    if not one:
        said += f" Krippendorff's alpha among the coders was {between(result['alpha']['coders'])};"
    else:
        said += " Krippendorff's alpha"
    said += f" {'of the coder' if one else 'that of their majority'} with the tool was {between(result['alpha']['tool'])}."
    if result["n_adjudicated"]:
        n = result["n_adjudicated"]
        said += f" {n:,} unit{' was' if n == 1 else 's were'} decided in discussion."
    if result["n_ties"]:
        said += f" Ties ({result['n_ties']:,}) count in equal parts, and not in the alpha with the tool."
    return said


def _accuracy(label: str, row: dict[str, Figure], result: dict[str, Any]) -> str:
    found = " among the namings found" if result["unit"] == "naming" else ""
    right = row["corrected_prevalence"]
    prevalence = f"The tool calls {between(row['raw_prevalence'], percent=True)} of the {PLURAL[result['unit']]} '{label}'"
    if right["value"] is not None:
        prevalence += f"; corrected for its errors (Rogan and Gladen 1978) the prevalence is {between(right, percent=True)}"
    return (
        f"For '{label}' the tool has precision {between(row['precision'])} and recall{found} {between(row['recall'])}, "
        f"by a bootstrap within strata. {prevalence}."
    )


def _count(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
