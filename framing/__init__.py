"""Score how news articles frame what they report: loaded words, who says them, and why the score is what it is."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from framing.article import Article as Article
    from framing.classifier import FramingClassifier as FramingClassifier
    from framing.comparison import compare as compare
    from framing.errors import FramingError as FramingError
    from framing.lexicon import read_lexicon as read_lexicon
    from framing.reading import read as read
    from framing.reading import read_all as read_all
    from framing.scoring import Score as Score
    from framing.scoring import score as score
    from framing.storage import load_model as load
    from framing.vectorizer import FramingVectorizer as FramingVectorizer

_WHERE = {
    "Article": ("framing.article", "Article"),
    "FramingClassifier": ("framing.classifier", "FramingClassifier"),
    "FramingError": ("framing.errors", "FramingError"),
    "FramingVectorizer": ("framing.vectorizer", "FramingVectorizer"),
    "Score": ("framing.scoring", "Score"),
    "compare": ("framing.comparison", "compare"),
    "load": ("framing.storage", "load_model"),
    "read": ("framing.reading", "read"),
    "read_all": ("framing.reading", "read_all"),
    "read_lexicon": ("framing.lexicon", "read_lexicon"),
    "score": ("framing.scoring", "score"),
}
__all__ = [
    "Article",
    "FramingClassifier",
    "FramingError",
    "FramingVectorizer",
    "Score",
    "compare",
    "load",
    "read",
    "read_all",
    "read_lexicon",
    "score",
]


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'framing' has no attribute '{name}'")
    module, attribute = _WHERE[name]
    found = getattr(import_module(module), attribute)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
