"""Flat rows for tables: one for each article, numbers and names only."""

from typing import Any

FIELDS = ("id", "title", "outlet", "language", "n_tokens", "n_sentences", "probability", "label", "decision", "error")


def flat(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record as one row; what is a list becomes its length, features become columns.

    >>> flat({"id": "a", "interval": None, "mentions": [1, 2], "features": {}})["n_mentions"]
    2
    """
    low, high = record["interval"] or (None, None)
    return {
        **{name: _writable(record.get(name)) for name in FIELDS},
        "interval_low": low,
        "interval_high": high,
        **{f"n_{name}": len(record.get(name, [])) for name in ("mentions", "quotations", "sources")},
        "notes": "; ".join(record.get("notes", [])),
        **record["features"],
    }


def _writable(value: Any) -> Any:
    """A string without halves of characters, which no table holds; anything else as it is."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
