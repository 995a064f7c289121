"""What a labelled corpus is, how loaders are found, and how corpora are put together for training."""

import csv
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from framing.article import Article
from framing.errors import DatasetError
from framing.sentences import Span

GOLD_WEIGHT = 5.0
_SQUEEZE = re.compile(r"[\W_]+")


class Meta(NamedTuple):
    """What a corpus declares of itself.

    Attributes
    ----------
    name, title, source, licence, citation : str
    unit : str
        `sentence`, `article`, `target` or `span`: what its labels were given to.
    quality : str
        `gold`, from people, or `silver`, from machines.
    positive : str or None
        Of two labels, the one that a probability speaks of.
    """

    name: str
    title: str
    unit: str
    quality: str
    licence: str
    source: str
    citation: str
    positive: str | None = None


class JudgedTarget(NamedTuple):
    """What people judged of a target in a text.

    Attributes
    ----------
    aliases : tuple of str
        What it goes by in the text.
    value : float
        From -1, the text is against it, to 1.
    mentions : tuple of (int, int)
        Where it is meant, as far as that is marked.
    n : int
        How many judgements the value is the mean of.
    """

    aliases: tuple[str, ...]
    value: float
    mentions: tuple[Span, ...] = ()
    n: int = 1


@dataclass(frozen=True, eq=False)
class Corpus:
    """Labelled texts.

    Attributes
    ----------
    meta : Meta
    articles : list of Article
    labels : list of str
        One for each article.
    groups : dict
        Names of groupings, such as `topic` and `outlet`, to one value for each article.
    weights : list of float
        How much each article counts in training.
    spans : list of dict
        Of a corpus of spans, which has no labels: for each article the marked stretches of its text by their kind.
    targets : list of dict
        Of a corpus of targets, which has no labels: for each article what people judged of its targets, by their name.
    silver : list of bool
        Of corpora put together: whether each label was given by a machine. Empty where the quality of all is that of `meta`.
    """

    meta: Meta
    articles: list[Article]
    labels: list[str]
    groups: dict[str, list[str]] = field(default_factory=dict)
    weights: list[float] = field(default_factory=list)
    spans: list[dict[str, list[Span]]] = field(default_factory=list)
    targets: list[dict[str, JudgedTarget]] = field(default_factory=list)
    silver: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.articles)

    @property
    def by_machine(self) -> list[bool]:
        """Whether each label was given by a machine."""
        return self.silver or [self.meta.quality == "silver"] * len(self)

    def take(self, numbers: Sequence[int]) -> "Corpus":
        """Return the corpus of the articles numbered."""
        return Corpus(
            self.meta,
            [self.articles[i] for i in numbers],
            [self.labels[i] for i in numbers] if self.labels else [],
            {name: [values[i] for i in numbers] for name, values in self.groups.items()},
            [self.weights[i] for i in numbers] if self.weights else [],
            [self.spans[i] for i in numbers] if self.spans else [],
            [self.targets[i] for i in numbers] if self.targets else [],
            [self.silver[i] for i in numbers] if self.silver else [],
        )

    def without(self, other: "Corpus") -> "Corpus":
        """Return the corpus less the texts that also stand in another, whatever their case, spacing and punctuation."""
        seen = {normalised(article.text) for article in other.articles}
        return self.take([i for i, article in enumerate(self.articles) if normalised(article.text) not in seen])


def dataset_names() -> list[str]:
    """Return the names of all loaders.

    >>> dataset_names()
    ['anno_lexical', 'article_bias', 'babe', 'basil', 'checkthat', 'gvfc', 'hyperpartisan', 'newsmtsc', 'newswcl50', 'polnear', 'ptc']
    """
    return sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in ("__init__", "base"))


def load_dataset(name: str, path: str | Path) -> Corpus:
    """Load a public corpus from a folder of its own files.

    Parameters
    ----------
    name : str
        One of `dataset_names()`.
    path : str or Path
        The folder, or one file of it.

    Raises
    ------
    DatasetError
        If there is no such loader, or the folder does not hold what it reads.
    """
    if name not in dataset_names():
        raise DatasetError(f"unknown dataset '{name}'; there are {', '.join(dataset_names())}")
    path = Path(path)
    if not path.exists():
        raise DatasetError(f"{path}: no such folder; give the folder that holds the files of {name}")
    corpus: Corpus = import_module(f"framing.datasets.{name}").load(path)
    if not len(corpus):
        raise DatasetError(f"{path}: no labelled text found; give the folder that holds the files of {name}")
    return corpus


