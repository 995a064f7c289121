"""HTML: a validation as one page that loads nothing."""

from typing import Any, BinaryIO

from framing.reports._page import whole_page
from framing.reports.validation.text import FIGURES, cell
from framing.validation.paragraph import PLURAL


def render(result: dict[str, Any], out: BinaryIO) -> None:
    """Write the report as a page."""
    title = f"Validation on {result['n_coded']:,} {PLURAL[result['unit']]}"
    for piece in whole_page("validation.html.j2", title=title, result=result, names=FIGURES, cell=cell):
        out.write(piece.encode("utf-8", "replace"))
