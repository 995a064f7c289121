"""JSON lines: one object a line, its `record` telling what it is; `data/comparison.schema.json` describes them."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from framing.comparison.comparing import designation_words
from framing.comparison.outlets import OutletComparison
from framing.comparison.types import Comparison
from framing.naming import Target
from framing.records import place
from framing.scoring import Score

_NAMING = ("text", "weight", "category", "voice", "source")


def render(comparison: Comparison, out: BinaryIO) -> None:
    """Write the articles, then targets, designations, voices, and what only one article says."""
    _write(comparison_records(comparison), out)


def render_outlets(comparison: OutletComparison, out: BinaryIO) -> None:
    """Write each target in each outlet, then each naming with its odds and concordance lines."""
    _write(outlet_records(comparison), out)


def comparison_records(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """Yield a comparison as objects of strings, numbers, lists and None; articles are counted from 0."""
    for number, (score, name) in enumerate(zip(comparison.scores, comparison.names, strict=True)):
        yield article_record(number, score, name)
    for row in comparison.targets:
        told = [_target(score, target) for score, target in zip(comparison.scores, row.told, strict=True)]
        yield {"record": "target", "name": row.name, "kind": row.kind or None, "articles": told}
    for one in comparison.designations:
        yield {"record": "designation", **one._asdict(), "words": designation_words(one)}
    for voice in comparison.voices:
        yield {"record": "voice", **voice._asdict()}
    for only in comparison.only:
        span = place(comparison.scores[only.article].article, only.span) if only.span else None
        yield {"record": "only", "article": only.article, "what": only.what, "target": only.target, "text": only.text, "place": span}


def outlet_records(comparison: OutletComparison) -> Iterator[dict[str, Any]]:
    """Yield a comparison of outlets as objects of strings, numbers, lists and None."""
    for outlet, n in comparison.outlets.items():
        yield {"record": "outlet", "outlet": outlet, "n_articles": n}
    for row in comparison.rows:
        yield {"record": "target", **row._asdict()}
    for naming in comparison.namings:
        yield {"record": "naming", **naming._asdict(), "lines": [line._asdict() for line in naming.lines]}


def article_record(number: int, score: Score, name: str) -> dict[str, Any]:
    """Return what is compared of one article as a whole."""
    n = len(score.article.tokens)
    own = score.amplification.own_terms
    return {
        "record": "article",
        "article": number,
        "name": name,
        "id": score.article.id,
        "title": score.article.title,
        "outlet": score.article.outlet,
        "n_tokens": n,
        "n_sentences": score.n_sentences,
        "probability": score.probability,
        "interval": list(score.interval),
        "own_loaded": own,
        "own_loaded_per_1000": 1000 * own / n,
        "sourced_loaded": score.amplification.n_terms,
        "sourced_share": min(1.0, sum(source.n_words for source in score.sources) / n),
        "unchallenged": score.amplification.unchallenged,
        "readability": score.readability,
        "notes": list(score.notes),
    }


def _target(score: Score, target: Target | None) -> dict[str, Any] | None:
    if target is None:
        return None
    labels = [{**place(score.article, (n.start, n.end)), **{key: getattr(n, key) for key in _NAMING}} for n in target.namings]
    return {"n_mentions": target.n_mentions, "stance": target.stance, "role": target.role, "labels": labels}


def _write(records: Iterable[dict[str, Any]], out: BinaryIO) -> None:
    for record in records:
        out.write(json.dumps(record, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace") + b"\n")
    out.flush()
