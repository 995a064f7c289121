"""PolNeAR: news articles in which every attribution is marked: source, cue and content."""

import re
from collections import defaultdict
from pathlib import Path

from framing.article import Article
from framing.datasets.base import Corpus, Meta
from framing.errors import DatasetError
from framing.sentences import Span

META = Meta(
    name="polnear",
    title="PolNeAR (Political News Attribution Relations)",
    unit="span",
    quality="gold",
    licence="none stated",
    source="https://github.com/networkdynamics/PolNeAR",
    citation="Newell, Margolin and Ruths 2018. An Attribution Relations Corpus for Political News. LREC.",
)
KINDS = {"Source": "source", "Cue": "cue", "Content": "content"}
_ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")


def load(path: Path) -> Corpus:
    """Load a folder with `text/*.txt` and `attributions/*.ann`, brat's standoff format; of several annotators the first."""
    first: dict[str, Path] = {}
    for file in sorted((path / "attributions").glob("*.ann")):
        first.setdefault(_ANNOTATOR.sub("", file.stem), file)
    articles, spans, outlets = [], [], []
    for stem, file in first.items():
        text = path / "text" / f"{stem}.txt"
        if not text.is_file():
            raise DatasetError(f"{file}: there is no text/{stem}.txt beside it; give the folder that holds attributions/ and text/")
        articles.append(Article(text.read_bytes().decode("utf-8"), id=stem))
        spans.append(read_spans(file))
        outlets.append(stem.split("_")[0])
    return Corpus(META, articles, [], {"outlet": outlets}, spans=spans)


def read_spans(file: Path) -> dict[str, list[Span]]:
    """Return the annotated spans of one file by kind.

    Raises
    ------
    DatasetError
        At a line whose offsets are no numbers.
    """
    found: dict[str, list[Span]] = defaultdict(list)
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split("\t")
        kind, _, places = cells[1].partition(" ") if len(cells) > 1 else ("", "", "")
        if kind in KINDS:
            try:
                pairs = [tuple(map(int, place.split())) for place in places.split(";")]
                found[KINDS[kind]] += [(start, end) for start, end in pairs]
            except ValueError:
                raise DatasetError(f"{file}:{number}: expected 'start end' offsets parted by ';', found '{places[:40]}'") from None
    return dict(found)
