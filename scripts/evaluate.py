"""Measure accuracy on the public corpora, and hold it to its floors.

    python scripts/evaluate.py --gate [--corpora FOLDER]     what runs in two minutes; fails under a floor
    python scripts/evaluate.py [--corpora FOLDER] [--write]  everything; --write stores it in data/benchmarks.json

FOLDER holds the corpora, each in a folder of its loader's name. A gate without corpora checks the published figures
against their floors.
"""

import argparse
import sys
from pathlib import Path

from framing.agreement import attribution_overlap, coverage
from framing.datasets import Corpus, load_dataset
from framing.datasets.babe import BIASED
from framing.datasets.ptc import LOADED
from framing.evaluating.breakdowns import sourced_share
from framing.evaluation import Predictions, cross_validate, metrics, predict
from framing.published import ROOT, figures, missed, store
from framing.stances import stance_agreement
from framing.storage import load_model
from framing.tagging.fitting import fit_tagger
from framing.training import classifier_for

CORPORA = ROOT.parent / "shared" / "datasets"


def main() -> int:
    """Measure, print, compare with the floors; return the exit code."""
    parser = argparse.ArgumentParser(description="Measure accuracy on the public corpora.")
    parser.add_argument("--gate", action="store_true", help="only what is quick; fail under a floor")
    parser.add_argument("--corpora", type=Path, default=CORPORA, help="folder of the corpora")
    parser.add_argument("--write", action="store_true", help="store the figures in data/benchmarks.json")
    options = parser.parse_args()
    published = {} if options.write else {name: entry["value"] for name, entry in figures().items()}
    failures = missed(published)
    if not (options.corpora / "babe").is_dir():
        print(f"no corpora in {options.corpora}: only the published figures are held to their floors", file=sys.stderr)
        measured = {}
    else:
        measured = shipped_figures(options.corpora) | span_figures(options.corpora)
        if not options.gate:
            measured |= trained_figures(options.corpora)
    for name, value in measured.items():
        floor = figures()[name]["floor"]
        print(f"{name}: {value:.4f}" + (f" (floor {floor})" if floor is not None else ""))
    if options.write:
        store(measured, command="python scripts/evaluate.py --corpora FOLDER --write")
    for line in (failures := [*failures, *missed(measured)]):
        print(f"under the floor: {line}", file=sys.stderr)
    return 1 if failures else 0


def shipped_figures(corpora: Path) -> dict[str, float]:
    """Score corpora that the shipped model never saw."""
    model = load_model()
    silver = load_dataset("anno_lexical", corpora / "anno_lexical")
    babe = load_dataset("babe", corpora / "babe").without(silver)
    found = metrics(predict(model, babe), babe.groups)
    articles = load_dataset("hyperpartisan", corpora / "hyperpartisan")
    on_articles = metrics(predict(model, articles), articles.groups)
    own, quoted = (metrics(predict(model, part)) for part in by_voice(babe))
    return {
        "shipped_babe_macro_f1": found["macro_f1"],
        "shipped_babe_auc": found["auc"],
        "shipped_babe_auc_within_outlet": found["auc_within_outlet"],
        "shipped_babe_calibration_error": found["calibration_error"],
        "shipped_hyperpartisan_auc": on_articles["auc"],
        "shipped_hyperpartisan_auc_within_outlet": on_articles["auc_within_outlet"],
        **{f"shipped_babe_own_{name}": own[name] for name in ("macro_f1", "auc", "calibration_error")},
        **{f"shipped_babe_quoted_{name}": quoted[name] for name in ("macro_f1", "auc", "calibration_error")},
    }


def by_voice(corpus: Corpus) -> tuple[Corpus, Corpus]:
    """Part sentences in which the author has more of the words from those in which sources have."""
    sourced = [i for i, article in enumerate(corpus.articles) if sourced_share(article) >= 0.5]
    own = sorted(set(range(len(corpus))) - set(sourced))
    return corpus.take(own), corpus.take(sourced)


def span_figures(corpora: Path) -> dict[str, float]:
    """Compare attributions and loaded terms with what people marked."""
    polnear = attribution_overlap(load_dataset("polnear", corpora / "polnear" / "dev"))
    ptc = coverage(load_dataset("ptc", corpora / "ptc"), LOADED)
    babe = coverage(load_dataset("babe", corpora / "babe"), [BIASED])
    return {
        **{f"polnear_{part}_f1": overlap.f1 for part, overlap in polnear.items()},
        **target_figures(corpora),
        "ptc_coverage": ptc.share,
        "ptc_lift": ptc.lift,
        "babe_words_coverage": babe.share,
        "babe_words_lift": babe.lift,
    }


def target_figures(corpora: Path) -> dict[str, float]:
    """Compare stance and role with what people judged of targets."""
    coded = stance_agreement(load_dataset("newswcl50", corpora / "newswcl50"))
    sentences = stance_agreement(load_dataset("newsmtsc", corpora / "newsmtsc"))
    return {"newswcl50_rank_correlation": coded["rank_correlation"], "newsmtsc_macro_f1": sentences["macro_f1"]}


def trained_figures(corpora: Path) -> dict[str, float]:
    """Cross-validate models that are trained on gold labels."""
    silver = load_dataset("anno_lexical", corpora / "anno_lexical")
    babe = load_dataset("babe", corpora / "babe")
    articles = load_dataset("hyperpartisan", corpora / "hyperpartisan")
    by_topic = sentences(babe, silver, "topic")
    by_outlet = sentences(babe, silver, "outlet")
    on_articles = cross_validate(lambda: classifier_for("article", positive=articles.meta.positive), articles, by="outlet", n_folds=10)
    topic, outlet, article = metrics(by_topic, babe.groups), metrics(by_outlet, babe.groups), metrics(on_articles, articles.groups)
    tagger = fit_tagger(load_dataset("polnear", corpora / "polnear" / "train"))
    tagged = attribution_overlap(load_dataset("polnear", corpora / "polnear" / "dev"), tagger)
    return {
        **{f"tagger_polnear_{part}_f1": overlap.f1 for part, overlap in tagged.items()},
        "trained_babe_by_topic_macro_f1": topic["macro_f1"],
        "trained_babe_by_topic_auc_within_outlet": topic["auc_within_outlet"],
        "trained_babe_by_outlet_macro_f1": outlet["macro_f1"],
        "trained_babe_by_outlet_auc_within_outlet": outlet["auc_within_outlet"],
        "trained_hyperpartisan_accuracy": article["balanced_accuracy"],
        "trained_hyperpartisan_auc": article["auc"],
    }


def sentences(babe: Corpus, silver: Corpus, by: str) -> Predictions:
    """Predict each sentence of BABE from the other folds and the silver corpus."""
    return cross_validate(lambda: classifier_for("sentence", positive="loaded"), babe, by=by, n_folds=5, extra=silver)


if __name__ == "__main__":
    sys.exit(main())
