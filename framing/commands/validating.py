"""`framing validate`."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from framing.commands.streams import DONE, SOME_FAILED, model_wanted, output


def validate_sample(options: Namespace) -> int:
    """Draw a sample and write sheets, codebook and key; return the exit code."""
    from framing.reading import Failure, read_all
    from framing.validation import draw_sample

    if options.unit == "naming" and (options.model is not None or options.prior is not None):
        print("--model, --prior: not used; namings depend on no model", file=sys.stderr)

    def read() -> Iterator[Any]:
        for article in read_all(options.inputs):
            if isinstance(article, Failure) or not len(article.tokens):
                error = article.error if isinstance(article, Failure) else "there is no word in it"
                print(f"framing: {article.id}: {error}", file=sys.stderr)
            yield article

    key = draw_sample(
        read(),
        options.out,
        model=None if options.unit == "naming" else model_wanted(options),
        unit=options.unit,
        n=options.n,
        coders=options.coders,
        by_outlet=options.by == "outlet",
        seed=options.seed,
        inputs=options.inputs,
    )
    n, held = len(key.units), key.material["units"]
    print(f"{options.out}: {n:,} of {held:,} units in {len(key.strata)} strata, drawn for {options.coders} coders", file=sys.stderr)
    if n < options.n:
        print(f"--n: there are no more than {held:,} units; all of them are in the sample", file=sys.stderr)
    print(f"give each coder one coder_*.csv and codebook.md; keep key.json; then: framing validate report {options.out}", file=sys.stderr)
    return SOME_FAILED if key.material["failed"] else DONE


def validate_report(options: Namespace) -> int:
    """Read the sheets back and report; return the exit code."""
    from framing.validation import report_of

    result = report_of(options.folder)
    with output(options.out) as out:
        import_module(f"framing.reports.validation.{options.format}").render(result, out)
    return DONE
