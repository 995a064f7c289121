"""GVFC: headlines on gun violence with the frame of each."""

import csv
from pathlib import Path

from framing.article import Article
from framing.datasets.base import Corpus, Meta
from framing.errors import DatasetError

META = Meta(
    name="gvfc",
    title="Gun Violence Frame Corpus, English",
    unit="sentence",
    quality="gold",
    licence="Apache-2.0",
    source="https://github.com/ganggit/GVFC-raw",
    citation="Liu et al. 2019. Detecting Frames in News Headlines and Its Application to Analyzing News Framing Trends. CoNLL.",
)
FRAMES = {
    "1": "gun rights", "2": "gun control", "3": "politics", "4": "mental health", "5": "public safety", "6": "race",
    "7": "public opinion", "8": "society", "9": "economy",
}  # fmt: skip
_TITLE, _FRAME, _RELEVANT = "news_title", "Q3 Theme1", "Q1 Relevant"


def load(path: Path) -> Corpus:
    """Load `*.csv` with the columns news_title and Q3 Theme1; headlines that are not about the subject are left out."""
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    if not files:
        raise DatasetError(f"{path}: needs a .csv with the columns {_TITLE} and {_FRAME}")
    articles, labels = [], []
    for file in files:
        try:
            with file.open(encoding="utf-8-sig", newline="") as stream:
                rows = list(csv.DictReader(stream))
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise DatasetError(f"{file}: cannot be read: {error}") from None
        for number, row in enumerate(rows, 2):
            if _TITLE not in row or _FRAME not in row:
                raise DatasetError(f"{file}:{number}: needs the columns {_TITLE} and {_FRAME}, found {', '.join(map(str, row))}")
            title, frame = (row[_TITLE] or "").strip(), (row[_FRAME] or "").strip()
            if frame in FRAMES and title and row.get(_RELEVANT, "1") == "1":
                articles.append(Article(title, id=row.get("ID") or str(number)))
                labels.append(FRAMES[frame])
    return Corpus(META, articles, labels)
