"""CheckThat! Lab: English news sentences labelled as subjective or objective, CLEF 2023 to 2025."""

import csv
import re
from pathlib import Path

from framing.article import Article
from framing.datasets.base import Corpus, Meta, normalised
from framing.errors import DatasetError

META = Meta(
    name="checkthat",
    title="CheckThat! Lab, subjectivity in news articles, English",
    unit="sentence",
    quality="gold",
    licence="none stated; a copy published by others says CC BY-NC-SA 4.0",
    source="https://gitlab.com/checkthat_lab/clef2025-checkthat-lab/-/tree/main/task1",
    citation="Galassi et al. 2023. Overview of the CLEF-2023 CheckThat! Lab: Task 2 on Subjectivity in News Articles. CLEF.",
    positive="loaded",
)
LABELS = {"OBJ": "neutral", "SUBJ": "loaded"}
_ID, _SENTENCE, _LABEL = "sentence_id", "sentence", "label"
_ENGLISH = re.compile(r"_en(?:_|$)")


def load(path: Path) -> Corpus:
    """Load the English TSV files of the folder, such as `train_en.tsv`, or one file; files without labels and repeated sentences are left out."""
    files = sorted(file for file in path.rglob("*.tsv") if _ENGLISH.search(file.stem)) if path.is_dir() else [path]
    if not files:
        raise DatasetError(f"{path}: no English .tsv file here, such as train_en.tsv; checkthat is read from them, or from one file given by name")
    articles, labels, seen = [], [], set()
    for file in files:
        for number, row in _rows(file):
            text, given = row[_SENTENCE].strip(), row[_LABEL].strip()
            if given not in LABELS:
                raise DatasetError(f"{file}:{number}: unknown label {given!r}; allowed: {', '.join(LABELS)}")
            if (same := normalised(text)) and same not in seen:
                seen.add(same)
                articles.append(Article(text, id=row[_ID].strip() or f"{file.stem}#{number}"))
                labels.append(LABELS[given])
    return Corpus(META, articles, labels)


def _rows(file: Path) -> list[tuple[int, dict[str, str]]]:
    """Return the numbered rows of a file; none where it has no labels. Quotation marks are text, as in the lab's own scorer."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            lines = list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DatasetError(f"{file}: cannot be read: {error}") from None
    header = [cell.strip() for cell in lines[0]] if lines else []
    if _ID not in header or _SENTENCE not in header:
        raise DatasetError(f"{file}:1: needs the columns {_ID}, {_SENTENCE} and {_LABEL}, found {', '.join(header) or 'nothing'}")
    if _LABEL not in header:
        return []
    rows = [(number, cells) for number, cells in enumerate(lines[1:], 2) if any(cells)]
    for number, cells in rows:
        if len(cells) != len(header):
            raise DatasetError(f"{file}:{number}: expected {len(header)} tab-separated cells, found {len(cells)}: '{' '.join(cells)[:60]}'")
    return [(number, dict(zip(header, cells, strict=True))) for number, cells in rows]
