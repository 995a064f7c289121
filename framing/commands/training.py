"""`framing train` and `framing evaluate`."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from framing.commands.streams import DONE
from framing.errors import FramingError

_FEW_TEXTS = 200


def train(options: Namespace) -> int:
    """Train and store a model; return the exit code."""
    from framing.training import train

    corpora = _corpora(options)
    if any(corpus.meta.unit == "span" for corpus in corpora):
        return _train_tagger(corpora, options)
    corpora = [_restated(corpus, options) for corpus in corpora]
    print(f"training on {', '.join(f'{len(c)} texts of {c.meta.name}' for c in corpora)} ...", file=sys.stderr)
    model = train(corpora, options.out, command=_command(options), symmetric=options.symmetric)
    print(
        f"{options.out}: a {model.unit} model of {len(model.columns)} features and {model.sparse.shape[1]} n-grams; labels {', '.join(model.labels)}",
        file=sys.stderr,
    )
    if model.is_binary:
        print(f"a probability speaks of '{model.labels[1]}'; --positive chooses the other label", file=sys.stderr)
    if sum(map(len, corpora)) < _FEW_TEXTS:
        print(f"fewer than {_FEW_TEXTS} texts: expect little of this model, and try it on texts it has not seen", file=sys.stderr)
    return DONE


def _train_tagger(corpora: list[Any], options: Namespace) -> int:
    from framing.tagging.fitting import fit_tagger
    from framing.tagging.storage import save_tagger

    if len(corpora) > 1:
        raise FramingError(f"--dataset: a tagger is trained on one corpus of spans, found {', '.join(corpus.meta.name for corpus in corpora)}")
    (corpus,) = corpora
    print(f"training a tagger on {len(corpus)} articles of {corpus.meta.name} ...", file=sys.stderr)
    tagger = fit_tagger(corpus, name=Path(options.out).name, command=_command(options))
    save_tagger(tagger, options.out)
    figures = ", ".join(f"{part} {value:.3f}" for part, value in tagger.training["held_out_f1"].items())
    print(f"{options.out}: a tagger of quotations; token F1 on articles held out while training: {figures}", file=sys.stderr)
    return DONE


def evaluate(options: Namespace) -> int:
    """Compare a model with labels; return the exit code."""
    if options.symmetry:
        from framing.commands.symmetry import evaluate_symmetry

        return evaluate_symmetry(options)
    if options.texts is not None:
        raise FramingError("--texts: goes with --symmetry; leave it out to evaluate on all texts")
    from framing.commands.evaluating import evaluate_labels, refuse_label_options
    from framing.storage import load_model

    if len(options.dataset) > 1:
        raise FramingError(f"--dataset: evaluate takes one corpus, found {len(options.dataset)}")
    (corpus,) = _corpora(options)
    if corpus.meta.unit in ("span", "target"):
        refuse_label_options(corpus.meta, options)
        return (_evaluate_spans if corpus.meta.unit == "span" else _evaluate_targets)(corpus, options)
    return evaluate_labels(load_model(options.model), _restated(corpus, options), options)


def _evaluate_spans(corpus: Any, options: Namespace) -> int:
    from framing.agreement import agreement

    tagger = None
    if options.model is not None:
        from framing.storage import load_model

        tagger = load_model(options.model).tagger
    if options.model is not None and (tagger is None or corpus.meta.name != "polnear"):
        print(f"--model: not used; what is found in {corpus.meta.name} depends on a tagger at most, and on none for loaded terms", file=sys.stderr)
    found = agreement(corpus, tagger)
    by = {"name": tagger.name, "sha256": tagger.sha256} if tagger is not None else None
    if options.format == "json":
        print(json.dumps({"dataset": corpus.meta.name, "model": by, "n": len(corpus), "metrics": found}, indent=1))
        return DONE
    print(f"{len(corpus)} texts of {corpus.meta.name}, {f'tagger {tagger.name}' if tagger else 'no model'}: spans found against spans marked")
    for kind, values in found.items():
        print(f"  {kind:32} " + "  ".join(f"{name} {value:.3f}" for name, value in values.items()))
    return DONE


def _evaluate_targets(corpus: Any, options: Namespace) -> int:
    from framing.stances import stance_agreement

    if options.model is not None:
        print("--model: not used; stance and role depend on no model", file=sys.stderr)
    found = stance_agreement(corpus)
    if options.format == "json":
        print(json.dumps({"dataset": corpus.meta.name, "model": None, "n": len(corpus), "metrics": found}, indent=1))
        return DONE
    print(f"{len(corpus)} texts of {corpus.meta.name}, no model: stance and role against what people judged of the targets")
    for name, value in found.items():
        print(f"  {name:24} {value:.3f}" if name != "n" else f"  {'targets':24} {value:.0f}")
    return DONE


def _corpora(options: Namespace) -> list[Any]:
    from framing.datasets import load_dataset, read_table

    if bool(options.dataset) == bool(options.data):
        raise FramingError("give either --dataset NAME=PATH or --data FILE")
    if options.data:
        return [read_table(options.data, text_column=options.text_column, label_column=options.label_column, group_column=options.group_column)]
    pairs = [item.partition("=") for item in options.dataset]
    for name, equals, path in pairs:
        if not equals or not path:
            raise FramingError(f"--dataset: expected NAME=PATH, found '{name}'")
    return [load_dataset(name, path) for name, _, path in pairs]


def _restated(corpus: Any, options: Namespace) -> Any:
    from dataclasses import replace

    meta = corpus.meta
    meta = meta._replace(unit=options.unit) if getattr(options, "unit", None) else meta
    meta = meta._replace(positive=options.positive) if options.positive else meta
    return replace(corpus, meta=meta)


def _command(options: Namespace) -> str:
    parts = [f"--dataset {item.partition('=')[0]}=PATH" for item in options.dataset]
    if options.data:
        parts.append(f"--data {Path(options.data).name} --text-column {options.text_column} --label-column {options.label_column}")
    further = ("group_column", "positive", "unit")
    parts += [f"--{name.replace('_', '-')} {getattr(options, name)}" for name in further if getattr(options, name)]
    parts += ["--symmetric"] if options.symmetric else []
    out = Path(options.out)
    return " ".join(["framing train", *parts, f"--out {out.name if out.is_absolute() else out.as_posix()}"])
