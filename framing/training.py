"""Training: from labelled corpora or your own table to a stored model."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from framing.classifier import DEFAULT_BLOCKS, FramingClassifier
from framing.datasets import Corpus, combine
from framing.datasets.base import refuse_spans
from framing.model import ARTICLE, LinearModel
from framing.storage import load_model, save_model
from framing.symmetry import tied

# Chosen by the runs in docs/experiments.md.
SETTINGS: dict[str, dict[str, Any]] = {
    "sentence": {"C": 1.0, "dense_scale": 0.3, "min_df": 3, "max_ngrams": 80_000},
    "article": {"C": 1.0, "dense_scale": 0.03, "pooled_scale": 0.03, "min_df": 3, "max_ngrams": 60_000},
}


def classifier_for(unit: str, *, positive: str | None = None, **settings: Any) -> FramingClassifier:
    """Return an unfitted classifier with the settings that suit a unit, `sentence` or `article`."""
    blocks = (*DEFAULT_BLOCKS, "style") if unit == ARTICLE else DEFAULT_BLOCKS
    return FramingClassifier(unit=unit, blocks=blocks, positive=positive, **{**SETTINGS[unit], **settings})


def train(corpora: list[Corpus], folder: str | Path, *, command: str = "", symmetric: bool = False, **settings: Any) -> LinearModel:
    """Train a model on corpora of one unit and store it.

    Parameters
    ----------
    corpora : list of Corpus
        Gold ones weigh more than silver ones.
    folder : str or Path
        Where the model is written; its name becomes the model's.
    command : str
        Stored beside the model, so that it can be made again.
    symmetric : bool
        Whether n-grams that change into each other when sides change places weigh alike (`framing.symmetry.tied`).
    settings
        Passed on to the classifier.

    Returns
    -------
    LinearModel
        As it is read back from the folder.
    """
    refuse_spans(corpora)
    joint = combine(corpora) if len(corpora) > 1 else corpora[0]
    unit = ARTICLE if joint.meta.unit == ARTICLE else "sentence"
    classifier = classifier_for(unit, positive=joint.meta.positive, **settings)
    groups = next(iter(joint.groups.values()), None)
    classifier.fit(
        joint.articles, joint.labels, sample_weight=joint.weights or None, groups=np.asarray(groups) if groups else None, silver=joint.by_machine
    )
    trained = [
        {"name": c.meta.name, "title": c.meta.title, "n": len(c), "quality": c.meta.quality, "licence": c.meta.licence, "citation": c.meta.citation}
        for c in corpora
    ]
    plain = tied(classifier.model_) if symmetric else classifier.model_
    save_model(replace(plain, name=Path(folder).name, training={**plain.training, "corpora": trained, "command": command}), folder)
    return load_model(folder)
