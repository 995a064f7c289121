"""`framing compare`."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from framing.commands.streams import DONE, SOME_FAILED, model_wanted, output, targets_wanted
from framing.errors import FramingError


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

    targets = targets_wanted(options)
    report = import_module(f"framing.reports.comparison.{options.format}")
    if options.by:
        found = compare_outlets(read(), targets=targets)
        with output(options.out) as out:
            report.render_outlets(found, out)
    else:
        articles = list(read())
        if len(articles) < 2:
            raise FramingError(f"compare takes at least two articles that can be read, found {len(articles)}")
        sides = compare_articles(articles, model_wanted(options), targets=targets)
        with output(options.out) as out:
            report.render(sides, out)
    return SOME_FAILED if failed else DONE


def _may_hold_several(inputs: list[str]) -> bool:
    """Whether a single input may be several articles: a folder, a table, a pattern."""
    from glob import has_magic

    from framing.reading import TABLE_SUFFIXES

    return len(inputs) == 1 and (Path(inputs[0]).is_dir() or Path(inputs[0]).suffix.lower() in TABLE_SUFFIXES or has_magic(inputs[0]))
