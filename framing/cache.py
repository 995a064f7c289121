"""The user's cache folder: what is slow to make is kept between runs, checked when it is read, and made again when in doubt.

`FRAMING_CACHE` names another folder; `off`, or nothing at all, switches it off. A folder that is missing is made; one
that cannot be written is done without.
"""

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

VARIABLE = "FRAMING_CACHE"
_KEPT = 8  # files of one kind: those of other versions of the package, or of other lexicons
_DIGEST_SIZE = 32


def folder() -> Path | None:
    """Return where things are kept, or None if nowhere."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return None if chosen in ("", "off") else Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base) / "framing" / "Cache" if base else None
    if sys.platform == "darwin":
        return _at_home("Library/Caches/framing")
    base = os.environ.get("XDG_CACHE_HOME")
    return Path(base) / "framing" if base and Path(base).is_absolute() else _at_home(".cache/framing")


def fetch(name: str) -> bytes | None:
    """Return what was kept under a name, or None: nothing was, it cannot be read, or it is damaged."""
    where = folder()
    if where is None:
        return None
    try:
        raw = (where / name).read_bytes()
    except OSError:
        return None
    content = raw[_DIGEST_SIZE:]
    return content if hashlib.sha256(content).digest() == raw[:_DIGEST_SIZE] else None


def keep(name: str, content: bytes) -> None:
    """Keep something under a name; where that cannot be, do nothing.

    Two processes may keep the same thing at once: each writes a file of its own and puts it in place whole.
    """
    where = folder()
    if where is None:
        return
    own = where / f"{name}.{os.urandom(8).hex()}.tmp"
    try:
        where.mkdir(parents=True, exist_ok=True)
        own.write_bytes(hashlib.sha256(content).digest() + content)
        own.replace(where / name)
        _prune(where, Path(name).suffix)
    except OSError:
        with suppress(OSError):
            own.unlink(missing_ok=True)


def _prune(where: Path, suffix: str) -> None:
    """Remove all but the newest files of one kind, half-written ones too; another process that misses its file makes it again."""
    found = sorted(where.glob(f"*{suffix}*"), key=lambda path: -path.stat().st_mtime)
    for path in found[_KEPT:]:
        path.unlink(missing_ok=True)


def _at_home(path: str) -> Path | None:
    try:
        return Path.home() / path
    except RuntimeError:
        return None