def read_table(path: str | Path, *, text_column: str, label_column: str, group_column: str | None = None) -> Corpus:
    """Read your own labels from a CSV, JSONL or Parquet table.

    Parameters
    ----------
    path : str or Path
    text_column, label_column : str
    group_column : str, optional
        Texts of one group, such as an outlet, are kept on one side in cross-validation.

    Raises
    ------
    DatasetError
        If the file cannot be read or a column is missing; rows without text or label are an error too.
    """
    path = Path(path)
    if not path.is_file():
        raise DatasetError(f"{path}: no such file; give a .csv, .tsv, .jsonl or .parquet table")
    rows = list(table_rows(path))
    articles, labels, groups = [], [], []
    for number, row in enumerate(rows, 1):
        for column in (text_column, label_column, *([group_column] if group_column else [])):
            if column not in row:
                raise DatasetError(f"{path}: row {number} has no column '{column}'; it has {', '.join(map(str, row))}")
        text, label = row[text_column], row[label_column]
        if text is None or label is None or not str(text).strip() or not str(label).strip():
            raise DatasetError(f"{path}: row {number}: text or label is empty; fill it in or remove the row")
        title = row.get("title") if text_column != "title" else None
        articles.append(Article(str(text), title=str(title) if title else None, id=str(row.get("id", number))))
        labels.append(str(label).strip())
        groups.append(str(row[group_column]) if group_column else "")
    meta = Meta(path.stem, path.name, "article" if _is_long(articles) else "sentence", "gold", "yours", str(path), "")
    return Corpus(meta, articles, labels, {group_column: groups} if group_column else {})


def combine(corpora: Sequence[Corpus]) -> Corpus:
    """Put corpora of one unit together for training; gold weighs more than silver where both are there.

    Raises
    ------
    DatasetError
        If their units or labels differ.
    """
    if len({corpus.meta.unit for corpus in corpora}) > 1:
        units = ", ".join(f"{corpus.meta.name} labels each {corpus.meta.unit}" for corpus in corpora)
        raise DatasetError(f"corpora of different units cannot be trained together: {units}")
    if len({frozenset(corpus.labels) for corpus in corpora}) > 1:
        raise DatasetError(f"corpora with different labels cannot be trained together: {', '.join(corpus.meta.name for corpus in corpora)}")
    mixed = len({corpus.meta.quality for corpus in corpora}) > 1
    parts = _without_repeats(corpora)
    return Corpus(
        corpora[0].meta._replace(name="+".join(corpus.meta.name for corpus in corpora)),
        [article for part in parts for article in part.articles],
        [label for part in parts for label in part.labels],
        {},
        [GOLD_WEIGHT if mixed and part.meta.quality == "gold" else 1.0 for part in parts for _ in part.articles],
        silver=[part.meta.quality == "silver" for part in parts for _ in part.articles],
    )


def refuse_spans(corpora: Sequence[Corpus]) -> None:
    """Raise where a corpus marks spans or judges targets and labels nothing that a classifier could learn.

    Raises
    ------
    DatasetError
    """
    for corpus in corpora:
        if corpus.meta.unit == "span":
            raise DatasetError(f"{corpus.meta.name} marks spans and labels no text: it can be evaluated on, not trained on")
        if corpus.meta.unit == "target":
            raise DatasetError(f"{corpus.meta.name} judges targets and labels no text: it can be evaluated on, not trained on")


def table_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a CSV, TSV, JSONL or Parquet file as dictionaries.

    Raises
    ------
    DatasetError
        At a file that cannot be read, with the line where it breaks.
    """
    try:
        if path.suffix == ".parquet":
            from pyarrow import parquet

            yield from parquet.read_table(path).to_pylist()
        elif path.suffix == ".jsonl":
            yield from _jsonl_rows(path)
        elif path.suffix in (".csv", ".tsv"):
            csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
            with path.open(encoding="utf-8-sig", newline="") as file:
                yield from csv.DictReader(file, delimiter="\t" if path.suffix == ".tsv" else ",")
        else:
            raise DatasetError(f"{path}: cannot tell the format from '{path.suffix}'; allowed: .csv, .tsv, .jsonl, .parquet")
    except (OSError, UnicodeDecodeError, csv.Error, ValueError) as error:
        raise DatasetError(f"{path}: cannot be read: {error}") from None


def normalised(text: str) -> str:
    """Return the letters and digits of a text in lower case, to find the same text again.

    >>> normalised("It’s  over!") == normalised("its over")
    True
    """
    return _SQUEEZE.sub("", text.lower())


def _without_repeats(corpora: Sequence[Corpus]) -> list[Corpus]:
    """Drop from silver corpora what also stands in gold ones."""
    gold = [corpus for corpus in corpora if corpus.meta.quality == "gold"]
    parts = []
    for corpus in corpora:
        if corpus.meta.quality != "gold":
            for other in gold:
                corpus = corpus.without(other)
        parts.append(corpus)
    return parts


def _jsonl_rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                try:
                    row = json.loads(line)
                except ValueError as error:
                    raise DatasetError(f"{path}:{number}: not JSON: {error}") from None
                if not isinstance(row, dict):
                    raise DatasetError(f"{path}:{number}: expected an object, found {type(row).__name__}")
                yield row


def _is_long(articles: list[Article]) -> bool:
    lengths = sorted(len(article.content) for article in articles)
    return bool(lengths) and lengths[len(lengths) // 2] > 600
