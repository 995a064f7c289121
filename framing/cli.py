"""The command line: arguments, streams and exit codes; no logic."""

import argparse
import sys
from collections.abc import Sequence
from typing import Any

import framing
from framing import commands
from framing.commands import DONE, WRONG_USAGE
from framing.errors import FramingError

_FORMATS = ("text", "jsonl", "csv", "parquet", "html")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns
    -------
    int
        0 done, 1 some inputs failed, 2 wrong usage or nothing could be done.
    """
    parser = build_parser()
    options = parser.parse_args(arguments)
    if not hasattr(options, "run"):
        parser.print_help(sys.stderr)
        return WRONG_USAGE
    try:
        code: int = options.run(options)
        return code
    except (FramingError, ValueError) as error:
        print(f"framing: {error}", file=sys.stderr)
        return WRONG_USAGE
    except ImportError as error:
        from framing.reading import needs

        print(f"framing: {needs(error)}", file=sys.stderr)
        return WRONG_USAGE
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except KeyboardInterrupt:
        print("framing: stopped", file=sys.stderr)
        return 130


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = argparse.ArgumentParser(prog="framing", description=framing.__doc__)
    parser.add_argument("--version", action="version", version=f"framing {framing.__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_score(subparsers)
    _add_explain(subparsers)
    _add_compare(subparsers)
    _add_train(subparsers)
    _add_evaluate(subparsers)
    _add_validate(subparsers)
    _add_lexicon(subparsers)
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"expected 1 or more, found {text}")
    return number


def _seed(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"expected a whole number, 0 or more, found {text}")
    return int(text)


def _jobs(text: str) -> int:
    return -1 if text == "-1" else _count(text)


def _add_inputs(command: argparse.ArgumentParser, *, out: tuple[str, str] = ("FILE", "write here instead of standard output")) -> None:
    command.add_argument(
        "inputs", nargs="*", metavar="INPUT", help=".txt, .md, .html, a URL, a folder, a glob, .jsonl, .csv, .parquet, or - for stdin"
    )
    command.add_argument("--model", metavar="DIR", help="folder of a stored model (default: the wording model that ships with framing)")
    command.add_argument("--prior", type=float, metavar="P", help="restate probabilities for material in which a share P is positive, e.g. 0.1")
    command.add_argument("--out", required=out[0] == "DIR", metavar=out[0], help=out[1])


def _add_score(subparsers: Any) -> None:
    command = subparsers.add_parser("score", help="score articles", description="Score how articles frame what they report.")
    _add_inputs(command)
    command.add_argument("--format", choices=_FORMATS, default="text", help="output format (default: text)")
    command.add_argument("--targets", metavar="FILE", help="YAML or JSON, name: [alias, ...]: whose namings are wanted (default: those found)")
    command.add_argument("--explain", choices=("top", "all"), default="top", help="list the top 20 contributions, or all of them")
    command.add_argument("-j", "--jobs", type=_jobs, default=1, metavar="N", help="processes; -1 for one on each core")
    command.set_defaults(run=commands.score)


def _add_explain(subparsers: Any) -> None:
    command = subparsers.add_parser("explain", help="take scores apart", description="Show what a score is made of, and where in the text.")
    _add_inputs(command)
    command.add_argument("--top", type=_count, default=25, metavar="N", help="how many contributions (default: 25)")
    command.set_defaults(run=commands.explain)


def _add_compare(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "compare", help="compare articles", description="Put articles on one event side by side, or many articles by outlet.",
    )  # fmt: skip
    _add_inputs(command)
    command.add_argument("--format", choices=("text", "html", "jsonl"), default="text", help="output format (default: text)")
    command.add_argument("--targets", metavar="FILE", help="YAML or JSON, name: [alias, ...]: who is compared (default: those found)")
    command.add_argument("--by", choices=("outlet",), help="compare the outlets of many articles: a table with a column outlet")
    command.set_defaults(run=commands.compare)


def _add_data(command: argparse.ArgumentParser, *, many: bool) -> None:
    command.add_argument(
        "--dataset", action="append", default=[], metavar="NAME=PATH", help="a public corpus" + ("; may be given several times" if many else "")
    )
    command.add_argument("--data", metavar="FILE", help="your own table: .csv, .jsonl or .parquet")
    command.add_argument("--text-column", metavar="C", default="text")
    command.add_argument("--label-column", metavar="C", default="label")
    command.add_argument("--group-column", metavar="C", help="texts of one group stay on one side in cross-validation")
    command.add_argument("--positive", metavar="LABEL", help="of two labels, the one probabilities speak of (default: the later in the alphabet)")


def _add_train(subparsers: Any) -> None:
    command = subparsers.add_parser("train", help="train a model", description="Train a model on public corpora or on your own labels.")
    _add_data(command, many=True)
    command.add_argument("--out", required=True, metavar="DIR", help="folder to write the model to")
    command.add_argument("--unit", choices=("sentence", "article"), help="what the labels were given to (default: by the length of the texts)")
    command.add_argument("--symmetric", action="store_true", help="n-grams that change into each other by data/swaps.tsv weigh alike")
    command.set_defaults(run=commands.train)


def _add_evaluate(subparsers: Any) -> None:
    command = subparsers.add_parser("evaluate", help="evaluate a model", description="Compare a model's scores with labels.")
    _add_data(command, many=False)
    command.add_argument("--model", metavar="DIR", help="folder of a stored model (default: the wording model that ships with framing)")
    command.add_argument("--format", choices=("text", "json", "html"), default="text", help="output format (default: text)")
    command.add_argument("--baselines", action="store_true", help="also try simpler means, trained on this corpus in cross-validation")
    command.add_argument("--ablation", action="store_true", help="also take away each block of features in turn")
    command.add_argument("--errors", type=_count, default=10, metavar="N", help="how many errors are told in each direction (default: 10)")
    command.add_argument("--out", metavar="FILE", help="write here instead of standard output")
    command.add_argument("--symmetry", action="store_true", help="what changes when sides change places or texts are misspelt; needs no labels")
    command.add_argument("--texts", type=_count, metavar="N", help="with --symmetry: only N texts, at even distances (default: all)")
    command.set_defaults(run=commands.evaluate)


def _add_validate(subparsers: Any) -> None:
    command = subparsers.add_parser("validate", help="check a model on your own material", description="Have people code a blind sample.")
    actions = command.add_subparsers(title="actions", metavar="ACTION", required=True)
    sample = actions.add_parser("sample", help="draw a sample; write coding sheets, a codebook and a key")
    _add_inputs(sample, out=("DIR", "new folder for sheets, codebook and key"))
    sample.add_argument("--unit", choices=("sentence", "naming", "article"), default="sentence", help="what is coded (default: sentence)")
    sample.add_argument("--n", type=_count, default=200, metavar="N", help="how many are drawn (default: 200)")
    sample.add_argument("--coders", type=_count, default=2, metavar="N", help="how many sheets, each in its own order (default: 2)")
    sample.add_argument("--by", choices=("outlet",), help="outlets are strata too: a table with a column outlet")
    sample.add_argument("--seed", type=_seed, default=0, metavar="N", help="the same seed draws the same sample (default: 0)")
    sample.set_defaults(run=commands.validate_sample)
    report = actions.add_parser("report", help="read the sheets back: agreement, precision, recall, prevalence, a paragraph for a methods section")
    report.add_argument("folder", metavar="DIR", help="folder that `framing validate sample` wrote")
    report.add_argument("--format", choices=("text", "json", "html"), default="text", help="output format (default: text)")
    report.add_argument("--out", metavar="FILE", help="write here instead of standard output")
    report.set_defaults(run=commands.validate_report)


def _add_lexicon(subparsers: Any) -> None:
    command = subparsers.add_parser("lexicon", help="look into the lexicons", description="List, show or check lexicons.")
    actions = command.add_subparsers(title="actions", metavar="ACTION", required=True)
    actions.add_parser("list", help="all lexicons that ship with framing").set_defaults(run=commands.lexicon_list)
    show = actions.add_parser("show", help="the terms of a lexicon, or what is known of one term")
    show.add_argument("name", metavar="LEXICON|TERM")
    show.set_defaults(run=commands.lexicon_show)
    check = actions.add_parser("check", help="check lexicon files")
    check.add_argument("files", nargs="*", metavar="FILE", help="default: those that ship with framing")
    check.set_defaults(run=commands.lexicon_check)


if __name__ == "__main__":
    sys.exit(main())
