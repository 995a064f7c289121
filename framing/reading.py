"""Reading: files, folders, globs, standard input, web pages and tables become a stream of articles."""

import csv
import glob
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from framing.article import Article
from framing.errors import InputError

TEXT_SUFFIXES = (".txt", ".md", ".text")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
TABLE_SUFFIXES = (".jsonl", ".csv", ".tsv", ".parquet")
SUFFIXES = TEXT_SUFFIXES + PAGE_SUFFIXES + TABLE_SUFFIXES
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = {*range(9), *range(14, 32)} - {27}


class Failure(NamedTuple):
    """An input that could not be read; it takes the place of an article in the stream."""

    id: str
    error: str


def read(path: str | Path) -> Article:
    """Read one article from a file or a web address.

    Parameters
    ----------
    path : str or Path
        A .txt, .md or .html file, or an http(s) address.

    Raises
    ------
    InputError
        If it cannot be read, is not text, or holds another number of articles than one.
    """
    found = list(read_all([str(path)]))
    if len(found) != 1:
        raise InputError(f"{path}: holds {len(found)} articles; read() takes one, `framing.read_all` any number")
    if isinstance(found[0], Failure):
        raise InputError(f"{found[0].id}: {found[0].error}")
    return found[0]


def read_all(inputs: list[str]) -> Iterator[Article | Failure]:
    """Read all articles of several inputs, in order.

    Parameters
    ----------
    inputs : list of str
        Files (.txt, .md, .html, .jsonl, .csv, .tsv, .parquet), folders, globs, http(s) addresses, or `-` for standard
        input. Tables have a column `text`, and if they like `id`, `title`, `outlet` and `date`.

    Yields
    ------
    Article or Failure
        One for each article; what cannot be read is a `Failure` and the rest goes on.
    """
    for item in inputs or ["-"]:
        try:
            yield from _read_one(item)
        except InputError as error:
            yield Failure(item, str(error))
        except ImportError as error:
            yield Failure(item, needs(error))
        except OSError as error:
            yield Failure(item, f"no such file, or none that can be read ({error.strerror}); give a file, or pipe a text to -")


def needs(error: ImportError) -> str:
    """Say which package is missing, and how to get it."""
    name = (error.name or str(error)).split(".")[0]
    return f"this needs the package {name}, which is not installed: pip install {name}, or install framing again"


def _read_one(item: str) -> Iterator[Article | Failure]:
    if item == "-":
        yield _from_bytes(sys.stdin.buffer.read(), "-")
    elif item.startswith(("http://", "https://")):
        yield _from_url(item)
    elif (path := Path(item)).is_dir():
        files = sorted(file for file in path.rglob("*") if file.is_file() and file.suffix.lower() in SUFFIXES)
        if not files:
            raise InputError(f"the folder holds no article; looked for {', '.join(SUFFIXES)}")
        yield from read_all([str(file) for file in files])
    elif path.exists():
        yield from _read_file(path)
    elif glob.has_magic(item):
        files = sorted(Path(file) for file in glob.iglob(item, recursive=True))  # noqa: PTH207  # a pattern may be absolute
        if not files:
            raise InputError("no file matches this pattern")
        yield from read_all([str(file) for file in files])
    else:
        raise InputError("no such file; give a file, folder, pattern, web address, or - for standard input")


def _read_file(path: Path) -> Iterator[Article | Failure]:
    suffix = path.suffix.lower()
    if suffix in TABLE_SUFFIXES:
        yield from _rows(path)
        return
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}") from None
    yield _from_page(*_decode(raw), str(path)) if suffix in PAGE_SUFFIXES else _from_bytes(raw, str(path))


def _from_bytes(raw: bytes, name: str) -> Article:
    text, notes = _decode(raw)
    if not text.strip():
        raise InputError("the article is empty; give a text with at least one word")
    return Article(text, id=name, notes=notes)


