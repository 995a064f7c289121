"""A cheap guess whether a text is English, and of what kind it is otherwise."""

from functools import cache

from framing.article import Article
from framing.tokens import Keys, find, keys_of

_COMMON = (
    "the of and to in a is that for it on was with as he be at by are this had not but from or have an they which one were his her she "
    "has been will said would their there we more who when what all if its i you no can up out so than him them into about after new"
)
_MIN_TOKENS = 12
_MIN_SHARE = 0.18


def language_of(article: Article) -> str | None:
    """Return `en` for a text with as many common English words as English has, else None.

    >>> language_of(Article("It is said that the man in the boat was not from here at all.")), language_of(Article("Hallo"))
    ('en', None)
    """
    n = len(article.tokens)
    if n == 0:
        return None
    share = float((find(article.tokens.keys, _keys()) >= 0).mean())
    return "en" if share >= (_MIN_SHARE if n >= _MIN_TOKENS else 0.1) else None


@cache
def _keys() -> Keys:
    keys = keys_of(_COMMON.split())
    keys.sort()
    return keys
