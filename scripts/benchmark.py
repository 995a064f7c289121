"""Measure speed: ratios to yardsticks in the same run, for the machine is noisy.

    python scripts/benchmark.py [--articles PATH] [--write]

PATH is a Parquet, CSV or JSONL table of real articles with a column `text`; without it, the retellings in `seeds/` are
scored again and again. Set OMP_NUM_THREADS=1 for one core. `--write` stores the figures in `data/benchmarks.json`.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer

from framing.datasets.base import table_rows
from framing.published import ROOT, store
from framing.vectorizer import FramingVectorizer

ROUNDS = 5
N_ARTICLES = 3000


def main() -> None:
    """Print, and with --write store, the speed figures."""
    parser = argparse.ArgumentParser(description="Measure speed as ratios to yardsticks.")
    parser.add_argument("--articles", type=Path, default=ROOT.parent / "shared/datasets/articles/articles.parquet")
    parser.add_argument("--write", action="store_true", help="store the figures in data/benchmarks.json")
    options = parser.parse_args()
    texts = read_texts(options.articles)
    figures = {"transform_to_countvectorizer": transform_ratio(texts), "start_up_to_sklearn_import": start_up_ratio()}
    for name, value in figures.items():
        print(f"{name}: {value:.3f}")
    if options.write:
        store(figures, command="python scripts/benchmark.py --articles PATH --write")


def read_texts(path: Path) -> list[str]:
    """Return up to 3,000 articles."""
    if path.exists():
        return [str(row["text"]) for row in table_rows(path)][:N_ARTICLES]
    own = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "seeds" / "articles").glob("*.txt"))]
    return own * 60


def transform_ratio(texts: list[str]) -> float:
    """Articles a second of `FramingVectorizer(blocks="all")` over those of CountVectorizer with 1-2-grams; median of rounds."""
    ours = FramingVectorizer(blocks="all").fit(texts)
    yardstick = CountVectorizer(ngram_range=(1, 2)).fit(texts)
    ratios = []
    for _ in range(ROUNDS):
        theirs = seconds(lambda: yardstick.transform(texts))
        mine = seconds(lambda: ours.transform(texts))
        print(f"  {len(texts) / mine:.0f} articles/s, CountVectorizer {len(texts) / theirs:.0f}", file=sys.stderr)
        ratios.append(theirs / mine)
    return statistics.median(ratios)


def start_up_ratio() -> float:
    """Wall time of scoring one article over that of importing scikit-learn's linear models; median of rounds.

    The lexicons are compiled, and kept in a folder of this measurement's own, by a first run that does not count.
    """
    article = sorted((ROOT / "seeds" / "articles").glob("*.txt"))[0]
    score = [sys.executable, "-m", "framing.cli", "score", "--format", "jsonl", str(article)]
    yardstick = [sys.executable, "-c", "import sklearn.linear_model"]
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "FRAMING_CACHE": cache}

        def run(command: list[str]) -> float:
            return seconds(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=environment))

        run(yardstick)
        print(f"  {run(score):.2f} s for the first run", file=sys.stderr)
        ratios = []
        for _ in range(ROUNDS):
            theirs, mine = run(yardstick), run(score)
            print(f"  {mine:.2f} s to score one article, {theirs:.2f} s to import", file=sys.stderr)
            ratios.append(mine / theirs)
    return statistics.median(ratios)


def seconds(work: Callable[[], object]) -> float:
    """Return how long it takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
