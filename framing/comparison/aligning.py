"""The targets of several articles, as one: the same name, an alias in common, a surname and the full name."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from framing.naming import Target
from framing.naming.sets import shipped_sets

_MOST = 10
Given = dict[str, list[str]]


def aligned(found: Sequence[Sequence[Target]]) -> Given:
    """Return the names of all targets with their aliases, as `targets_of` takes them, so that every article is searched for all.

    A name that the package knows comes without aliases: it goes by what the package knows of it.

    Parameters
    ----------
    found : sequence of sequence of Target
        Those found in each article.
    """
    names: dict[str, set[str]] = {}
    weight: Counter[str] = Counter()
    spread: dict[str, set[int]] = defaultdict(set)
    owner: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for number, targets in enumerate(found):
        for target in sorted(targets, key=lambda one: -len(one.name)):
            forms = [target.name, *target.aliases]
            known = next((owner[form.casefold()] for form in forms if form.casefold() in owner), None) or _person(target, kinds)
            name = known or target.name
            names.setdefault(name, set()).update(form for form in forms if form != name)
            kinds.setdefault(name, target.kind)
            for form in forms:
                owner.setdefault(form.casefold(), name)
            weight[name] += target.n_mentions + 5 * sum(1 for naming in target.namings if naming.weight)
            spread[name].add(number)
    shipped = {row.name for row in shipped_sets()}
    ranked = sorted(names, key=lambda name: (-len(spread[name]), -weight[name], name))[:_MOST]
    return {name: [] if name in shipped else sorted(names[name]) for name in ranked}


def _person(target: Target, kinds: Mapping[str, str]) -> str | None:
    """The person known by the same surname, where one of the two names is the surname alone or they share the first name."""
    if target.kind != "person":
        return None
    words = target.name.split()
    for name, kind in kinds.items():
        others = name.split()
        if kind == "person" and others[-1] == words[-1] and (len(words) == 1 or len(others) == 1 or words[0] == others[0]):
            return name
    return None
