"""The whole report on a model and a corpus, as plain data."""

from collections.abc import Callable
from typing import Any

from framing.datasets import Corpus
from framing.evaluating.ablation import ablation as measure_ablation
from framing.evaluating.baselines import baselines as measure_baselines
from framing.evaluating.breakdowns import breakdowns
from framing.evaluating.reading import N_ERRORS, errors
from framing.evaluating.reliability import reliability
from framing.evaluation import N_BOOTSTRAP, evaluate, predict
from framing.model import LinearModel


def evaluate_fully(
    model: LinearModel,
    corpus: Corpus,
    *,
    baselines: bool = False,
    ablation: bool = False,
    n_errors: int = N_ERRORS,
    n_bootstrap: int | None = None,
    say: Callable[[str], None] = lambda line: None,
) -> dict[str, Any]:
    """Evaluate a model on a labelled corpus: figures, and what lies under them.

    Parameters
    ----------
    model : LinearModel
    corpus : Corpus
    baselines, ablation : bool
        Whether simpler means are tried on the corpus, and the blocks of the model taken away in turn.
    n_errors : int
        How many errors are told in each direction.
    n_bootstrap : int, optional
        Resamples for the 90% intervals.
    say : callable
        Is told what is being done.

    Returns
    -------
    dict
        What `evaluation.evaluate` returns, and `notes`, `reliability`, `breakdowns`, `errors`, `baselines` and `ablation`,
        the last two None where they were not asked for.

    Examples
    --------
    >>> from framing.article import Article
    >>> from framing.datasets import Meta
    >>> from framing.storage import load_model
    >>> meta = Meta("ours", "Ours", "sentence", "gold", "", "", "", positive="loaded")
    >>> ours = Corpus(meta, [Article("A vile, rotten regime."), Article("The vote is on Monday.")], ["loaded", "neutral"])
    >>> result = evaluate_fully(load_model(), ours, n_bootstrap=0)
    >>> result["metrics"]["accuracy"]["value"], [row["n"] for row in result["breakdowns"]["voice"]], result["errors"]
    (1.0, [2], [])
    """
    say(f"scoring {len(corpus):,} texts of {corpus.meta.name}")
    found = predict(model, corpus)
    say("intervals and breakdowns")
    figures = evaluate(model, corpus, found=found, **({} if n_bootstrap is None else {"n_bootstrap": n_bootstrap}))
    n = N_BOOTSTRAP if n_bootstrap is None else n_bootstrap
    result = {
        **figures,
        "notes": notes(model, corpus),
        "reliability": reliability(found),
        "breakdowns": breakdowns(found, corpus, n_bootstrap=n),
        "errors": errors(model, found, corpus, n_errors=n_errors),
    }
    if baselines:
        say("baselines")
    result["baselines"] = measure_baselines(found, corpus, n_bootstrap=n) if baselines else None
    if ablation:
        say("ablation")
    result["ablation"] = measure_ablation(model, found, corpus, n_bootstrap=n) if ablation else None
    return result


def notes(model: LinearModel, corpus: Corpus) -> list[str]:
    """Return what a reader of the figures should know."""
    found = []
    trained = [str(entry.get("name")) for entry in model.training.get("corpora", [])]
    if corpus.meta.name in trained:
        found.append(f"the model was trained on a corpus of this name, {corpus.meta.name}: these figures say little of texts that are new to it")
    if corpus.meta.quality == "silver":
        found.append(f"the labels of {corpus.meta.name} are no people's: agreement with them is agreement with machines")
    if corpus.meta.unit != model.unit:
        found.append(f"{corpus.meta.name} labels each {corpus.meta.unit}, the model was trained on each {model.unit}")
    return found
