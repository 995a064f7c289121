"""Places of a record, counted from the start of the content: the title, if it was given apart, an empty line, and the text."""

from framing.reports._record import Record


def placed(record: Record, *, shift: int) -> Record:
    """Return a record all of whose places count from the start of the content.

    Parameters
    ----------
    record : dict
        Its places count in the text, or in the title where they say so.
    shift : int
        Where the text begins in the content.

    Examples
    --------
    >>> made = {"zones": [{"start": 0, "end": 4, "zone": "body"}], "sentences": [], "mentions": [], "quotations": [], "contributions": []}
    >>> placed(made, shift=10)["zones"]
    [{'start': 10, 'end': 14, 'zone': 'body'}]
    """
    return {
        **record,
        **{name: [_moved(item, shift) for item in record[name]] for name in ("zones", "sentences", "mentions")},
        "quotations": [
            {
                **quotation,
                "source": quotation["source"] and _moved(quotation["source"], shift),
                "content": [_moved(place, shift) for place in quotation["content"]],
            }
            for quotation in record["quotations"]
        ],
        "contributions": [
            {**row, "spans": [*map(tuple, row.get("title_spans", [])), *((start + shift, end + shift) for start, end in row["spans"])]}
            for row in record["contributions"]
        ],
    }


def _moved(place: Record, shift: int) -> Record:
    return place if place.get("in") == "title" else {**place, "start": place["start"] + shift, "end": place["end"] + shift}
