"""Words in quotation marks that no cue stands beside, but that somebody named in the sentence is said to have used."""

from bisect import bisect_right

from framing.article import Article
from framing.quotation.candidates import cues_of
from framing.quotation.clauses import MAX_CLAUSE, clause_end
from framing.quotation.cues import Cues, cue_forms
from framing.quotation.marks import Quoted
from framing.quotation.report import LIKELY_SHARE, speaker
from framing.quotation.sentence import Sentence, sentence_at, sentence_number
from framing.quotation.subjects import subject_before
from framing.quotation.types import Quotation
from framing.quotation.wordclasses import FIRM, INTENTION_VERB
from framing.sentences import Span

_REACH = 8  # tokens between the verb and the words quoted
_GAP = 30  # characters between two quotations of one sentence


def attribute_nearby(article: Article, quoted: Quoted, known: list[Quotation]) -> Quotation | None:
    """Give words in quotation marks to the source that the same sentence names for them.

    The verb that governs them may be one of reporting ("warning Paris of “consequences”") or of intention ("aims to
    build a “new order”"); or they follow a quotation of the same sentence ("... said: “We will.” as “weak” rulers").

    Parameters
    ----------
    article : Article
    quoted : Quoted
        A stretch that no quotation holds.
    known : list of Quotation
        The direct quotations found.

    Returns
    -------
    Quotation or None
        Of the kind mixed, or direct where it carries on a direct one; None where the sentence names nobody.
    """
    return _carried_on(article, quoted, known) or _governed(article, quoted)


def _carried_on(article: Article, quoted: Quoted, known: list[Quotation]) -> Quotation | None:
    inner = (quoted.inner_start, quoted.inner_end)
    for quotation in known[max(0, bisect_right(known, quoted.start, key=_first) - 2) :][:2]:
        end = quotation.content[-1][1]
        if quotation.kind == "direct" and quotation.source and quotation.cue and 0 < quoted.start - end < _GAP:
            between = article.content[end : quoted.start]
            if "\n" not in between and "." not in between[2:] and quotation.cue[1] <= quotation.content[0][0]:
                return Quotation("direct", quotation.source, None, (inner,), (inner,))
    return None


def _first(quotation: Quotation) -> int:
    return quotation.content[0][0]


def _governed(article: Article, quoted: Quoted) -> Quotation | None:
    token = int(article.tokens.starts.searchsorted(quoted.inner_start))
    number = sentence_number(article, token)
    if number < 0:
        return None
    sentence = sentence_at(article, number)
    end = token - sentence.first
    tokens, forms = cues_of(article)
    here = slice(*tokens.searchsorted((token - MAX_CLAUSE, token + MAX_CLAUSE)))
    cues = dict(zip((tokens[here] - sentence.first).tolist(), forms[here].tolist(), strict=True))
    order = [at for at in cues if 0 <= at < len(sentence.low)]
    for at in range(end - 1, max(-1, end - _REACH - 1), -1):
        subject = _subject(sentence, at, cues.get(at), order, cue_forms())
        if subject is not None:
            inner: Span = (quoted.inner_start, quoted.inner_end)
            content = sentence.text_span(at + 1, clause_end(sentence, at + 1, order))
            whole = (content[0], max(content[1], quoted.end))
            return Quotation("mixed", sentence.text_span(*subject), sentence.text_span(at, at + 1), (whole,), (inner,), nominal=True)
        if sentence.bits[at] & FIRM:
            break
    return None


def _subject(sentence: Sentence, at: int, form: int | None, cues: list[int], forms: Cues) -> tuple[int, int] | None:
    if sentence.bits[at] & INTENTION_VERB:
        return subject_before(sentence, at)
    if form is None or forms.share[form] < LIKELY_SHARE or not at:
        return None
    return speaker(sentence, at, cues, bare=False)
