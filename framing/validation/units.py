"""Units of the material: sentences, namings or articles, each with the tool's score, verdict and band."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from framing.article import Article
from framing.errors import ModelError
from framing.inference import decisions, measure, own_sentences, probabilities, units
from framing.model import SENTENCE, LinearModel
from framing.naming import targets_of
from framing.naming.types import DESIGNATION, GENERIC
from framing.sentences import Span
from framing.validation.types import AGAINST, FAVOUR, NAMING_LABELS, NEUTRAL, Unit

_EDGES = (0.25, 0.5, 0.75)
_NAMES = ("0 to 0.25", "0.25 to 0.5", "0.5 to 0.75", "0.75 to 1")
_UNCOUNTED = frozenset({GENERIC, DESIGNATION})
BANDS = {"sentence": _NAMES, "article": _NAMES, "naming": NAMING_LABELS}


def labels_of(unit: str, model: LinearModel | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the labels that coders choose from, and those that figures are given for.

    Raises
    ------
    ModelError
        If the model cannot be validated on such units.

    Examples
    --------
    >>> labels_of("naming", None)
    (('against', 'neutral', 'in favour'), ('against', 'in favour'))
    """
    if unit == "naming" or model is None:
        return NAMING_LABELS, (AGAINST, FAVOUR)
    if not model.is_binary:
        raise ModelError(f"model '{model.name}': has {len(model.labels)} classes; validate takes a model of two")
    if unit == "sentence" and model.unit != SENTENCE:
        raise ModelError(f"model '{model.name}': decides on articles; use --unit article, or a model of sentences")
    return model.labels, model.labels[1:]


def units_of(article: Article, unit: str, model: LinearModel | None) -> Iterator[Unit]:
    """Yield the units of an article, in order.

    Parameters
    ----------
    article : Article
    unit : str
        sentence (those of headline and body), naming or article.
    model : LinearModel or None
        What scores sentences and articles.

    Examples
    --------
    >>> from framing.storage import load_model
    >>> found = list(units_of(Article("The ferry left. Snow fell."), "sentence", load_model()))
    >>> [(one.shown["text"], one.shown["before"]) for one in found]
    [('The ferry left.', ''), ('Snow fell.', 'The ferry left.')]
    """
    if not len(article.tokens):
        return
    if unit == "naming" or model is None:
        yield from _namings(article)
        return
    probability = probabilities(model, decisions(model, measure(model, article, units(model, article))))[:, 1]
    if unit == "article":
        yield _scored(article, (0, len(article.content)), {"text": article.content}, float(probability.mean()), model)
        return
    texts = [_line(article, span) for span in article.sentences]
    for number, value in zip(own_sentences(article).tolist(), probability.tolist(), strict=True):
        around = texts[max(0, number - 1) : number], texts[number + 1 : number + 2]
        shown = {"before": " ".join(around[0]), "text": texts[number], "after": " ".join(around[1])}
        yield _scored(article, article.sentences[number], shown, value, model)


def _scored(article: Article, span: Span, shown: dict[str, str], probability: float, model: LinearModel) -> Unit:
    at = bisect_left(_EDGES, probability)  # even odds are no verdict for the positive class
    return Unit(article.id, *span, shown, article.outlet, probability, model.labels[int(probability > _EDGES[1])], _NAMES[at])


def _namings(article: Article) -> Iterator[Unit]:
    starts = [start for start, _ in article.sentences]
    rows = [(naming, target.name) for target in targets_of(article).values() for naming in target.namings if naming.category not in _UNCOUNTED]
    for naming, name in sorted(rows, key=lambda row: (row[0].start, row[0].end, row[1])):
        at = bisect_right(starts, naming.start) - 1
        start, end = article.sentences[at] if at >= 0 else (naming.start, naming.end)
        end = max(end, naming.end)
        marked = f"{article.content[start : naming.start]}[[{naming.text}]]{article.content[naming.end : end]}"
        shown = {"target": name, "words": naming.text, "text": " ".join(marked.split())}
        verdict = AGAINST if naming.weight < 0 else FAVOUR if naming.weight > 0 else NEUTRAL
        yield Unit(article.id, naming.start, naming.end, shown, article.outlet, naming.weight, verdict, verdict)


def _line(article: Article, span: Span) -> str:
    return " ".join(article.content[slice(*span)].split())
