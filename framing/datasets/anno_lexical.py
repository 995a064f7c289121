"""Anno-lexical: sentences labelled for biased wording by a majority of language models."""

from pathlib import Path

from framing.article import Article
from framing.datasets.base import Corpus, Meta, table_rows
from framing.errors import DatasetError

META = Meta(
    name="anno_lexical",
    title="Anno-lexical",
    unit="sentence",
    quality="silver",
    licence="MIT",
    source="https://huggingface.co/datasets/mediabiasgroup/anno-lexical",
    citation="Horych et al. 2025. The Promises and Pitfalls of LLM Annotations in Dataset Labeling. Findings of NAACL.",
    positive="loaded",
)
LABELS = {0: "neutral", 1: "loaded"}


def load(path: Path) -> Corpus:
    """Load all Parquet files of the folder, or one file; labels are `neutral` and `loaded`."""
    files = sorted(path.glob("*.parquet")) if path.is_dir() else [path]
    if not files:
        raise DatasetError(f"{path}: no .parquet file here; anno_lexical is read from its train, dev and test files")
    rows = [row for file in files for row in table_rows(file)]
    for column in ("text", "label"):
        if rows and column not in rows[0]:
            raise DatasetError(f"{files[0]}: no column '{column}'; it has {', '.join(rows[0])}")
    articles = [Article(row["text"], outlet=row.get("source_name"), id=str(row.get("sentence_id", i))) for i, row in enumerate(rows)]
    labels = [LABELS.get(row["label"]) for row in rows]
    if None in labels:
        at = labels.index(None)
        raise DatasetError(f"{path}: row {at + 1}: unknown label {rows[at]['label']!r}; allowed: 0 (neutral) and 1 (loaded)")
    known = [label for label in labels if label is not None]
    return Corpus(META, articles, known, {"outlet": [str(row.get("source_name")) for row in rows]})
