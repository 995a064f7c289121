"""What a report is made from: records, and the texts they were made of."""

from collections.abc import Sequence
from typing import Any

Record = dict[str, Any]


def text_of(record: Record, texts: Sequence[str], number: int) -> str:
    """Return the text of a record, the one with this number: its own `text`, or that among the texts; "" if there is neither.

    >>> text_of({}, ["It rained."], 0), text_of({}, [], 0), text_of({"text": "It hailed."}, [], 0)
    ('It rained.', '', 'It hailed.')
    """
    return str(record.get("text") or (texts[number] if number < len(texts) else ""))