def _decode(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode UTF-8, or Windows-1252 with a note; refuse what is not text."""
    try:
        text = raw.decode("utf-8-sig")
        notes: tuple[str, ...] = ()
    except UnicodeDecodeError as error:
        if b"\0" in raw or sum(byte in _CONTROL for byte in raw[:4096]) > len(raw[:4096]) // 50:
            raise InputError(f"not text: byte {error.start} is no UTF-8; give a text file in UTF-8") from None
        try:
            text, notes = raw.decode("cp1252"), ("not UTF-8: read as Windows-1252",)
        except UnicodeDecodeError:
            raise InputError(f"not text: byte {error.start} is no UTF-8; save the file as UTF-8") from None
    if "\0" in text:
        raise InputError(f"not text: it holds a zero byte at {text.index(chr(0))}; give a text file in UTF-8")
    return text, notes


def _from_page(page: str, notes: tuple[str, ...], name: str) -> Article:
    """Extract headline and text of a web page."""
    import trafilatura

    text = trafilatura.extract(page, include_comments=False, include_tables=False, favor_precision=True)
    if not text:
        raise InputError("no article found in the page; save its text as .txt and score that")
    known = trafilatura.extract_metadata(page)
    title = getattr(known, "title", None) or None
    if title and text.startswith(title):
        title = None
    outlet, date = getattr(known, "sitename", None), getattr(known, "date", None)
    return Article(text, title=title, outlet=outlet, date=date, id=name, notes=notes, extracted=True)


def _from_url(address: str) -> Article:
    import trafilatura

    page = trafilatura.fetch_url(address)
    if not page:
        raise InputError("the address cannot be fetched; check it, or save the page as .html and score that")
    return _from_page(page, (), address)


def _rows(path: Path) -> Iterator[Article | Failure]:
    number = 0
    try:
        for number, row in enumerate(_table(path), 1):
            name = f"{path}#{number}"
            if isinstance(row, str):
                yield Failure(name, f"{path}: row {number}: {row}")
                continue
            own = row.get("id")
            name = str(own) if own not in (None, "") else name
            if "text" not in row:
                lacking = f"no column 'text'; it has {', '.join(map(str, row))}; name the column of the articles 'text'"
                if path.suffix.lower() != ".jsonl":
                    raise InputError(lacking)
                yield Failure(name, f"{path}: row {number}: {lacking}")
                continue
            text = row["text"]
            if text is not None and not isinstance(text, str):
                yield Failure(name, f"{path}: row {number}: the text is no string but {type(text).__name__}")
                continue
            if not text or not text.strip():
                yield Failure(name, f"{path}: row {number}: the text is empty; fill it in or remove the row")
                continue
            if None in row:
                yield Failure(name, f"{path}: row {number}: more cells than the header has; put a text with commas in quotation marks")
                continue
            known = {key: _whole(str(row[key])) if row.get(key) not in (None, "") else None for key in ("title", "outlet", "date")}
            yield Article(_whole(text), id=_whole(name), title=known["title"], outlet=known["outlet"], date=known["date"])
    except (OSError, UnicodeDecodeError, ValueError, csv.Error) as error:
        why = "; save the file as UTF-8" if isinstance(error, UnicodeDecodeError) else ""
        raise InputError(f"cannot be read after row {number}: {' '.join(str(error).split())}{why}") from None
    if not number:
        raise InputError("the table has no rows")


def _whole(text: str) -> str:
    """Halves of characters, which JSON can spell and no file can hold, become U+FFFD; the length stays."""
    return _SURROGATE.sub("\ufffd", text)


def _table(path: Path) -> Iterator[dict[str, Any] | str]:
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        from pyarrow import parquet

        for batch in parquet.ParquetFile(path).iter_batches():
            yield from batch.to_pylist()
    elif suffix == ".jsonl":
        with path.open(encoding="utf-8-sig") as file:
            for line in file:
                if line.strip():
                    yield _json_row(line)
    else:
        csv.field_size_limit(2**31 - 1)
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file, delimiter="\t" if suffix == ".tsv" else ",", strict=True)


def _json_row(line: str) -> dict[str, Any] | str:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"not JSON: {error}"
    return row if isinstance(row, dict) else f"expected a JSON object, found {type(row).__name__}"
