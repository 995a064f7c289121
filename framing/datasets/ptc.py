"""PTC: news articles in which propaganda techniques are marked, SemEval-2020 task 11."""

from collections import defaultdict
from pathlib import Path

from framing.article import Article
from framing.datasets.base import Corpus, Meta
from framing.errors import DatasetError
from framing.sentences import Span

META = Meta(
    name="ptc",
    title="PTC (Propaganda Techniques Corpus), SemEval-2020 task 11",
    unit="span",
    quality="gold",
    licence="none stated",
    source="https://propaganda.qcri.org/semeval2020-task11",
    citation="Da San Martino et al. 2020. SemEval-2020 Task 11: Detection of Propaganda Techniques in News Articles. SemEval.",
)
LOADED = ("Loaded_Language", "Name_Calling,Labeling")


def load(path: Path) -> Corpus:
    """Load `train-articles/*.txt` with the techniques of `train-task-flc-tc.labels`; spans are named by their technique."""
    labels = path / "train-task-flc-tc.labels"
    files = sorted((path / "train-articles").glob("article*.txt"))
    if not labels.is_file() or not files:
        raise DatasetError(f"{path}: needs train-articles/ and train-task-flc-tc.labels")
    marked: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for number, line in enumerate(labels.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split("\t")
        if len(cells) != 4 or not (cells[2].isdigit() and cells[3].isdigit()):
            raise DatasetError(f"{labels}:{number}: expected article, technique, start and end, tab-separated, found '{line[:60]}'")
        marked[cells[0]][cells[1]].append((int(cells[2]), int(cells[3])))
    names = [file.stem.removeprefix("article") for file in files]
    articles = [Article(file.read_bytes().decode("utf-8"), id=name) for file, name in zip(files, names, strict=True)]
    return Corpus(META, articles, [], spans=[dict(marked[name]) for name in names])
