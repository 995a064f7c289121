"""Block statements: paragraphs that a line with a colon hands over to somebody else."""

import numpy as np

from framing.article import Article
from framing.quotation.candidates import cues_of
from framing.quotation.cues import PREPOSITIONAL, cue_forms
from framing.quotation.sentence import Sentence, sentence_at
from framing.quotation.subjects import possessor_before, subject_after, subject_before
from framing.quotation.types import Quotation, TokenSpan
from framing.quotation.wordclasses import ED, FINITE
from framing.sentences import Span

_TEXTS = frozenset({"address", "appeal", "communique", "declaration", "email", "letter", "manifesto", "message", "note", "post", "release", "reply"}
                   | {"response", "speech", "statement", "text"})  # fmt: skip
_READS = frozenset({"read", "reads", "ran", "runs", "said", "says", "stated", "states"})
_RELATIVE = frozenset({"which", "that", "who"})
_LAST = 6  # tokens from the verb to the colon


def find_blocks(article: Article) -> list[Quotation]:
    r"""Find the block statements of an article and who makes them.

    Examples
    --------
    >>> article = Article("The diocese issued a statement:\n\nWe have failed our pupils.\n")
    >>> [(q.kind, article.content[slice(*q.source)]) for q in find_blocks(article)]
    [('block', 'The diocese')]
    """
    found: list[Quotation] = []
    contents: list[list[Span]] = []
    zones = article.zones
    for i, zone in enumerate(zones):
        if zone.kind != "block":
            continue
        content = (zone.start + (2 if article.content.startswith("> ", zone.start) else 0), zone.end)
        if content[0] >= content[1]:
            continue
        if found and zones[i - 1].kind == "block":
            contents[-1].append(content)
        else:
            source, cue = _introduction(article, zones[i - 1].end if i else 0)
            found.append(Quotation("block", source, cue, (content,)))
            contents.append([content])
    return [quotation._replace(content=tuple(spans)) for quotation, spans in zip(found, contents, strict=True)]


def _introduction(article: Article, end: int) -> tuple[Span | None, Span | None]:
    """The source and cue of the sentence that ends where the block begins."""
    number = int(np.searchsorted(article.sentence_spans[:, 1], end))
    if number >= len(article.sentences) or article.sentences[number][1] != end:
        return None, None
    sentence = sentence_at(article, number)
    tokens, forms = cues_of(article)
    here = slice(*np.searchsorted(tokens, (sentence.first, sentence.first + len(sentence.low))))
    cues = dict(zip((tokens[here] - sentence.first).tolist(), forms[here].tolist(), strict=True))
    written = _author_of_text(sentence)
    if written is not None:
        return sentence.text_span(*written[0]), sentence.text_span(*written[1])
    for at in range(len(sentence.low) - 1, -1, -1):
        if sentence.low[at] == PREPOSITIONAL and at + 1 < len(sentence.low):
            subject = subject_after(sentence, at + 1)
            return (sentence.text_span(*subject) if subject else None), sentence.text_span(at, at + 2)
        if (at in cues and at and cue_forms().share[cues[at]] > 0.1) or _is_verb(sentence, at):
            subject = subject_before(sentence, at)
            if subject is not None and sentence.low[subject[0]] not in _RELATIVE:  # "Ostland put out a statement, which says:"
                return sentence.text_span(*subject), sentence.text_span(at, at + 1)
    return None, None


def _author_of_text(sentence: Sentence) -> tuple[TokenSpan, TokenSpan] | None:
    """The source and cue of "The statement by X reads as follows:" and "X's letter to the city reads:"."""
    verb = next((i for i in range(len(sentence.low) - 1, max(0, len(sentence.low) - _LAST), -1) if sentence.low[i] in _READS), None)
    if verb is None:
        return None
    for noun in range(verb - 1, -1, -1):
        if sentence.low[noun] in _TEXTS:
            by = sentence.low[noun + 1] in ("by", "from")
            source = subject_after(sentence, noun + 1, apposed=False) if by else possessor_before(sentence, noun)
            return ((source[0], min(source[1], verb)), (verb, verb + 1)) if source and source[0] < verb else None
    return None


def _is_verb(sentence: Sentence, at: int) -> bool:
    return at > 0 and bool(sentence.bits[at] & (ED | FINITE))
