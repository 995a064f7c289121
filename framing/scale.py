"""Scale: many articles, scored in order, on one core or several."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from framing.article import Article
from framing.errors import FramingError
from framing.model import LinearModel
from framing.reading import Failure
from framing.records import failure_record, record
from framing.scoring import TOP, Score, score_article

BATCH = 64
Given = Mapping[str, Sequence[str]]


def score_records(
    articles: Iterable[Article | Failure], model: LinearModel, *, top: int | None = TOP, jobs: int = 1, targets: Given | None = None
) -> Iterator[dict[str, Any]]:
    """Score articles to records, in order.

    Parameters
    ----------
    articles : iterable of Article or Failure
    model : LinearModel
    top : int or None
        Contributions listed in each record; None for all.
    jobs : int
        Processes; -1 for one on each core.
    targets : mapping of str to sequence of str, optional
        Names and aliases of those whose namings are wanted.
    """
    if jobs == 1:
        for article in articles:
            yield _record(article, model, top, targets)
        return
    from joblib import Parallel, delayed

    parallel = Parallel(n_jobs=jobs, return_as="generator")
    for batch in parallel(delayed(score_batch)(batch, model, top, targets) for batch in _batches(articles)):
        yield from batch


def score_batch(articles: list[Article | Failure], model: LinearModel, top: int | None = TOP, targets: Given | None = None) -> list[dict[str, Any]]:
    """Return the records of a batch: a pure function, to be mapped by any engine."""
    return [_record(article, model, top, targets) for article in articles]


def _record(article: Article | Failure, model: LinearModel, top: int | None, targets: Given | None) -> dict[str, Any]:
    result = article if isinstance(article, Failure) else _try(article, model, targets)
    return failure_record(result) if isinstance(result, Failure) else record(result, top=top)


def _try(article: Article, model: LinearModel, targets: Given | None) -> Score | Failure:
    try:
        return score_article(article, model, targets=targets)
    except FramingError as error:
        return Failure(article.id, str(error).removeprefix(f"{article.id}: "))
    except Exception as error:  # whatever is wrong with one article, the others are scored
        return Failure(article.id, f"cannot be scored: {type(error).__name__}: {' '.join(str(error).split())}; please report this text")


def _batches(articles: Iterable[Article | Failure]) -> Iterator[list[Article | Failure]]:
    stream = iter(articles)
    while batch := list(islice(stream, BATCH)):
        yield batch
