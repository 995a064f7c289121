"""Records: a `Score` as the plain, versioned object that `data/score.schema.json` describes."""

from typing import Any

from framing.article import Article
from framing.reading import Failure
from framing.scoring import TOP, Score
from framing.sentences import Span

_EMPTY: dict[str, Any] = {
    "id": None, "title": None, "outlet": None, "language": None, "n_tokens": 0, "n_sentences": 0, "model": None, "probability": None,
    "label": None, "interval": None, "decision": None, "intercept": None, "zones": [], "sentences": [], "mentions": [], "quotations": [],
    "sources": [], "amplification": None,
    "targets": [], "readability": {}, "features": {}, "contributions": [], "remainder": None, "notes": [], "error": None,
}  # fmt: skip


_SOURCE = ("name", "type", "affiliation", "n_words", "share", "challenged", "order")


def failure_record(failure: Failure) -> dict[str, Any]:
    """Return the record of an input that could not be scored.

    >>> failure_record(Failure("a.txt", "no such file"))["error"]
    'no such file'
    """
    return {**_EMPTY, "id": failure.id, "error": failure.error}


def record(score: Score, *, top: int | None = TOP) -> dict[str, Any]:
    """Return a score as an object of strings, numbers, lists and None.

    Parameters
    ----------
    score : Score
    top : int or None
        How many contributions to list; None lists all. The rest is summed up in `remainder`.

    Examples
    --------
    >>> from framing.scoring import score
    >>> record(score("A vile regime fell."))["n_sentences"]
    1
    """
    article = score.article
    listed = score.contributions[:top]
    return {
        **_EMPTY,
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "language": score.language,
        "n_tokens": len(article.tokens),
        "n_sentences": score.n_sentences,
        "model": {"name": score.model.name, "version": score.model.version, "sha256": score.model.sha256, "prior": score.model.prior},
        "probability": score.probability,
        "label": score.label,
        "interval": list(score.interval),
        "decision": score.decision,
        "intercept": score.intercept,
        "zones": [{**place(article, (z.start, z.end)), "zone": z.kind} for z in score.zones],
        "sentences": [{**place(article, (s.start, s.end)), "probability": s.probability} for s in score.sentences],
        "mentions": [
            {
                **place(article, (m.start, m.end)),
                **{key: getattr(m, key) for key in ("term", "lexicon", "category", "weight", "voice", "source", "endorsement")},
            }
            for m in score.mentions
        ],
        "quotations": [
            {
                "kind": q.kind,
                "source": place(article, q.source) if q.source else None,
                "cue": place(article, q.cue) if q.cue else None,
                "content": [place(article, span) for span in q.content],
            }
            for q in score.quotations
        ],
        "sources": [{**{key: getattr(s, key) for key in _SOURCE}, "cues": list(s.cues)} for s in score.sources],
        "amplification": {**score.amplification._asdict(), "sides": [side._asdict() for side in score.amplification.sides]},
        "targets": [
            {
                "name": t.name,
                "n_mentions": t.n_mentions,
                "stance": t.stance,
                "role": t.role,
                "labels": [
                    {**place(article, (n.start, n.end)), **{key: getattr(n, key) for key in ("text", "weight", "category", "voice", "source")}}
                    for n in t.namings
                ],
            }
            for t in score.targets.targets
        ],
        "readability": score.readability,
        "features": score.features,
        "contributions": [{"feature": c.feature, "value": c.value, "contribution": c.contribution, **_places(article, c.spans)} for c in listed],
        "remainder": score.decision - score.intercept - sum(c.contribution for c in listed),
        "notes": list(score.notes),
        **({"probabilities": score.probabilities} if score.probabilities else {}),
        **({"text": article.text} if article.extracted else {}),
    }


def place(article: Article, span: Span) -> dict[str, Any]:
    """Return offsets into the text as given; those of a separate title say so."""
    start, end = span
    if end <= article.text_start:
        return {"start": start, "end": end, "in": "title"}
    return {"start": start - article.text_start, "end": end - article.text_start}


def _places(article: Article, spans: tuple[Span, ...]) -> dict[str, list[list[int]]]:
    """Pairs of offsets into the text; those into a separate title are listed apart, where there are any."""
    cut = article.text_start
    in_title = [[start, end] for start, end in spans if end <= cut]
    return {"spans": [[start - cut, end - cut] for start, end in spans if end > cut], **({"title_spans": in_title} if in_title else {})}
