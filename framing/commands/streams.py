"""What commands share: articles in, records out, exit codes."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from framing.errors import FramingError

DONE, SOME_FAILED, WRONG_USAGE = 0, 1, 2


class Watched:
    """The stream of articles; keeps their texts, in order, where a report shows phrases in context."""

    def __init__(self, inputs: list[str], *, keep_texts: bool) -> None:
        self.inputs = inputs
        self.keep_texts = keep_texts
        self.texts: list[str] = []

    def __iter__(self) -> Iterator[Any]:
        from framing.reading import Failure, read_all

        for article in read_all(self.inputs):
            if self.keep_texts:
                self.texts.append("" if isinstance(article, Failure) else article.text)
            yield article


class Counted:
    """Records passing by; failures are told on standard error and counted."""

    def __init__(self, records: Iterable[dict[str, Any]]) -> None:
        self.records = records
        self.n_failed = 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for record in self.records:
            if record["error"] is not None:
                self.n_failed += 1
                print(f"framing: {record['id']}: {record['error']}", file=sys.stderr)
            yield record

    def code(self) -> int:
        """Return the exit code."""
        return SOME_FAILED if self.n_failed else DONE


@contextmanager
def output(path: str | None) -> Iterator[BinaryIO]:
    """Open a file to be written whole, or standard output.

    A link is followed; a device or a pipe is written to as it is.
    """
    if path is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path).resolve()
    if target.is_dir():
        raise FramingError(f"{path}: is a folder; name a file in it")
    special = target.exists() and not target.is_file()
    part = target if special else target.with_name(f".{target.name}.part")
    try:
        file = part.open("wb")
    except OSError as error:
        raise FramingError(f"{path}: cannot be written: {error.strerror}") from None
    if special:
        with file:
            yield file
        return
    try:
        with file:
            yield file
        part.replace(target)  # only now: the output may bear the name of an input
    finally:
        part.unlink(missing_ok=True)


def targets_wanted(options: Namespace) -> Any:
    """Return the targets that the options name, or None."""
    if options.targets is None:
        return None
    from framing.naming import read_targets

    return read_targets(options.targets)


def model_wanted(options: Namespace) -> Any:
    """Return the model that the options name, with their prior."""
    from framing.storage import load_model

    model = load_model(options.model)
    return model if options.prior is None else model.with_prior(options.prior)
