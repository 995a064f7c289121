"""`framing evaluate --symmetry`."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

from framing.commands.streams import DONE
from framing.errors import DatasetError, FramingError


def evaluate_symmetry(options: Namespace) -> int:
    """Measure what swaps and perturbations change; return the exit code."""
    from framing.storage import load_model
    from framing.symmetry.report import lines, symmetry

    if options.format == "html" or options.out is not None:
        raise FramingError("--symmetry: is written to standard output as text or json; leave out --out and --format html")
    articles, name = _texts(options)
    found = symmetry(load_model(options.model), _spread(articles, options.texts), name=name)
    if options.format == "json":
        print(json.dumps(found, indent=1))
        return DONE
    for line in lines(found):
        print(line)
    return DONE


def _texts(options: Namespace) -> tuple[list[Any], str]:
    """The texts of a corpus, or of a table, which needs no labels."""
    from framing.datasets import load_dataset

    if bool(options.dataset) == bool(options.data):
        raise FramingError("give either --dataset NAME=PATH or --data FILE")
    if options.data:
        return _table(Path(options.data), options.text_column), Path(options.data).stem
    name, equals, path = options.dataset[0].partition("=")
    if len(options.dataset) > 1 or not equals or not path:
        raise FramingError(f"--dataset: expected one NAME=PATH, found '{' '.join(options.dataset)}'")
    corpus = load_dataset(name, path)
    return corpus.articles, corpus.meta.name


def _table(path: Path, column: str) -> list[Any]:
    from framing.article import Article
    from framing.datasets.base import table_rows

    if not path.is_file():
        raise DatasetError(f"{path}: no such file; give a .csv, .tsv, .jsonl or .parquet table")
    articles = []
    for number, row in enumerate(table_rows(path), 1):
        if column not in row:
            raise DatasetError(f"{path}: row {number} has no column '{column}'; it has {', '.join(map(str, row))}")
        if row[column] is None or not str(row[column]).strip():
            raise DatasetError(f"{path}: row {number}: text is empty; fill it in or remove the row")
        title = row.get("title") if column != "title" else None
        articles.append(Article(str(row[column]), title=str(title) if title else None, id=str(row.get("id", number))))
    return articles


def _spread(articles: list[Any], n: int | None) -> list[Any]:
    """Take n texts at even distances, or all."""
    if n is None or n >= len(articles):
        return articles
    return [articles[i * len(articles) // n] for i in range(n)]
