"""The word lists that decide what the rules, and so a tagger's features, say of a text."""

import hashlib

from framing.resources import data_path
from framing.storage import reading_rules


def tagging_rules() -> dict[str, str]:
    """Return the hashes of the word lists that quotations and attitudes are read with.

    >>> "attitudes.tsv" in tagging_rules()
    True
    """
    return {**reading_rules(), "attitudes.tsv": hashlib.sha256(data_path("attitudes.tsv").read_bytes()).hexdigest()}
