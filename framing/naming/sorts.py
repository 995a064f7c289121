"""Sorts of people: whether a noun for people can mean a common noun, "thugs" the protesters and not the police."""

from framing.naming.judging import Part
from framing.naming.sets import AliasSet
from framing.naming.words import listed

SORTS = ("protester", "migrant", "soldier", "police")


def sort_of_noun(part: Part) -> str:
    """Return the sort of people that a noun of the naming lexicon is for; empty where it is for any."""
    category = part.match.term.category
    return category if part.match.lexicon == "naming" and category in SORTS else ""


def sort_of_target(row: AliasSet) -> str:
    """Return the sort of people that the common nouns of a target are; empty for names.

    >>> sort_of_target(AliasSet("marchers", "group")), sort_of_target(AliasSet("Harbour League", "group"))
    ('protester', '')
    """
    if row.kind == "armed":
        return "soldier"
    names = {alias.split()[-1].lower() for alias in (row.name, *row.aliases) if alias.split() and alias.split()[-1].islower()}
    return next((sort for sort in SORTS if names & listed(f"{sort}_word")), "")


def clash(part: Part, row: AliasSet) -> bool:
    """Return whether a noun is for other people than a target is: "thugs" after "police"."""
    if row.kind == "group" and row.name.islower() and not part.plural:
        return True  # "the group" is not the police
    wanted, given = sort_of_noun(part), sort_of_target(row)
    if given == "police":
        return bool(wanted)
    return wanted in ("protester", "migrant") and bool(given) and given != wanted
