"""What a target is called, each naming once."""

from collections import Counter
from typing import NamedTuple

from framing.naming.types import DESIGNATION, GENERIC, Target
from framing.naming.words import listed
from framing.reports._record import Record


class Called(NamedTuple):
    """A naming: its words, weight, voice and source, and how often it occurs."""

    text: str
    weight: float
    voice: str
    source: str | None
    times: int


def namings_of(target: Record) -> list[Called]:
    """Return the namings of a target in a record, the author's first, the weightiest first.

    >>> label = {"text": "the cult", "weight": -0.6, "voice": "author", "source": None}
    >>> namings_of({"labels": [label, {**label, "text": "The cult"}]})
    [Called(text='the cult', weight=-0.6, voice='author', source=None, times=2)]
    """
    first: dict[tuple[str, str, str | None], Record] = {}
    times: Counter[tuple[str, str, str | None]] = Counter()
    for label in target["labels"]:
        if label.get("category") == DESIGNATION and " " not in label["text"] and not _describes(label["text"]):
            continue  # "list", "treated" are where a designation stands, and call nobody anything
        key = (" ".join(label["text"].casefold().split()), label["voice"], label["source"])
        first.setdefault(key, label)
        times[key] += 1
    rows = [Called(_shown(label["text"]), label["weight"], label["voice"], label["source"], times[key]) for key, label in first.items()]
    return sorted(rows, key=lambda row: (row.voice != "author", -abs(row.weight), -row.times, row.text))


def _describes(word: str) -> bool:
    """Whether the single word of a designation says what somebody is: blacklisted, banned, convicted."""
    return any(word.lower() in listed(kind) for kind in ("listing", "ban", "conviction", "sanction"))


def _shown(text: str) -> str:
    """One line, without a quotation mark that stands alone: "the “murderers"."""
    line = " ".join(text.split())
    return line if line.count("“") == line.count("”") and line.count('"') % 2 == 0 else "".join(c for c in line if c not in '“”"')


def called_in(target: Target) -> list[Called]:
    """Return what a target is called, without nouns that stand where a pronoun could and without designations.

    >>> called_in(Target("Orlo"))
    []
    """
    kept = [naming for naming in target.namings if naming.category not in (GENERIC, DESIGNATION)]
    return namings_of({"labels": [{"text": n.text, "weight": n.weight, "voice": n.voice, "source": n.source} for n in kept]})
