"""Train on one corpus, test on the others, and print a Markdown table.

    python scripts/transfer.py --corpora FOLDER [--folds 0]

FOLDER holds the corpora, each in a folder of its loader's name; those that are missing are passed over. Sentences are
learned from anno_lexical, babe, basil and checkthat. Hyperpartisan is tested on only: the label of an article is not that
of its sentences.
"""

import argparse
import sys
from pathlib import Path

from framing.datasets import load_dataset
from framing.errors import FramingError
from framing.training import classifier_for
from framing.transfer import N_FOLDS, markdown, transfers

SENTENCES = ("anno_lexical", "babe", "basil", "checkthat")
ARTICLES = ("hyperpartisan",)


def main(arguments: list[str] | None = None) -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(description="Train on one corpus and test on the others.")
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--folds", type=int, default=N_FOLDS, help="folds of a corpus tested on itself; 0: not at all")
    options = parser.parse_args(arguments)
    found = [name for name in (*SENTENCES, *ARTICLES) if (options.corpora / name).is_dir()]
    learned = [name for name in found if name in SENTENCES]
    if not learned or len(found) < 2:
        needed = ", ".join((*SENTENCES, *ARTICLES))
        print(f"{options.corpora}: needs folders of two or more of {needed}, found {', '.join(found) or 'none'}", file=sys.stderr)
        return 1
    try:
        corpora = {name: load_dataset(name, options.corpora / name) for name in found}
        trained = [corpora[name] for name in learned]
        lines = []
        for line in transfers(trained, list(corpora.values()), lambda: classifier_for("sentence", positive="loaded"), n_folds=options.folds):
            lines.append(line)
            print(f"{line.trained} -> {line.tested}: macro-F1 {line.macro_f1.value:.3f}, AUC {line.auc.value:.3f}", file=sys.stderr)
        print(markdown(lines))
    except FramingError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
