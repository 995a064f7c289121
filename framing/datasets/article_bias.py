"""Article-Bias-Prediction: news articles that AllSides rated as left, center or right."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from framing.article import Article
from framing.datasets.base import Corpus, Meta, table_rows
from framing.errors import DatasetError
from framing.jsonfile import json_object

META = Meta(
    name="article_bias",
    title="Article-Bias-Prediction (AllSides)",
    unit="article",
    quality="gold",
    licence="none stated; a copy published by others says Apache-2.0",
    source="https://github.com/ramybaly/Article-Bias-Prediction",
    citation="Baly et al. 2020. We Can Detect Your Bias: Predicting the Political Ideology of News Articles. EMNLP.",
)
SIDES = {"0": "left", "1": "center", "2": "right"}


def load(path: Path) -> Corpus:
    """Load `data/jsons/*.json`, one article each; grouped by outlet and topic.

    `path` is the repository, its `data` or `data/jsons`; one article; or one of the splits of the authors, such as
    `data/splits/media/test.tsv`, for the articles that it lists. The text is that of `content_original`: `content` is cut
    into tokens, and its quotation marks are no longer those of the article.
    """
    articles, labels, outlets, topics = [], [], [], []
    for file in _files(path):
        found = json_object(file)
        text = str(found.get("content_original") or found.get("content") or "")
        if not any(character.isalnum() for character in text):
            continue
        labels.append(_side(file, found))
        outlet, topic = str(found.get("source")), str(found.get("topic"))
        title, date = (str(found[key]).strip() if found.get(key) else None for key in ("title", "date"))
        articles.append(Article(text, title=title or None, outlet=outlet, date=date, id=str(found.get("ID") or file.stem)))
        outlets.append(outlet)
        topics.append(topic)
    return Corpus(META, articles, labels, {"outlet": outlets, "topic": topics})


def _files(path: Path) -> Iterator[Path]:
    if path.suffix == ".tsv":
        yield from _listed(path)
        return
    folder = next((place for place in (path / "data" / "jsons", path / "jsons", path) if place.is_dir()), path)
    files = sorted(folder.glob("*.json")) if folder.is_dir() else [path]
    if not files:
        raise DatasetError(f"{path}: no .json file here or in data/jsons; article_bias is read from one file for each article")
    yield from files


def _listed(split: Path) -> Iterator[Path]:
    """The articles of a split, which stands in `splits/NAME/` beside `jsons/`."""
    folder = split.resolve().parent.parent.parent / "jsons"
    for number, row in enumerate(table_rows(split), 2):
        if "ID" not in row:
            raise DatasetError(f"{split}:1: needs the columns ID and bias, found {', '.join(map(str, row))}")
        file = folder / f"{row['ID']}.json"
        if not file.is_file():
            raise DatasetError(f"{split}:{number}: there is no {file}; keep splits/ and jsons/ in one folder, as they are published")
        yield file


def _side(file: Path, found: dict[str, Any]) -> str:
    """The label of an article, by its number or its name; where both are given they must agree."""
    numbered, named = found.get("bias"), found.get("bias_text")
    sides = {SIDES.get(str(numbered), str(numbered))} if numbered is not None else set()
    sides |= {str(named).strip().lower()} if named is not None else set()
    if len(sides) != 1 or not sides <= set(SIDES.values()):
        allowed = ", ".join(f"{number} ({side})" for number, side in SIDES.items())
        raise DatasetError(f"{file}: bias is {numbered!r} and bias_text {named!r}; allowed, in agreement: {allowed}")
    return sides.pop()
