"""BASIL: news articles on one event from three outlets, with lexical and informational bias marked in their sentences."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from framing.article import Article
from framing.datasets.base import Corpus, Meta
from framing.errors import DatasetError
from framing.jsonfile import json_object
from framing.sentences import Span

META = Meta(
    name="basil",
    title="BASIL (Bias Annotation Spans on the Informational Level)",
    unit="sentence",
    quality="gold",
    licence="none stated",
    source="https://github.com/launchnlp/BASIL",
    citation="Fan et al. 2019. In Plain Sight: Media Bias Through the Lens of Factual Reporting. EMNLP-IJCNLP.",
    positive="loaded",
)
LEXICAL, INFORMATIONAL = "lexical", "informational"
KINDS = {"lex": LEXICAL, "lexical": LEXICAL, "inf": INFORMATIONAL, "informational": INFORMATIONAL}


class _Marked(NamedTuple):
    """An article of the corpus: where it comes from, its sentences, and what is marked in each."""

    name: str
    event: str
    outlet: str
    sentences: list[str]
    marks: dict[int, list[dict[str, Any]]]


def load(path: Path) -> Corpus:
    """Load the sentences of the articles, loaded where lexical bias is marked; both kinds of bias are spans.

    Either release is read: `articles/` with `annotations/`, or files that hold both (`data/*.json` of the first release's archive).
    Headlines are left out: the second form does not have them as sentences.
    """
    articles, labels, events, outlets, spans = [], [], [], [], []
    for marked in _articles(path):
        for number, sentence in enumerate(marked.sentences):
            if not any(character.isalnum() for character in sentence):
                continue
            places: dict[str, list[Span]] = defaultdict(list)
            kinds = set()
            for mark in marked.marks.get(number, ()):
                kind = KINDS.get(str(mark.get("bias")).strip().lower())
                if kind is None:
                    raise DatasetError(f"{path}: {marked.name}: sentence {number}: unknown bias {mark.get('bias')!r}; allowed: {', '.join(KINDS)}")
                kinds.add(kind)
                place = _place(sentence, mark)
                if place is not None:
                    places[kind].append(place)
            articles.append(Article(sentence, outlet=marked.outlet, id=f"{marked.name}#{number}"))
            labels.append("loaded" if LEXICAL in kinds else "neutral")
            events.append(marked.event)
            outlets.append(marked.outlet)
            spans.append(dict(places))
    return Corpus(META, articles, labels, {"event": events, "outlet": outlets}, spans=spans)


def _articles(path: Path) -> Iterator[_Marked]:
    if (path / "articles").is_dir():
        for file in sorted((path / "articles").rglob("*.json")):
            yield _apart(file, path)
        return
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    if not files:
        raise DatasetError(f"{path}: no .json file here; basil is read from articles/ with annotations/, or from the files that hold both")
    for file in files:
        yield _together(file)


def _apart(file: Path, folder: Path) -> _Marked:
    """Read an article whose annotations are a file of their own; they are joined by file name, for some identifiers stand twice."""
    notes = folder / "annotations" / file.relative_to(folder / "articles").with_name(f"{file.stem}_ann.json")
    article, annotated = json_object(file), json_object(notes)
    try:
        sentences = [str(sentence) for sentence in chain.from_iterable(article["body-paragraphs"])]
        marks = defaultdict(list)
        for mark in annotated["phrase-level-annotations"]:
            if mark["id"] != "title":
                marks[int(str(mark["id"]).removeprefix("p"))].append(mark)
        return _Marked(file.stem, str(article["triplet-uuid"]), str(article["source"]).lower(), sentences, marks)
    except (KeyError, TypeError, ValueError) as error:
        needs = "expected body-paragraphs, source and triplet-uuid, and phrase-level-annotations with an id such as p3"
        raise DatasetError(f"{file}: {needs} in {notes.name}: {error!r}") from None


def _together(file: Path) -> _Marked:
    """Read a file that holds an article and its annotations; it is named by the number of its event and by its outlet."""
    article = json_object(file)
    number, _, outlet = file.stem.partition("_")
    try:
        sentences = [str(one["sentence"]) for one in article["body"]]
        marks = {i: list(one["annotations"]) for i, one in enumerate(article["body"])}
    except (KeyError, TypeError) as error:
        raise DatasetError(f"{file}: expected body with a sentence and annotations in each: {error!r}") from None
    return _Marked(file.stem, str(article.get("triplet-uuid") or number), str(article.get("source") or outlet).lower(), sentences, marks)


def _place(sentence: str, mark: dict[str, Any]) -> Span | None:
    """Where a mark stands: at its offsets if its words are there, for those of the first release do not always fit, else where its words are."""
    words, start, end = str(mark.get("txt") or ""), mark.get("start"), mark.get("end")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(sentence) and words in ("", sentence[start:end]):
        return start, end
    found = sentence.find(words) if words else -1
    return (found, found + len(words)) if found >= 0 else None
