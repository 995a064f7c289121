"""`framing evaluate` of a corpus that labels texts."""

import json
import sys
from argparse import Namespace
from typing import Any

from framing.commands.streams import DONE, output
from framing.errors import FramingError


def evaluate_labels(model: Any, corpus: Any, options: Namespace) -> int:
    """Write what is found in the format wanted; return the exit code."""
    from framing.evaluating import evaluate_fully

    result = evaluate_fully(
        model, corpus, baselines=options.baselines, ablation=options.ablation, n_errors=options.errors, say=_say if sys.stderr.isatty() else _quiet
    )
    with output(options.out) as out:
        if options.format == "json":
            out.write(f"{json.dumps(result, indent=1)}\n".encode())
        elif options.format == "html":
            from framing.evaluating.page import render

            render(result, out)
        else:
            from framing.evaluating.text import render as render_text

            render_text(result, out)
    return DONE


def refuse_label_options(meta: Any, options: Namespace) -> None:
    """Raise where an option was given that a corpus without labels has no use for.

    Raises
    ------
    FramingError
    """
    given = [f"--{name}" for name in ("baselines", "ablation", "out") if getattr(options, name)]
    given += ["--format html"] if options.format == "html" else []
    if given:
        raise FramingError(f"{given[0]}: {meta.name} labels no text but each {meta.unit}; leave {', '.join(given)} out")


def _say(line: str) -> None:
    print(f"{line} ...", file=sys.stderr)


def _quiet(line: str) -> None:
    """Say nothing: nobody is watching."""
