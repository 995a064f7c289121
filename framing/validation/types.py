"""The records of a validation: a unit of the material, a stratum, and the key."""

from dataclasses import dataclass
from typing import Any, NamedTuple

UNITS = ("sentence", "naming", "article")
AGAINST, NEUTRAL, FAVOUR = "against", "neutral", "in favour"
NAMING_LABELS = (AGAINST, NEUTRAL, FAVOUR)


class Unit(NamedTuple):
    """A stretch of the material that the tool gives a verdict on.

    Attributes
    ----------
    article : str
        Id of its article.
    start, end : int
        Code points of the article's content.
    shown : dict
        What a coder sees, by column of the sheet.
    outlet : str or None
    score : float
        The tool's own: a probability, or the weight of a naming.
    verdict : str
        The label that the score amounts to.
    band : str
        The band the score lies in; one band has one verdict.
    """

    article: str
    start: int
    end: int
    shown: dict[str, str]
    outlet: str | None
    score: float
    verdict: str
    band: str


class Stratum(NamedTuple):
    """Units of one band and outlet: how many there are, and how many were drawn.

    >>> Stratum("0 to 0.25", "neutral", None, size=300, drawn=50).weight
    6.0
    """

    band: str
    verdict: str
    outlet: str | None
    size: int
    drawn: int

    @property
    def weight(self) -> float:
        """How many units of the material a drawn one stands for."""
        return self.size / self.drawn


class Drawn(NamedTuple):
    """A unit of the sample, as the key knows it."""

    unit: str
    stratum: int
    article: str
    start: int
    end: int
    score: float
    verdict: str


@dataclass(frozen=True)
class Key:
    """What is known of a sample and kept from the coders.

    Attributes
    ----------
    framing : str
        Version of the package.
    model : dict or None
        Name, version, sha256 and prior; None for namings, which depend on no model.
    unit : str
    labels, positive : tuple of str
        All labels, and those that figures are given for.
    seed : int
    by : str or None
    material : dict
        `inputs`, `articles`, `failed`, `units` and the `sha256` of the texts.
    strata : tuple of Stratum
    units : tuple of Drawn
    """

    framing: str
    model: dict[str, Any] | None
    unit: str
    labels: tuple[str, ...]
    positive: tuple[str, ...]
    seed: int
    by: str | None
    material: dict[str, Any]
    strata: tuple[Stratum, ...]
    units: tuple[Drawn, ...]
