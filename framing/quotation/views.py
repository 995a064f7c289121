"""Views without a verb of saying: "in the view of X", "to X, the plan is a folly", "the story goes like this: ..."."""

import numpy as np

from framing.article import Article
from framing.quotation.candidates import cues_of
from framing.quotation.marks import quote_edges
from framing.quotation.nominal import Nominal
from framing.quotation.prepositional import in_view, to_whom
from framing.quotation.sentence import Sentence, sentence_at
from framing.quotation.subjects import possessor_before
from framing.quotation.types import Report
from framing.quotation.wordclasses import DETERMINER, FIRM, TALE, TO_WHOM, VANTAGE, bits_of

_TOLD = frozenset({"goes", "went", "runs", "ran"})
_AT_ARMS_LENGTH = -0.5
_FAR_COLON = 6  # tokens


def find_views(article: Article) -> list[Nominal]:
    """Find how somebody sees it, and tales that the author holds at arm's length.

    Parameters
    ----------
    article : Article
        Where to look; words in quotation marks are left out.

    Returns
    -------
    list of Nominal
        Those that a noun marks, then those that open their sentence.

    Examples
    --------
    >>> (found,) = find_views(Article("In the eyes of the union, the roster is a disgrace."))
    >>> " ".join(found.sentence.low[slice(*found.report.subject)])
    'the union'
    """
    bits = bits_of(article)
    found: list[Nominal] = []
    firsts = article.sentence_tokens[:, 0]
    opening = np.flatnonzero(bits[firsts] & TO_WHOM)
    marks = np.flatnonzero(bits & (VANTAGE | TALE))
    if not len(opening) and not len(marks):
        return found
    at = np.concatenate([marks, firsts[opening]])
    numbers = np.concatenate([article.sentence_numbers(marks), opening])
    told = (quote_edges(article).searchsorted(article.tokens.starts[at], side="right") % 2 == 0) & (numbers >= 0)
    for token, number in zip(at[told].tolist(), numbers[told].tolist(), strict=True):
        sentence = sentence_at(article, number)
        here = token - sentence.first
        if sentence.bits[here] & TALE and here + 1 < len(sentence.low) and sentence.low[here + 1] in _TOLD:
            report, weight = _tale(sentence, here), _AT_ARMS_LENGTH
        elif sentence.bits[here] & VANTAGE and here > 1:
            report, weight = in_view(sentence, here), 0.0
        elif not here:
            cues = cues_of(article)[0]
            local = cues[slice(*cues.searchsorted((token, token + len(sentence.low))))] - sentence.first
            report, weight = to_whom(sentence, local.tolist()), 0.0
        else:
            continue
        found += [Nominal(sentence, report, weight)] if report is not None else []
    return found


def _tale(sentence: Sentence, at: int) -> Report | None:
    """Read "the narrative goes like this: ..." and "..., or so the story goes."."""
    low, bits = sentence.low, sentence.bits
    if not at or (not bits[at - 1] & DETERMINER and possessor_before(sentence, at) is None):
        return None
    colon = next((i for i in range(at + 2, min(len(low), at + _FAR_COLON)) if bits[i] & FIRM), len(low))
    if colon < len(low) and ":" in sentence.gap(colon):
        return Report(possessor_before(sentence, at), (at, at + 2), [(colon, len(low))])
    if at > 2 and low[at - 1] == "the" and bits[at - 1] & FIRM and colon == at + 2:  # "X is a crook, the thinking goes"
        begin = next((i for i in range(at - 2, 0, -1) if bits[i] & FIRM and sentence.gap(i).strip() in (":", ";")), 0)
        return Report(None, (at - 1, at + 2), [(begin, at - 1)])
    if at > 2 and low[at - 2] == "so" and (colon == at + 2 or colon == len(low)):
        begin = at - 3 if low[at - 3] == "or" else at - 2
        return Report(None, (at, at + 2), [(0, begin)]) if begin > 0 and bits[begin] & FIRM else None
    return None
