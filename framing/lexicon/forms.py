"""Surface forms: how the terms of a lexicon are written in texts, and the hash of what is matched."""

import hashlib
from collections.abc import Iterable, Sequence

from framing.errors import LexiconError
from framing.lexicon.types import Term


def spelling(form: str) -> str:
    """Return what matching makes of a form: case, hyphens and apostrophes are one, a possessive "'s" is none.

    >>> spelling("Cherry-picked") == spelling("cherry picked")
    True
    """
    low = form.lower()
    if low.isascii() and "-" not in low and "'" not in low:
        return low
    words = low.replace("’", "'").replace("-", " ").split()
    return " ".join(word.removesuffix("'s") for word in words)


def forms_of(name: str, terms: Iterable[Term], built: Iterable[str]) -> list[tuple[str, int]]:
    """Return each surface form and the index of its term; -1 for a phrase in which a term is innocent.

    Parameters
    ----------
    name : str
        The lexicon file's name, for messages.
    terms : iterable of Term
    built : iterable of str
        The lines of the file of forms; without any, a term matches as it is written.

    Raises
    ------
    LexiconError
        If there are forms of a term that is not listed.
    """
    terms = list(terms)
    index_of = {term.term: index for index, term in enumerate(terms)}
    found = dict(index_of)
    for number, line in enumerate(built, 1):
        if line and not line.startswith("#"):
            term, _, forms = line.partition("\t")
            index = index_of.get(term)
            if index is None:
                raise LexiconError(f"forms/{name}:{number}: forms of '{term}', which {name} does not list; run scripts/build_forms.py")
            for form in forms.split("|"):
                found.setdefault(form, index)
    return [*found.items(), *((phrase, -1) for term in terms for phrase in term.unless)]


def content_hash(use: str, categories: Sequence[str], terms: Sequence[Term], forms: Iterable[tuple[str, int]]) -> str:
    """Return the SHA-256 of what is matched and what it counts for."""
    rows = sorted(f"{form}\t{terms[i].category}\t{terms[i].weight}" if i >= 0 else form for form, i in forms)
    return hashlib.sha256("\n".join([use, *categories, *rows]).encode()).hexdigest()
