"""News and picture agencies, by where their names stand around an article."""

CREDIT, DATELINE, SIGNOFF = "credit", "dateline", "signoff"
# In a credit of a picture; alone in brackets before the first paragraph, though not in capitals; after a dash at the end.
_PLACES = {
    "AFP": (CREDIT, SIGNOFF),
    "ANSA": (CREDIT,),
    "AP": (CREDIT, SIGNOFF),
    "Anadolu": (CREDIT,),
    "Bernama": (DATELINE, SIGNOFF),
    "Bloomberg": (CREDIT,),
    "EPA": (CREDIT,),
    "Getty Images": (CREDIT,),
    "Getty": (CREDIT,),
    "REUTERS": (CREDIT,),
    "Reuters": (CREDIT, DATELINE, SIGNOFF),
    "Shutterstock": (CREDIT,),
    "TASS": (CREDIT,),
    "UPI": (CREDIT, SIGNOFF),
    "Xinhua": (CREDIT, DATELINE, SIGNOFF),
    "dpa": (CREDIT, SIGNOFF),
}


def agencies(place: str) -> tuple[str, ...]:
    """Return the names of the agencies that stand in a place, longer ones before their beginnings.

    >>> agencies(DATELINE)
    ('Bernama', 'Reuters', 'Xinhua')
    """
    return tuple(name for name, places in _PLACES.items() if place in places)
