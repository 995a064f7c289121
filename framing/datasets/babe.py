"""BABE: sentences labelled for biased wording by trained experts."""

import ast
import re
from pathlib import Path

from framing.article import Article
from framing.datasets.base import Corpus, Meta, table_rows
from framing.errors import DatasetError
from framing.sentences import Span

META = Meta(
    name="babe",
    title="BABE (Bias Annotations By Experts)",
    unit="sentence",
    quality="gold",
    licence="repository MIT, corpus unclear",
    source="https://github.com/Media-Bias-Group/Neural-Media-Bias-Detection-Using-Distant-Supervision-With-BABE",
    citation="Spinde et al. 2021. Neural Media Bias Detection Using Distant Supervision With BABE. Findings of EMNLP.",
    positive="loaded",
)
BIASED = "biased"
LABELS = {"0": "neutral", "1": "loaded", "non-biased": "neutral", "biased": "loaded"}
# The same subject under several names in the corpus.
_TOPICS = {"blm": "black lives matter", "vaccines": "vaccine", "gun control": "gun-control", "gun-control": "gun-control"}


def load(path: Path) -> Corpus:
    """Load all CSV and Parquet files of the folder, or one file; rows without a label are left out; biased words are spans."""
    files = sorted([*path.glob("*.csv"), *path.glob("*.parquet")]) if path.is_dir() else [path]
    if not files:
        raise DatasetError(f"{path}: no .csv or .parquet file here; babe is read from its table of sentences")
    articles, labels, topics, outlets, spans = [], [], [], [], []
    for file in files:
        for number, row in enumerate(table_rows(file), 1):
            if "text" not in row or "label" not in row:
                raise DatasetError(f"{file}: row {number}: needs the columns text and label; it has {', '.join(map(str, row))}")
            label = LABELS.get(str(row["label"]).strip().lower().removesuffix(".0"))
            if label is None or not row["text"]:
                continue
            articles.append(Article(row["text"], outlet=row.get("outlet"), id=str(row.get("uuid") or row.get("id") or f"{file.stem}#{number}")))
            labels.append(label)
            topics.append(_topic(row.get("topic")))
            outlets.append(str(row.get("outlet")))
            spans.append({BIASED: _places(row["text"], str(row.get("biased_words") or ""))})
    return Corpus(META, articles, labels, {"topic": topics, "outlet": outlets}, spans=spans)


def _places(text: str, words: str) -> list[Span]:
    """Where the words that annotators marked first occur."""
    try:
        marked = ast.literal_eval(words)
    except (ValueError, SyntaxError):
        return []
    found = (re.search(re.escape(str(word)), text, re.IGNORECASE) for word in marked if word) if isinstance(marked, list) else ()
    return [match.span() for match in found if match is not None]


def _topic(topic: str | None) -> str:
    name = str(topic).strip().lower()
    return _TOPICS.get(name, name)
