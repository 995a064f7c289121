"""Perturbations: what changes in a text though its meaning does not."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from zlib import crc32

import numpy as np

from framing.article import Article
from framing.symmetry.learner import as_learner
from framing.symmetry.noise import misread, with_typos
from framing.symmetry.spelling import to_american, to_british

Perturb = Callable[[str, np.random.Generator], str]


def perturbations() -> Mapping[str, Perturb]:
    """Return all perturbations by name.

    >>> sorted(perturbations())
    ['american', 'british', 'ocr', 'second_language', 'typos']
    """
    return MappingProxyType(
        {
            "british": lambda text, _: to_british(text),
            "american": lambda text, _: to_american(text),
            "second_language": as_learner,
            "typos": with_typos,
            "ocr": misread,
        }
    )


def perturbed(article: Article, name: str, *, seed: int = 0) -> Article:
    """Return an article with its title and text perturbed; the same text and seed always give the same.

    Parameters
    ----------
    article : Article
    name : str
        One of `perturbations()`.
    seed : int

    Raises
    ------
    ValueError
        If there is no such perturbation.

    Examples
    --------
    >>> perturbed(Article("The color of defense."), "british").text
    'The colour of defence.'
    """
    if name not in perturbations():
        raise ValueError(f"unknown perturbation '{name}'; there are {', '.join(perturbations())}")
    perturb = perturbations()[name]
    random = np.random.default_rng([seed, crc32(article.content.encode("utf-8", "surrogatepass"))])
    title = perturb(article.title, random) if article.title else article.title
    return replace(article, text=perturb(article.text, random), title=title)
