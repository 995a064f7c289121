"""What each command does: it ties inputs, scoring and reports together."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from framing.errors import FramingError

DONE, SOME_FAILED, WRONG_USAGE = 0, 1, 2
_FEW_TEXTS = 200
_SHOW_TEXTS = frozenset({"text", "html"})


def score(options: Namespace) -> int:
    """Score articles and write them in the format asked for; return the exit code."""
    from framing.scale import score_records

    if options.format == "parquet" and options.out is None and sys.stdout.isatty():
        raise FramingError("parquet is not for a terminal; name a file with --out")
    articles = _Watched(options.inputs, keep_texts=options.format in _SHOW_TEXTS)
    top = None if options.explain == "all" else 20
    records = score_records(articles, _model(options), top=top, jobs=options.jobs, targets=_targets(options))
    counted = _Counted(records)
    with _output(options.out) as out:
        texts = {"texts": articles.texts} if options.format in _SHOW_TEXTS else {}
        import_module(f"framing.reports.{options.format}").render(counted, out, **texts)
    return counted.code()


def explain(options: Namespace) -> int:
    """Write the contributions to each score; return the exit code."""
    from framing.reports.text import render_contributions
    from framing.scale import score_records

    articles = _Watched(options.inputs, keep_texts=True)
    counted = _Counted(score_records(articles, _model(options), top=None))
    with _output(options.out) as out:
        render_contributions(counted, out, texts=articles.texts, top=options.top)
    return counted.code()


def compare(options: Namespace) -> int:
    """Compare articles side by side, or many by outlet; return the exit code."""
    from framing.comparison import compare_articles, compare_outlets
    from framing.reading import Failure, read_all

    if not options.by and len(options.inputs) < 2 and not _may_hold_several(options.inputs):
        raise FramingError(f"compare takes at least two inputs, found {len(options.inputs)}; name another article, a folder or a table")
    if options.by and options.model is not None:
        print("--model: not used; namings depend on no model", file=sys.stderr)
    failed = []

    def read() -> Iterator[Any]:
        for article in read_all(options.inputs):
            if isinstance(article, Failure) or not len(article.tokens):
                error = article.error if isinstance(article, Failure) else "there is no word in it"
                failed.append(article.id)
                print(f"framing: {article.id}: {error}", file=sys.stderr)
            else:
                yield article

    targets = _targets(options)
    report = import_module(f"framing.reports.comparison.{options.format}")
    if options.by:
        found = compare_outlets(read(), targets=targets)
        with _output(options.out) as out:
            report.render_outlets(found, out)
    else:
        articles = list(read())
        if len(articles) < 2:
            raise FramingError(f"compare takes at least two articles that can be read, found {len(articles)}")
        sides = compare_articles(articles, _model(options), targets=targets)
        with _output(options.out) as out:
            report.render(sides, out)
    return SOME_FAILED if failed else DONE


def _may_hold_several(inputs: list[str]) -> bool:
    """Whether a single input may be several articles: a folder, a table, a pattern."""
    from glob import has_magic

    from framing.reading import TABLE_SUFFIXES

    return len(inputs) == 1 and (Path(inputs[0]).is_dir() or Path(inputs[0]).suffix.lower() in TABLE_SUFFIXES or has_magic(inputs[0]))


def train(options: Namespace) -> int:
    """Train and store a model; return the exit code."""
    from framing.training import train

    corpora = _corpora(options)
    corpora = [_restated(corpus, options) for corpus in corpora]
    print(f"training on {', '.join(f'{len(c)} texts of {c.meta.name}' for c in corpora)} ...", file=sys.stderr)
    model = train(corpora, options.out, command=_command(options))
    print(
        f"{options.out}: a {model.unit} model of {len(model.columns)} features and {model.sparse.shape[1]} n-grams; labels {', '.join(model.labels)}",
        file=sys.stderr,
    )
    if model.is_binary:
        print(f"a probability speaks of '{model.labels[1]}'; --positive chooses the other label", file=sys.stderr)
    if sum(map(len, corpora)) < _FEW_TEXTS:
        print(f"fewer than {_FEW_TEXTS} texts: expect little of this model, and try it on texts it has not seen", file=sys.stderr)
    return DONE


def evaluate(options: Namespace) -> int:
    """Compare a model with labels; return the exit code."""
    from framing.evaluation import evaluate
    from framing.storage import load_model

    if len(options.dataset) > 1:
        raise FramingError(f"--dataset: evaluate takes one corpus, found {len(options.dataset)}")
    (corpus,) = _corpora(options)
    if corpus.meta.unit == "span":
        return _evaluate_spans(corpus, options)
    result = evaluate(load_model(options.model), _restated(corpus, options))
    if options.format == "json":
        print(json.dumps(result, indent=1))
        return DONE
    print(f"{result['n']} texts of {result['dataset']}, model {result['model']['name']}; 90% intervals")
    for name, figure in result["metrics"].items():
        print(f"  {name:24} {figure['value']:.3f}  ({figure['low']:.3f} to {figure['high']:.3f})")
    print("confusion, rows are true labels: " + ", ".join(result["labels"]))
    for row in result["confusion"]:
        print("  " + " ".join(f"{count:6d}" for count in row))
    return DONE


def _targets(options: Namespace) -> Any:
    if options.targets is None:
        return None
    from framing.naming import read_targets

    return read_targets(options.targets)


def _evaluate_spans(corpus: Any, options: Namespace) -> int:
    from framing.agreement import agreement

    if options.model is not None:
        print(f"--model: not used; what is found in {corpus.meta.name}, quotations and loaded terms, depends on no model", file=sys.stderr)
    found = agreement(corpus)
    if options.format == "json":
        print(json.dumps({"dataset": corpus.meta.name, "model": None, "n": len(corpus), "metrics": found}, indent=1))
        return DONE
    print(f"{len(corpus)} texts of {corpus.meta.name}, no model: spans found against spans marked")
    for kind, values in found.items():
        print(f"  {kind:32} " + "  ".join(f"{name} {value:.3f}" for name, value in values.items()))
    return DONE


def lexicon_list(options: Namespace) -> int:
    """List the shipped lexicons."""
    from framing.lexicon import shipped

    for lexicon in shipped().lexicons:
        print(f"{lexicon.name:12} {len(lexicon):6d} terms  {lexicon.header['title']} ({', '.join(lexicon.categories)})")
    return DONE


def lexicon_show(options: Namespace) -> int:
    """Show a lexicon, or what is known of a term."""
    from difflib import get_close_matches

    from framing.lexicon import COLUMNS, shipped

    lexicons = {lexicon.name: lexicon for lexicon in shipped().lexicons}
    if options.name in lexicons:
        print("\t".join(COLUMNS[:4]))
        for term in lexicons[options.name].terms:
            print("\t".join(map(str, term[:4])))
        return DONE
    found = [(lexicon, term) for lexicon in lexicons.values() for term in lexicon.terms if term.term.lower() == options.name.lower()]
    if not found:
        known = [*lexicons, *(term.term for lexicon in lexicons.values() for term in lexicon.terms)]
        near = get_close_matches(options.name.lower(), known, 3)
        raise FramingError(f"no lexicon or term '{options.name}'" + (f"; did you mean {', '.join(near)}?" if near else ""))
    for lexicon, term in found:
        print(f"{term.term} ({term.pos}), in {lexicon.name}, category {term.category}, weight {term.weight:+}")
        for name in ("about", "neutral", "accurate_when"):
            if getattr(term, name):
                print(f"  {name.replace('_', ' ')}: {getattr(term, name)}")
        if term.unless:
            print(f"  not in: {', '.join(term.unless)}")
        if term.precision:
            print("  right in {} of {} contexts judged".format(*term.precision))
    return DONE


def lexicon_check(options: Namespace) -> int:
    """Check lexicon files; return 1 if one breaks the format."""
    from framing.lexicon import read_lexicon
    from framing.resources import data_path

    code = DONE
    for file in options.files or sorted(data_path("lexicons").glob("*.tsv")):
        try:
            lexicon = read_lexicon(file)
            print(f"{file}: {len(lexicon)} terms, {len(lexicon.forms)} forms, no problem")
        except FramingError as error:
            print(f"framing: {error}", file=sys.stderr)
            code = SOME_FAILED
    return code


class _Watched:
    """The stream of articles; keeps their texts, in order, where a report shows phrases in context."""

    def __init__(self, inputs: list[str], *, keep_texts: bool) -> None:
        self.inputs = inputs
        self.keep_texts = keep_texts
        self.texts: list[str] = []

    def __iter__(self) -> Iterator[Any]:
        from framing.reading import Failure, read_all

        for article in read_all(self.inputs):
            if self.keep_texts:
                self.texts.append("" if isinstance(article, Failure) else article.text)
            yield article


class _Counted:
    """Records passing by; failures are told on standard error and counted."""

    def __init__(self, records: Iterable[dict[str, Any]]) -> None:
        self.records = records
        self.n_failed = 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for record in self.records:
            if record["error"] is not None:
                self.n_failed += 1
                print(f"framing: {record['id']}: {record['error']}", file=sys.stderr)
            yield record

    def code(self) -> int:
        """Return the exit code."""
        return SOME_FAILED if self.n_failed else DONE


@contextmanager
def _output(path: str | None) -> Iterator[BinaryIO]:
    if path is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    part = target.with_name(f".{target.name}.part")
    try:
        file = part.open("wb")
    except OSError as error:
        raise FramingError(f"{path}: cannot be written: {error.strerror}") from None
    try:
        with file:
            yield file
        part.replace(target)  # only now: the output may bear the name of an input
    finally:
        part.unlink(missing_ok=True)


def _model(options: Namespace) -> Any:
    from framing.storage import load_model

    model = load_model(options.model)
    return model if options.prior is None else model.with_prior(options.prior)


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
    out = Path(options.out)
    return " ".join(["framing train", *parts, f"--out {out.name if out.is_absolute() else out.as_posix()}"])
