"""The ledger of sources: who gets a voice in an article, for whom, how much of it, and whether anybody disputes it."""

from collections import defaultdict

from framing.article import Article
from framing.naming import Targets, targets_of
from framing.quotation import quotations_of
from framing.sources.affiliation import affiliation_of, kind_named, named_in, type_of_name, umbrellas
from framing.sources.challenges import challenged_sources
from framing.sources.descriptions import descriptions_of
from framing.sources.kinds import type_of
from framing.sources.types import Source
from framing.speakers import source_names
from framing.voice import Stretch, stretches_of

_CUES = 12


def sources_of(article: Article, targets: Targets | None = None) -> tuple[Source, ...]:
    """Return the sources of an article, those with most words first.

    Parameters
    ----------
    article : Article
    targets : Targets, optional
        Those that affiliations are named after; by default those found in the article.

    Examples
    --------
    >>> article = Article('"We lost," said Ann Lee, the coach of Vessin. "Badly," she said. A critic called it a farce.')
    >>> [(s.name, s.n_words, s.type) for s in sources_of(article)]
    [('Ann Lee', 3, 'party'), ('critic', 3, 'vague')]
    """
    names = article.derived(source_names)
    if not names:
        return ()
    words, total = _words_given(article)
    targets = targets_of(article) if targets is None else targets
    described, named, over = article.derived(descriptions_of), named_in(article, targets), umbrellas(article, targets)
    types: dict[str, str | None] = {}
    sides: dict[str, str | None] = {}
    for name in set(names.values()):
        spans = described.get(name, [])
        texts = [article.content[slice(*span)] for span in spans]
        own = next((found for span in spans[:1] if (found := type_of_name(span, named, article.content)) is not None), None)
        told = own if own not in (None, "company") else next((found for text in texts if (found := type_of(text)) is not None), None)
        if told == "document" and type_of(name) != "document":
            told = kind_named(spans[:1], named) or type_of(name)  # "a statement of the council" is the council's
        types[name] = "party" if name in over else told or own or kind_named(spans[:3], named)
        sides[name] = affiliation_of(spans[:1] if own else spans, types[name], named, over, article)
    challenged = challenged_sources(article, sides)
    order: dict[str, int] = {}
    cues: dict[str, dict[str, None]] = defaultdict(dict)
    for quotation in quotations_of(article):
        speaker = names.get(quotation.source) if quotation.source else None
        if speaker is not None:
            order.setdefault(speaker, len(order) + 1)
            if quotation.cue is not None:
                cues[speaker][" ".join(article.content[slice(*quotation.cue)].lower().split())] = None
    rows = [
        Source(
            name, words[name], words[name] / total if total else 0.0, types[name], sides[name],
            name in challenged if words[name] else None, order[name], tuple(cues[name])[:_CUES],
        )
        for name in order
        if words[name] or types[name] or name[:1].isupper()
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda source: (-source.n_words, source.name)))


def _words_given(article: Article) -> tuple[dict[str, int], int]:
    """Words in the voice of each source, each word once, and those in any source's voice."""
    names = article.derived(source_names)
    starts = article.tokens.starts
    words: dict[str, int] = defaultdict(int)
    total = 0
    for stretch in stretches_of(article):
        if _speaks(stretch):
            n = int(starts.searchsorted(stretch.end) - starts.searchsorted(stretch.start))
            total += n
            if stretch.source in names:
                words[names[stretch.source]] += n
    return words, total


def _speaks(stretch: Stretch) -> bool:
    """Whether a stretch is somebody's words: no scare quotes, no title of a work."""
    return stretch.voice != "scare" and not (stretch.voice == "ambiguous" and stretch.source is None)
