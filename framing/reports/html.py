"""HTML: one page for all articles, in a single file that loads nothing and in which nothing of an article can run."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from framing.article import Article
from framing.reports._page import fragment, page, row_of
from framing.reports._record import Record, text_of
from framing.reports._view import heading_of, view_of

if TYPE_CHECKING:
    from framing.scoring import Score


def render(records: Iterable[Record], out: BinaryIO, *, texts: Sequence[str] = ()) -> None:
    """Write a page: of several articles an overview, and of each one its text with the evidence marked in it.

    Without its text an article is not shown itself.
    """
    kept = list(records)
    rows = [row_of(record, heading_of(record, _article(record, texts, n))) for n, record in enumerate(kept)]
    views = ((n + 1, view_of(record, _article(record, texts, n))) for n, record in enumerate(kept) if record["error"] is None)
    for piece in page(rows, views):
        out.write(piece.encode("utf-8", "replace"))


def score_html(score: "Score") -> str:
    """Return a score as HTML to be shown in a notebook."""
    from framing.records import record

    article = score.article
    prefix = f"f{hashlib.sha256(f'{article.id} {article.content}'.encode('utf-8', 'replace')).hexdigest()[:10]}"
    return fragment(view_of(record(score), article), prefix=prefix)


def _article(record: Record, texts: Sequence[str], number: int) -> Article | None:
    """Read again, for each use: what is computed of one article is not kept while the next is written."""
    text = text_of(record, texts, number)
    return Article(text, title=record["title"]) if text else None
