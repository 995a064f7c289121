"""The lexicons that ship with the package: read and compiled by the first run, and kept for those that follow.

What is kept is named by a hash of all it is made from: the lexicons, their forms, and the code that reads and compiles
them. A lexicon that has changed by one letter is read again, strictly, with its lines told.
"""

import hashlib
import io
import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from framing import __version__
from framing.article import Article
from framing.cache import fetch, keep
from framing.lexicon.compiled import Compiled, compile_lexicons, from_arrays, to_arrays
from framing.lexicon.files import Source, known, load, parsed
from framing.lexicon.types import Lexicon, Match
from framing.lexicon.vocabulary import Vocabulary
from framing.resources import data_path
from framing.tokens import Ints, Tokens

_PACKAGE = Path(__file__).parents[1]
_CODE = ("characters.py", "keytable.py", "matching.py", "tables.py", "tokens.py")  # with this package, what decides how phrases are compiled


class Packaged(NamedTuple):
    """Lexicons, and by whether they mark cues what compiling them gives."""

    lexicons: tuple[Lexicon, ...]
    compiled: dict[bool, Compiled]


@cache
def shipped() -> Vocabulary:
    """Return the lexicons that ship with the package, compiled.

    >>> len(shipped().lexicons) > 3
    True
    """
    return Vocabulary(_packaged().lexicons)


def matches_of(article: Article) -> tuple[Match, ...]:
    """Return the matches of the shipped lexicons in an article, those of cues left out; computed once."""
    return article.derived(_vocabulary(marks_cues=False).matches)


def cue_matches_of(article: Article) -> tuple[Match, ...]:
    """Return the matches of the lexicons of cues, wherever their words stand; computed once."""
    return article.derived(_vocabulary(marks_cues=True).matches)


def share_matches(articles: Sequence[Article], tokens: Tokens, firsts: Ints) -> None:
    """Let articles whose tokens were found together know their matches, as `matches_of` would find them."""
    vocabulary = _vocabulary(marks_cues=False)
    for article, matches in zip(articles, vocabulary.matches_in(articles, tokens, firsts), strict=True):
        article.know(vocabulary.matches, matches)


def compiled_from(folder: Path) -> Packaged:
    """Return the lexicons of a folder, compiled, from the cache if they are kept there.

    Raises
    ------
    LexiconError
        If one breaks the format.
    """
    sources = [load(path) for path in sorted(folder.glob("*.tsv"))]
    key = _key(sources)
    kept = fetch(f"{key}.lexicons")
    found = _unpacked(kept, sources, key) if kept is not None else None
    if found is None:
        lexicons = tuple(parsed(source) for source in sources)
        found = Packaged(lexicons, {cues: compile_lexicons(_subset(lexicons, marks_cues=cues)) for cues in (False, True)})
        keep(f"{key}.lexicons", _packed(found, key))
    return found


@cache
def _packaged() -> Packaged:
    return compiled_from(data_path("lexicons"))


@cache
def _vocabulary(*, marks_cues: bool) -> Vocabulary:
    found = _packaged()
    return Vocabulary(_subset(found.lexicons, marks_cues=marks_cues), found.compiled[marks_cues])


def _subset(lexicons: Sequence[Lexicon], *, marks_cues: bool) -> tuple[Lexicon, ...]:
    return tuple(lexicon for lexicon in lexicons if lexicon.marks_cues == marks_cues)


def _key(sources: Sequence[Source]) -> str:
    """A hash of all that the result depends on."""
    found = hashlib.sha256(f"{__version__} {sys.version}".encode())
    for source in sources:
        for part in (source.path.name.encode(), source.rows, source.forms):
            found.update(b"-" if part is None else b"%d\n" % len(part) + part)
    for path in (*(_PACKAGE / name for name in _CODE), *sorted((_PACKAGE / "lexicon").glob("*.py"))):
        with suppress(OSError):  # where there is no source text, the version stands for the code
            found.update(path.read_bytes())
    return found.hexdigest()


def _packed(found: Packaged, key: str) -> bytes:
    described = {"key": key, "lexicons": [(lexicon.header, lexicon.sha256) for lexicon in found.lexicons]}
    arrays = {cues: to_arrays(found.compiled[cues]) for cues in (False, True)}
    out = io.BytesIO()
    out.write(json.dumps({**described, "n_arrays": [len(arrays[False]), len(arrays[True])]}).encode() + b"\n")
    for array in (*arrays[False], *arrays[True]):
        np.lib.format.write_array(out, array, allow_pickle=False)
    return out.getvalue()


def _unpacked(content: bytes, sources: Sequence[Source], key: str) -> Packaged | None:
    """What was packed, or None if it is another thing."""
    stream = io.BytesIO(content)
    try:
        described = json.loads(stream.readline())
        if described["key"] != key:
            return None
        arrays = [[np.lib.format.read_array(stream, allow_pickle=False) for _ in range(n)] for n in described["n_arrays"]]
        pairs = zip(sources, described["lexicons"], strict=True)
        lexicons = tuple(known(source, header, sha256) for source, (header, sha256) in pairs)
        return Packaged(lexicons, {cues: from_arrays(found) for cues, found in zip((False, True), arrays, strict=True)})
    except (ValueError, KeyError, TypeError):
        return None
