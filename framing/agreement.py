"""Agreement of what is found in texts with what people marked in them: spans, counted by tokens."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.datasets import Corpus
from framing.lexicon import matches_of
from framing.sentences import Span
from framing.tagging import Tagger, tagged_attributions
from framing.tagging.features import PARTS, units_of
from framing.tokens import inside

LOADED_LEXICONS = frozenset({"naming", "action", "evaluation", "euphemism", "intensity"})


class Overlap(NamedTuple):
    """Tokens found and marked, found, and marked."""

    both: int
    found: int
    marked: int

    @property
    def precision(self) -> float:
        """Share of the tokens found that are marked."""
        return self.both / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the tokens marked that are found."""
        return self.both / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two.

        >>> Overlap(both=1, found=2, marked=1).f1
        0.6666666666666666
        """
        return 2 * self.both / (self.found + self.marked) if self.found + self.marked else 0.0


class Coverage(NamedTuple):
    """How marked stretches and weighted terms go together.

    `share` of the marked stretches hold a term; `lift` is how much likelier a token is part of a term inside marked
    stretches than outside.
    """

    share: float
    lift: float


def agreement(corpus: Corpus, tagger: Tagger | None = None) -> dict[str, dict[str, float]]:
    """Return all figures that apply to a corpus of spans, by the kind of span.

    Attributions have token `precision`, `recall` and `f1`; kinds of loaded wording have `share` and `lift`.
    """
    kinds = sorted({kind for marked in corpus.spans for kind in marked})
    if set(PARTS) <= set(kinds):
        overlap = attribution_overlap(corpus, tagger)
        return {part: {"precision": o.precision, "recall": o.recall, "f1": o.f1} for part, o in overlap.items()}
    return {kind: coverage(corpus, [kind])._asdict() for kind in kinds}


def attribution_overlap(corpus: Corpus, tagger: Tagger | None = None) -> dict[str, Overlap]:
    """Compare sources, cues and contents of quotations with those marked.

    Tokens are words with their apostrophes and single marks of punctuation. Scare quotes, which have no source, are no
    attributions.

    Parameters
    ----------
    corpus : Corpus
        With spans of the kinds source, cue and content, as `polnear` has.
    tagger : Tagger, optional
        What finds the quotations; default: the rules.

    Returns
    -------
    dict
        An `Overlap` for each of the three.
    """
    counts = np.zeros((len(PARTS), 3), dtype=np.int64)
    for article, marked in zip(corpus.articles, corpus.spans, strict=True):
        starts = units_of(article).starts
        found = _attributed(article, tagger)
        for row, part in enumerate(PARTS):
            ours, theirs = inside(starts, found[part]), inside(starts, marked.get(part, ()))
            counts[row] += [(ours & theirs).sum(), ours.sum(), theirs.sum()]
    return {part: Overlap(*counts[row].tolist()) for row, part in enumerate(PARTS)}


def coverage(corpus: Corpus, kinds: Iterable[str]) -> Coverage:
    """Tell how many marked stretches hold a term with a weight, and how much likelier a term is inside them.

    Parameters
    ----------
    corpus : Corpus
        With spans.
    kinds : iterable of str
        The kinds of stretches that count.
    """
    held = n_stretches = 0
    counts = np.zeros((2, 2), dtype=np.int64)
    for article, marked in zip(corpus.articles, corpus.spans, strict=True):
        stretches = [span for kind in kinds for span in marked.get(kind, ())]
        terms = [(m.start, m.end) for m in matches_of(article) if m.term.weight and m.lexicon in LOADED_LEXICONS]
        n_stretches += len(stretches)
        held += sum(any(start < end_of and end > start_of for start, end in terms) for start_of, end_of in stretches)
        starts = article.tokens.starts
        marks, hits = inside(starts, stretches), inside(starts, terms)
        counts += [[(marks & hits).sum(), marks.sum()], [(~marks & hits).sum(), (~marks).sum()]]
    rates = counts[:, 0] / np.maximum(counts[:, 1], 1)
    return Coverage(held / n_stretches if n_stretches else 0.0, float(rates[0] / rates[1]) if rates[1] else float("inf"))


def _attributed(article: Article, tagger: Tagger | None) -> dict[str, list[Span]]:
    quotations = [quotation for quotation in tagged_attributions(article, tagger) if quotation.kind != "scare"]
    return {
        "source": [q.source for q in quotations if q.source],
        "cue": [q.cue for q in quotations if q.cue],
        "content": [span for q in quotations for span in q.content],
    }
