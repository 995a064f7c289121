"""Reports: each module with a `render` is one output format, found by a sorted scan of the folder.

`render(records, out)` writes records to a binary stream. Formats that people read, `text` and `html`, also take `texts`:
the text of each record in order, where the record does not hold its own.
"""

from pathlib import Path


def format_names() -> list[str]:
    """Return the names of all output formats.

    >>> format_names()
    ['csv', 'html', 'jsonl', 'parquet', 'text']
    """
    return sorted(path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))
