"""The easy words: textstat's list, read from its package, which need not be imported for it and takes seconds to be."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from framing.errors import FramingError
from framing.keytable import KeyTable
from framing.tokens import keys_of

_LIST = Path("resources", "en", "easy_words.txt")


@cache
def easy_words() -> KeyTable:
    """Return the keys of textstat's easy words of English; the file is read when they are first asked for.

    Raises
    ------
    FramingError
        If textstat is not installed, or keeps the list elsewhere.

    Examples
    --------
    >>> (easy_words().find(keys_of(["harvest", "constitutional"])) >= 0).tolist()
    [True, False]
    """
    return KeyTable(np.unique(keys_of(_read(_folder()))))


def _folder() -> Path:
    found = find_spec("textstat")
    if found is None or not found.submodule_search_locations:
        raise FramingError("textstat is not installed, and readability is measured by its list of easy words; run pip install textstat")
    return Path(found.submodule_search_locations[0])


def _read(folder: Path) -> list[str]:
    try:
        text = (folder / _LIST).read_text(encoding="utf-8")
    except OSError:
        raise FramingError(
            f"{folder / _LIST}: no such file, and readability is measured by textstat's list of easy words; install textstat 0.7.13"
        ) from None
    return text.split()
