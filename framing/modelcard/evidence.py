"""What a card shows of a model at work: sentences it fails on, pairs that move it or do not, further measured tables."""

from pathlib import Path
from typing import NamedTuple

from framing.model import LinearModel
from framing.resources import data_path
from framing.scoring import score
from framing.tables import check_cells, lines_of, one_of, read_bytes, read_header, read_table

EVEN = 0.5


class Failure(NamedTuple):
    """A sentence of a kind on which the model is wrong, with its probability at each prior of the card."""

    kind: str
    expected: str
    sentence: str
    why: str
    probabilities: tuple[float, ...]
    is_wrong: bool


class Move(NamedTuple):
    """Two sentences that differ in one thing, and their probabilities at even odds."""

    what: str
    first: str
    second: str
    p_first: float
    p_second: float


class Measured(NamedTuple):
    """A table that was measured elsewhere, and the command that measures it."""

    title: str
    command: str
    columns: list[str]
    rows: list[list[str]]


def failures_of(model: LinearModel, priors: list[float]) -> list[Failure]:
    """Score the sentences of `data/model_card/failures.tsv`; whether a verdict is wrong is told at even odds.

    >>> from framing.storage import load_model
    >>> failure = failures_of(load_model(), [0.1, 0.5])[0]
    >>> failure.expected, len(failure.probabilities)
    ('loaded', 2)
    """
    path = data_path("model_card/failures.tsv")
    rows = read_table(path, ("kind", "expected", "sentence", "why"), checks={"expected": one_of(*model.labels)})
    found = []
    for kind, expected, sentence, why in rows:
        is_positive = score(sentence, model=model, prior=EVEN).probability >= EVEN
        shown = tuple(score(sentence, model=model, prior=prior).probability for prior in priors)
        found.append(Failure(kind, expected, sentence, why, shown, expected != model.labels[is_positive]))
    return found


def moves_of(model: LinearModel) -> list[Move]:
    """Score the pairs of `data/model_card/moves.tsv` at even odds.

    >>> from framing.storage import load_model
    >>> move = moves_of(load_model())[0]
    >>> move.what, move.p_first == move.p_second
    ('another person and place', True)
    """
    rows = read_table(data_path("model_card/moves.tsv"), ("what", "first", "second"))
    found = []
    for what, first, second in rows:
        p_first, p_second = (score(text, model=model, prior=EVEN).probability for text in (first, second))
        found.append(Move(what, first, second, p_first, p_second))
    return found


def measured_tables(folder: Path | None = None) -> list[Measured]:
    """Read the tables that stand on the card beside the published figures, sorted by the names of their files.

    Parameters
    ----------
    folder : Path, optional
        Of TSV files with `# title: ...` and `# command: ...` before their header row. Default: `data/model_card/measured`;
        there are none where it is missing.

    Raises
    ------
    LexiconError
        If a file breaks the format.
    """
    found = []
    for path in sorted((folder or data_path("model_card") / "measured").glob("*.tsv")):
        lines = lines_of(path, read_bytes(path))
        columns = next((line for line in lines if not line.startswith("# ")), "").split("\t")
        header, first = read_header(path.name, lines, columns, keys=("title", "command"))
        body = lines[first : None if lines[-1] else -1]
        for at, line in enumerate(body, first + 1):
            check_cells(f"{path.name}:{at}", line, columns)
        found.append(Measured(header["title"], header["command"], columns, [line.split("\t") for line in body]))
    return found
