"""Lexicons: strict files of terms, and where their terms occur."""

from framing.lexicon.files import read_lexicon
from framing.lexicon.forms import spelling
from framing.lexicon.packaged import cue_matches_of, matches_of, share_matches, shipped
from framing.lexicon.reading import COLUMNS, HEADER_KEYS, PARTS_OF_SPEECH
from framing.lexicon.types import Lexicon, Match, Term
from framing.lexicon.vocabulary import Vocabulary

__all__ = [
    "COLUMNS",
    "HEADER_KEYS",
    "PARTS_OF_SPEECH",
    "Lexicon",
    "Match",
    "Term",
    "Vocabulary",
    "cue_matches_of",
    "matches_of",
    "read_lexicon",
    "share_matches",
    "shipped",
    "spelling",
]
