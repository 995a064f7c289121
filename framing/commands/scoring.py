"""`framing score` and `framing explain`."""

import sys
from argparse import Namespace
from importlib import import_module

from framing.commands.streams import Counted, Watched, model_wanted, output, targets_wanted
from framing.errors import FramingError

_SHOW_TEXTS = frozenset({"text", "html"})


def score(options: Namespace) -> int:
    """Score articles and write them in the format asked for; return the exit code."""
    from framing.scale import score_records

    if options.format == "parquet" and options.out is None and sys.stdout.isatty():
        raise FramingError("parquet is not for a terminal; name a file with --out")
    articles = Watched(options.inputs, keep_texts=options.format in _SHOW_TEXTS)
    top = None if options.explain == "all" else 20
    records = score_records(articles, model_wanted(options), top=top, jobs=options.jobs, targets=targets_wanted(options))
    counted = Counted(records)
    with output(options.out) as out:
        texts = {"texts": articles.texts} if options.format in _SHOW_TEXTS else {}
        import_module(f"framing.reports.{options.format}").render(counted, out, **texts)
    return counted.code()


def explain(options: Namespace) -> int:
    """Write the contributions to each score; return the exit code."""
    from framing.reports.text import render_contributions
    from framing.scale import score_records

    articles = Watched(options.inputs, keep_texts=True)
    counted = Counted(score_records(articles, model_wanted(options), top=None))
    with output(options.out) as out:
        render_contributions(counted, out, texts=articles.texts, top=options.top)
    return counted.code()
