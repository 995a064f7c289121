"""The page: templates, style and script of `data/templates`, and a policy under which nothing else may run or load."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from framing.reports._loaded import is_loaded
from framing.reports._record import Record
from framing.reports._view import View
from framing.reports._wording import counts_sentences, is_undecided, own_sentences, short, signed, verdict_words
from framing.resources import data_path


class Row(NamedTuple):
    """An article in the overview."""

    record: Record
    heading: str
    n_own: int
    n_quoted: int


def page(rows: list[Row], views: Iterable[tuple[int, View]]) -> Iterator[str]:
    """Yield the page piece by piece; a view comes with the number of its row, from 1."""
    template = _environment().get_template("page.html.j2")
    return template.generate(rows=rows, views=views, css=_file("framing.css"), js=_file("framing.js"), policy=_policy())


def fragment(view: View, *, prefix: str) -> str:
    """Return one article without a page around it, for a notebook: nothing in it runs, and no style leaves its wrapper.

    A wrapper, and no frame: a frame would keep its own height and its own scheme of colours, and is the first thing a
    notebook that is not trusted takes out. Every rule of the style is nested in the wrapper's class.
    """
    return _environment().get_template("notebook.html.j2").render(view=view, prefix=prefix, css=_file("framing.css"))


def whole_page(template: str, **shown: Any) -> Iterator[str]:
    """Yield a page without a script of its own, piece by piece."""
    return _environment().get_template(template).generate(css=_file("framing.css"), policy=_policy(), **shown)


def fragment_of(body: str, **shown: Any) -> str:
    """Return what a page shows without a page around it, for a notebook."""
    return _environment().get_template("comparison_notebook.html.j2").render(body=body, css=_file("framing.css"), **shown)


def row_of(record: Record, heading: str) -> Row:
    """Return an article's row of the overview."""
    loaded = [mention for mention in record["mentions"] if is_loaded(mention)]
    n_own = sum(mention["voice"] == "author" for mention in loaded)
    return Row(record, heading, n_own, len(loaded) - n_own)


def verbatim(text: str) -> Markup:
    """Escape a text so that a browser's document holds it character for character.

    A carriage return is written as a reference, or the parser would make a line feed of it. Only the null character,
    which no document can hold, is replaced.
    """
    return Markup(str(escape(text)).replace("\r", "&#13;").replace("\0", "\ufffd"))  # noqa: S704  # escaped in this line


def breakable(name: str) -> Markup:
    """Escape a feature's name and let a line break after its points."""
    return Markup(str(escape(name)).replace(".", ".<wbr>").replace(":", ":<wbr>").replace("_", "_<wbr>"))  # noqa: S704  # escaped in this line


@cache
def _environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(data_path("templates")), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.globals["signed"] = signed
    found.filters.update(
        verbatim=verbatim, breakable=breakable, short=short, verdict=verdict_words, undecided=is_undecided, counts_sentences=counts_sentences
    )
    found.filters["n_own_sentences"] = lambda record: sum(own_sentences(record))
    return found


@cache
def _file(name: str) -> Markup:
    return Markup(data_path(f"templates/{name}").read_text(encoding="utf-8"))  # noqa: S704  # a file of this package


@cache
def _policy() -> str:
    """Style and script are allowed by their hashes alone; nothing is ever loaded."""
    style, script = (_hash(_file(name)) for name in ("framing.css", "framing.js"))
    return f"default-src 'none'; style-src '{style}'; script-src '{script}'; img-src data:; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
