"""Headlines: who speaks in "Bank chief: X are charlatans" and "X is a puppet, ruling party claims"."""

from framing.article import Article
from framing.quotation.candidates import cues_of
from framing.quotation.clauses import has_finite
from framing.quotation.cues import cue_forms
from framing.quotation.cuespans import cue_span
from framing.quotation.sentence import Sentence, sentence_at
from framing.quotation.subjects import subject_before
from framing.quotation.types import Quotation, Report
from framing.quotation.wordclasses import COLLECTIVE, FIRM, NOT_A_SPEAKER, PERSONAL, QUESTION_WORD, ROLE, TITLED

_FAR_COLON, _MOST_OF_SPEAKER, _FEWEST = 7, 6, 3  # tokens


def find_headlines(article: Article, known: list[Quotation]) -> list[tuple[Sentence, Report, float]]:
    """Find the speakers of headlines that body text would not name so.

    Parameters
    ----------
    article : Article
    known : list of Quotation
        The quotations found: their sentences are left out, and a name before a colon speaks if it is a source of theirs.

    Returns
    -------
    list of (Sentence, Report, float)
        With the weight of the cue, which is empty before a colon.
    """
    found = []
    names: set[str] | None = None
    for zone in article.zones:
        if zone.kind != "headline":
            continue
        for number, (start, end) in enumerate(article.sentences):
            if start >= zone.end:
                break
            if start < zone.start or any(start <= quotation.content[0][0] < end for quotation in known):
                continue
            if names is None:
                names = {article.content[slice(*q.source)].rsplit(None, 1)[-1].lower() for q in known if q.source}
            sentence = sentence_at(article, number)
            read = _before_colon(sentence, names) or _at_the_end(article, sentence)
            found += [(sentence, *read)] if read is not None else []
    return found


def _before_colon(sentence: Sentence, names: set[str]) -> tuple[Report, float] | None:
    """Read "Bank chief: lenders are charlatans"; not "Storm: what we know", "Analysis: why it fell"."""
    low, bits = sentence.low, sentence.bits
    if ":" not in sentence.text[slice(*sentence.span)]:
        return None
    colon = next((i for i in range(1, min(len(low), _FAR_COLON)) if bits[i] & FIRM), None)
    if colon is None or sentence.gap(colon).strip() != ":" or len(low) - colon < _FEWEST:
        return None
    if any(word & (NOT_A_SPEAKER | QUESTION_WORD) for word in bits[: colon + 1]) or sentence.text[sentence.span[1] - 1] == "?":
        return None
    speaks = bits[colon - 1] & (ROLE | COLLECTIVE) or (low[colon - 1] in names and bits[colon - 1] & TITLED)
    if not speaks or not (has_finite(sentence, colon, len(low)) or "to" in low[colon:]):
        return None
    return Report((0, colon), (colon, colon), [(colon, len(low))]), 0.0


def _at_the_end(article: Article, sentence: Sentence) -> tuple[Report, float] | None:
    """Read "Rival is a puppet, ruling party claims"; not "Court rejects fraud, bribery claims"."""
    low, bits, forms = sentence.low, sentence.bits, cue_forms()
    last = len(low) - 1
    tokens, numbers = cues_of(article)
    at = int(tokens.searchsorted(sentence.first + last))
    if last < _FEWEST or at >= len(tokens) or tokens[at] != sentence.first + last or not forms.listed[numbers[at]] or bits[last] & FIRM:
        return None
    comma = next((i for i in range(last - 1, max(0, last - _MOST_OF_SPEAKER), -1) if bits[i] & FIRM), None)
    if comma is None or "," not in sentence.gap(comma) or not bits[last - 1] & (ROLE | COLLECTIVE | PERSONAL):
        return None
    subject = subject_before(sentence, last, comma, bare=True)
    if subject is None or not has_finite(sentence, 0, comma):
        return None
    return Report(subject, cue_span(sentence, last), [(0, comma)]), forms.endorsement[numbers[at]]
