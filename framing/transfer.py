"""Transfer: what a model that learned from one corpus gets right on another."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from framing.article import Article
from framing.classifier import FramingClassifier
from framing.datasets import Corpus
from framing.datasets.base import normalised
from framing.errors import DatasetError
from framing.evaluation import N_BOOTSTRAP, Predictions, cross_validate, predict, summarise

# A shorter sentence, such as "He declined to comment.", is the same in many articles by chance.
MIN_LETTERS = 40
METRICS = ("macro_f1", "auc")
N_FOLDS = 5
GOLD = "gold"


class Figure(NamedTuple):
    """A figure with its 90% interval; the bounds are None without resampling."""

    value: float
    low: float | None
    high: float | None


class Transfer(NamedTuple):
    """One line of the table.

    Attributes
    ----------
    trained, tested : str
        Names of the corpora; the same name where a corpus was cross-validated on itself.
    n, dropped : int
        Texts tested on, and texts left out because they also stand in the corpus trained on.
    share : float
        Of the positive label among those tested on.
    macro_f1, auc : Figure
        At a probability of 0.5, and whatever the threshold.
    """

    trained: str
    tested: str
    n: int
    dropped: int
    share: float
    macro_f1: Figure
    auc: Figure


def pieces(article: Article) -> set[str]:
    """Return a text and its longer sentences without spacing, case and punctuation, to find them elsewhere.

    Examples
    --------
    >>> found = pieces(Article("He left. The ferry to the islands was late again on Monday evening."))
    >>> sorted(found, key=len)[0]
    'theferrytotheislandswaslateagainonmondayevening'
    >>> len(found)
    2
    """
    sentences = {normalised(article.content[start:end]) for start, end in article.sentences}
    return {normalised(article.content)} | {sentence for sentence in sentences if len(sentence) >= MIN_LETTERS}


def unseen(tested: Corpus, trained: Corpus) -> Corpus:
    """Return the part of a corpus of which neither a text nor a longer sentence stands in another.

    Parameters
    ----------
    tested, trained : Corpus
        Of sentences or of articles: a sentence that stands inside an article is found too.
    """
    known = set().union(*map(pieces, trained.articles)) if trained.articles else set()
    return tested.take([i for i, article in enumerate(tested.articles) if not pieces(article) & known])


def distinct(corpus: Corpus) -> Corpus:
    """Return a corpus in which every text stands once: the first time it occurs."""
    first: dict[str, int] = {}
    for number, article in enumerate(corpus.articles):
        first.setdefault(normalised(article.content), number)
    return corpus.take(sorted(first.values()))


def transfers(
    trained: Sequence[Corpus],
    tested: Sequence[Corpus],
    make: Callable[[], FramingClassifier],
    *,
    n_folds: int = N_FOLDS,
    n_bootstrap: int = N_BOOTSTRAP,
) -> Iterator[Transfer]:
    """Train on each corpus and test on every other.

    Parameters
    ----------
    trained : sequence of Corpus
        Each is trained on alone.
    tested : sequence of Corpus
        Each is tested on, less what stands in the corpus trained on. The probability of an article is the mean over
        its sentences, as in a score.
    make : callable
        Returns a new classifier.
    n_folds : int
        A gold corpus that is also trained on is predicted from its own folds, grouped by its first grouping, for
        comparison; 0 for not at all, as where a corpus has no grouping or is labelled by machines.
    n_bootstrap : int
        Resamples for the intervals; 0 for none.

    Yields
    ------
    Transfer
    """
    for corpus in map(distinct, trained):
        model = make().fit(corpus.articles, corpus.labels).model_
        for other in map(distinct, tested):
            if other.meta.name != corpus.meta.name:
                part = unseen(other, corpus)
                if len(set(part.labels)) < 2:
                    raise DatasetError(f"{other.meta.name}: fewer than two labels are left without what also stands in {corpus.meta.name}")
                yield _line(corpus, part, predict(model, part), len(other) - len(part), n_bootstrap)
            elif n_folds and other.groups and other.meta.quality == GOLD:
                found = cross_validate(make, other, by=next(iter(other.groups)), n_folds=n_folds)
                yield _line(corpus, other, found, 0, n_bootstrap)


def markdown(lines: Sequence[Transfer]) -> str:
    """Return the table in Markdown; intervals are in brackets, and a corpus predicted from its own folds is in italics.

    Examples
    --------
    >>> line = Transfer("quay", "log", 900, 3, 0.5, Figure(0.7, 0.68, 0.72), Figure(0.8, None, None))
    >>> print(markdown([line]).splitlines()[-1])
    | quay | log | 900 | 3 | 0.50 | 0.700 [0.680, 0.720] | 0.800 |
    """
    head = ["| trained on | tested on | texts | dropped | share positive | macro-F1 | AUC |", "|---|---|---:|---:|---:|---:|---:|"]
    return "\n".join([*head, *map(_row, lines)])


def _row(line: Transfer) -> str:
    tested = f"*{line.tested}, own folds*" if line.tested == line.trained else line.tested
    cells = (line.trained, tested, f"{line.n:,}", f"{line.dropped:,}", f"{line.share:.2f}", _cell(line.macro_f1), _cell(line.auc))
    return f"| {' | '.join(cells)} |"


def _cell(figure: Figure) -> str:
    bounds = f" [{figure.low:.3f}, {figure.high:.3f}]" if figure.low is not None and figure.high is not None else ""
    return f"{figure.value:.3f}{bounds}"


def _line(trained: Corpus, tested: Corpus, found: Predictions, dropped: int, n_bootstrap: int) -> Transfer:
    measured = summarise(found, {}, n_bootstrap=n_bootstrap)["metrics"]
    f1, auc = (Figure(**measured[name]) for name in METRICS)
    return Transfer(trained.meta.name, tested.meta.name, len(tested), dropped, float(found.truth.mean()), f1, auc)
