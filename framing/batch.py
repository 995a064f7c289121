"""Batches: the tokens and terms of several articles found at once, for numpy is slow to start and quick to run."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any

import numpy as np

from framing.article import Article
from framing.characters import codes_of, flags_of, fold
from framing.lexicon import share_matches
from framing.quotation.candidates import share_candidates
from framing.tokens import Tokens, tokenize


@contextmanager
def collector_paused() -> Iterator[None]:
    """Hold the search for cyclic garbage off, for as long as one batch takes.

    A batch makes thousands of small objects that all go again with it and form no cycles; looking through them time and
    again takes an eighth of the time.

    >>> with collector_paused():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def prime(articles: list[Article]) -> dict[str, Any]:
    """Find the tokens, terms and possible cues of articles together; each is what it would find alone.

    Returns
    -------
    dict
        `codes`, `flags`, `folded` and `tokens` of all contents, a line's end between them; empty where some of the articles
        were read before.

    Examples
    --------
    >>> articles = [Article("One text."), Article("And another one.")]
    >>> len(prime(articles)["tokens"])
    5
    >>> [len(article.tokens) for article in articles]
    [2, 3]
    """
    fresh = [article for article in articles if "tokens" not in article.__dict__ and article.content]
    if len(fresh) < 2:
        return {}
    codes = codes_of("\n".join(article.content for article in fresh))
    flags = flags_of(codes)
    folded = fold(codes)
    tokens = tokenize(codes, flags, folded)
    edges = np.cumsum([0, *(len(article.content) + 1 for article in fresh)])
    firsts = np.searchsorted(tokens.starts, edges)
    tokens.parted[firsts[:-1][firsts[:-1] < len(tokens)]] = False  # nothing stands before the first token of an article
    for article, start, end, first, last in zip(fresh, edges, edges[1:] - 1, firsts, firsts[1:], strict=False):
        own = {"codes": codes[start:end], "flags": flags[start:end], "folded": folded[start:end], "tokens": _part(tokens, first, last, start)}
        article.__dict__.update(own)  # where `cached_property` looks first
    share_matches(fresh, tokens, firsts)
    share_candidates(fresh, tokens, flags, folded, firsts)
    return {"codes": codes, "flags": flags, "folded": folded, "tokens": tokens} if len(fresh) == len(articles) else {}


def _part(tokens: Tokens, first: int, last: int, offset: int) -> Tokens:
    columns = {field.name: getattr(tokens, field.name)[first:last] for field in fields(Tokens)}
    for name in ("starts", "ends", "stem_ends"):
        columns[name] = columns[name] - offset
    return Tokens(**columns)
