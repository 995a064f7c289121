"""Scoring: a stored model and an article make a `Score`; numpy is all it needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum, sqrt
from pathlib import Path
from typing import NamedTuple

from framing.amplification import Amplification, amplification_of
from framing.article import Article
from framing.errors import InputError
from framing.explanation import Contribution, contributions_of
from framing.features import dense_blocks, measure_blocks, whole
from framing.features.base import Floats
from framing.inference import Evidence, decisions, measure, own_sentences, probabilities, sentence_spans, units
from framing.language import language_of
from framing.mentions import Mention, mentions_of
from framing.model import ARTICLE, SENTENCE, LinearModel
from framing.naming import Targets, targets_of
from framing.quotation import Quotation, quotations_of
from framing.sources import Source, sources_of, wording_notes
from framing.storage import load_model
from framing.tagging import tagged_attributions
from framing.zones import Zone

TOP = 20
_Z90 = 1.6448536269514722
_FEW_SENTENCES = 3


class SentenceScore(NamedTuple):
    """A sentence of the article's content and its probability."""

    start: int
    end: int
    probability: float


@dataclass(frozen=True, eq=False)
class Score:
    """How an article frames what it reports, with the evidence; offsets are code points of `article.content`.

    Attributes
    ----------
    article : Article
    model : LinearModel
    probability : float
        Of the positive class. Of a sentence model: the share of the sentences of headline and body that an annotator
        would be expected to flag.
    label : str
        The more probable class.
    interval : (float, float)
        90% interval of the probability, for the number of sentences it rests on (Wilson 1927).
    decision, intercept : float
        `decision` is `intercept` plus all contributions.
    sentences : tuple of SentenceScore
    mentions : tuple of Mention
    quotations : tuple of Quotation
    sources : tuple of Source
        Who is heard: for whom, how much, in what order, with which verbs, disputed or not.
    amplification : Amplification
        Loaded wording in the sources' voices.
    targets : Targets
        Those the article is about, by name: what it calls them, in whose voice, and their stance.
    zones : tuple of Zone
    readability, features : dict
    contributions : tuple of Contribution
        All that are not zero, the largest first.
    probabilities : dict
        Of each class, where there are more than two.
    notes : tuple of str
        What a reader should know.
    """

    article: Article
    model: LinearModel
    probability: float
    label: str
    interval: tuple[float, float]
    decision: float
    intercept: float
    language: str | None
    sentences: tuple[SentenceScore, ...]
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    sources: tuple[Source, ...]
    amplification: Amplification
    targets: Targets
    zones: tuple[Zone, ...]
    readability: dict[str, float]
    features: dict[str, float]
    contributions: tuple[Contribution, ...]
    probabilities: dict[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def n_sentences(self) -> int:
        """Number of sentences."""
        return len(self.article.sentences)

    def explain(self, top: int = 10) -> tuple[Contribution, ...]:
        """Return the largest contributions."""
        return self.contributions[:top]

    def __repr__(self) -> str:
        return f"Score({self.article.id!r}, {self.label!r}, probability={self.probability:.3f}, n_sentences={self.n_sentences})"

    def _repr_html_(self) -> str:
        from framing.reports.html import score_html

        return score_html(self)


def score(
    item: str | Path | Article,
    *,
    model: LinearModel | str | Path | None = None,
    prior: float | None = None,
    targets: Mapping[str, Sequence[str]] | None = None,
) -> Score:
    """Score an article.

    Parameters
    ----------
    item : str, Path or Article
        A text, the path of a file, or an article; a str is always a text.
    model : LinearModel, str or Path, optional
        A model or its folder; default: the wording model that ships with the package.
    prior : float, optional
        Restate all probabilities for material in which this share is positive, between 0 and 1.
    targets : mapping of str to sequence of str, optional
        Names and aliases of those whose namings are wanted; without it they are found in the article.

    Raises
    ------
    InputError
        If the text has no word in it.
    ModelError
        If the model cannot be read.

    Examples
    --------
    >>> result = score("The minister, a shameless liar, spoke on Monday. The vote is on Friday.")
    >>> [mention.term for mention in result.mentions]
    ['shameless', 'liar']
    >>> abs(result.decision - result.intercept - sum(c.contribution for c in result.contributions)) < 1e-9
    True
    """
    if isinstance(item, Path):
        from framing.reading import read

        item = read(item)
    article = Article(item) if isinstance(item, str) else item
    if not isinstance(article, Article):
        raise InputError(f"expected a text, a Path or an Article, found {type(item).__name__}")
    if not isinstance(model, LinearModel):
        model = load_model(model)
    if prior is not None:
        model = model.with_prior(prior)
    return score_article(article, model, targets=targets)


def score_article(article: Article, model: LinearModel, *, targets: Mapping[str, Sequence[str]] | None = None) -> Score:
    """Score an article with a model that is at hand."""
    if not len(article.tokens):
        raise InputError(f"{article.id}: there is no word in it; give a text with at least one word")
    stretches = units(model, article)
    evidence = measure(model, article, stretches)
    each = decisions(model, evidence)
    pooled = probabilities(model, each).mean(axis=0)
    chosen = int(pooled.argmax())
    which = 0 if model.is_binary else chosen
    contributions = contributions_of(model, article, stretches, evidence, decision=which)
    intercept = float(model.intercept[which])
    probability = float(pooled[1] if model.is_binary else pooled[chosen])
    values = measure_blocks(dense_blocks(), article, whole(article))[0].tolist()
    names = [column for block in dense_blocks().values() for column in block.columns]
    found_targets, mentions = targets_of(article, targets), mentions_of(article)
    sources = sources_of(article, found_targets)
    features = dict(zip(names, values, strict=True))
    prefix = "readability:"
    return Score(
        article=article,
        model=model,
        probability=probability,
        label=model.labels[chosen],
        interval=wilson(probability, len(own_sentences(article))),
        decision=fsum([intercept, *(c.contribution for c in contributions)]),
        intercept=intercept,
        language=language_of(article),
        sentences=_sentences(model, article, evidence, each),
        mentions=mentions,
        quotations=tagged_attributions(article, model.tagger),
        sources=sources,
        amplification=amplification_of(mentions, sources),
        targets=found_targets,
        zones=article.zones,
        readability={name.removeprefix(prefix): value for name, value in features.items() if name.startswith(prefix)},
        features=features,
        contributions=tuple(contributions),
        probabilities={} if model.is_binary else dict(zip(model.labels, pooled.tolist(), strict=True)),
        notes=_notes(article, model),
    )


def wilson(probability: float, n: int, z: float = _Z90) -> tuple[float, float]:
    """Return the score interval of a share that rests on n cases (Wilson 1927).

    >>> [round(bound, 3) for bound in wilson(0.5, 10)]
    [0.269, 0.731]
    """
    if n < 1:
        return 0.0, 1.0
    centre = probability + z * z / (2 * n)
    half = z * sqrt(probability * (1 - probability) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return max(0.0, min(probability, (centre - half) / scale)), min(1.0, max(probability, (centre + half) / scale))


def _sentences(model: LinearModel, article: Article, evidence: Evidence, each: Floats) -> tuple[SentenceScore, ...]:
    """The sentences with their probabilities; of an article model, those of the wording model it carries."""
    spans = sentence_spans(article)
    if model.unit == SENTENCE and len(each) == len(spans):
        probability = probabilities(model, each)
    else:
        wording = model if model.unit == SENTENCE else model.wording
        if wording is None:
            return ()
        probability = probabilities(wording, decisions(wording, measure(wording, article, spans)))
    column = probability[:, 1] if probability.shape[1] == 2 else probability.max(axis=1)
    return tuple(SentenceScore(s, e, p) for (s, e), p in zip(article.sentences, column.tolist(), strict=True))


def _notes(article: Article, model: LinearModel) -> tuple[str, ...]:
    notes = list(article.notes)
    if model.tagger is not None:
        notes.append(f"quotations were found by the tagger '{model.tagger.name}'; voices and sources are those of the rules")
    n = len(own_sentences(article))
    if (n < _FEW_SENTENCES and model.unit == ARTICLE) or n == 2:
        notes.append(f"only {n} sentence{'s' if n != 1 else ''}: too few for more than a hint")
    if language_of(article) is None:
        notes.append("few common English words: the lexicons and the model know English only")
    notes += wording_notes(article)
    blocks = [q for q in quotations_of(article) if q.kind == "block"]
    if blocks:
        notes.append("a block statement of a source is left out of the article's probability; its sentences are scored apart")
    return tuple(notes)
