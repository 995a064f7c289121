"""Targets as a user gives them: a YAML or JSON file, or a mapping, of names to lists of aliases."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from framing.errors import InputError
from framing.naming.words import listed

Given = dict[str, tuple[str, ...]]


def read_targets(path: str | Path) -> Given:
    """Read a file of targets.

    Parameters
    ----------
    path : str or Path
        JSON, or YAML where the name ends in .yaml or .yml: name -> list of aliases.

    Raises
    ------
    InputError
        If it cannot be read, or is no mapping of names to lists of aliases.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text: {getattr(error, 'strerror', None) or error}") from None
    try:
        loaded = _yaml(text) if path.suffix.lower() in (".yaml", ".yml") else json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: cannot be read: {' '.join(str(error).split())}; give JSON or YAML: name -> list of aliases") from None
    return check_targets(loaded, str(path))


def check_targets(loaded: Any, where: str = "targets") -> Given:
    """Return a mapping of names to aliases, checked; the name itself is always an alias.

    >>> check_targets({"MEK": ["MKO", "PMOI"]})
    {'MEK': ('MEK', 'MKO', 'PMOI')}
    """
    if not isinstance(loaded, Mapping) or not loaded:
        raise InputError(f"{where}: expected a mapping of names to lists of aliases, found {_found(loaded)}; write MEK: [MEK, MKO]")
    given: Given = {}
    for name, aliases in loaded.items():
        if not isinstance(name, str) or not name.strip():
            raise InputError(f"{where}: expected a name, found {name!r}; put it in quotation marks")
        listed = [] if aliases is None else aliases
        if not isinstance(listed, list | tuple):
            raise InputError(f"{where}: {name}: expected a list of aliases, found {_found(aliases)}; write {name}: [{name}, ...]")
        for alias in listed:
            if not isinstance(alias, str) or not any(map(str.isalnum, alias)):
                raise InputError(f"{where}: {name}: expected an alias of letters, found {alias!r}; put it in quotation marks")
        name = " ".join(name.split())
        if name in given:
            raise InputError(f"{where}: '{name}' is given twice; keep one of them")
        given[name] = tuple(dict.fromkeys([name, *(" ".join(alias.split()) for alias in listed)]))
    return given


def kind_of(aliases: Sequence[str]) -> str:
    """Return what kind of target its aliases tell: group, measure, body, person, or empty.

    >>> kind_of(["protesters", "activists"]), kind_of(["Ada Brenn", "Brenn"]), kind_of(["the harbour bill"]), kind_of(["Brenn administration"])
    ('group', 'person', 'measure', 'body')
    """
    heads = [alias.split()[-1] for alias in aliases if alias.split()]
    if any(head in listed("people_word") for head in heads):
        return "group"
    for head in heads:
        low = head.lower()
        if low in listed("measure_word"):
            return "measure"
        if low in listed("body_word") | listed("government_noun"):
            return "body"
    if any(alias.split()[0].lower().rstrip(".") in listed("honorific") and len(alias.split()) < 4 for alias in aliases if alias.split()):
        return "person"
    if any(head.islower() for head in heads):
        if any(head in listed("people_plural") or (head.endswith("s") and head[:-1] in listed("person_word")) for head in heads):
            return "group"
        return "person" if any(head in listed("person_word") for head in heads) else ""
    full = [alias.split() for alias in aliases if 1 < len(alias.split()) < 5]
    return "person" if any(name[-1] in aliases and all(word[:1].isupper() for word in name) for name in full) else ""


def _found(value: Any) -> str:
    return "nothing" if value is None or value == {} else type(value).__name__


def _yaml(text: str) -> Any:
    import yaml

    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None
