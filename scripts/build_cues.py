"""Write `data/cues.tsv` and `data/attitudes.tsv`: how often a word is, or is part of, the cue of an attribution.

    python scripts/build_cues.py POLNEAR

POLNEAR is the folder of the training part of PolNeAR. Only forms and counts are kept. The first table counts forms of
reporting verbs by what follows them; the second all other words, and reporting verbs where the rules for quotations pass
them over, by what is before and after them: the second is to be written again when those rules change.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from framing.article import Article
from framing.datasets import Corpus, load_dataset
from framing.quotation import quotations_of
from framing.quotation.attitudes import BEFORE, COLUMNS, WHOSE, standing_of
from framing.quotation.candidates import contexts_of
from framing.quotation.complements import CONTEXTS
from framing.quotation.cues import cue_forms
from framing.quotation.marks import quote_edges
from framing.quotation.wordclasses import (
    BE,
    BEFORE_VERB,
    CLAUSE_STARTER,
    CONJUNCTION,
    DETERMINER,
    FIRM,
    LY,
    PREPOSITION,
    PRONOUN,
    QUESTION_WORD,
    THAT,
    TITLED,
    bits_of,
)  # fmt: skip
from framing.resources import data_path
from framing.sentences import Span
from framing.tokens import Bools, Ints, inside

FEWEST, FEWEST_IN_CONTEXT = 5, 3
ANY = "*"
FEWEST_ATTITUDES, LEAST, PRIOR = 5, 0.35, 0.3
FAR = 60  # characters
CLOSED = BE | BEFORE_VERB | CLAUSE_STARTER | CONJUNCTION | DETERMINER | LY | PREPOSITION | PRONOUN | QUESTION_WORD | THAT
HEADER = """\
# title: How often a form of a reporting verb is the cue of an attribution, by what follows it
# licence: BSD-3-Clause; counts over PolNeAR (Newell et al. 2018), which states no licence: facts, no text
# version: 2
# method: scripts/build_cues.py, the training part; context '*' is any; the form '-' stands for forms counted fewer than 5 times
form\tcontext\tshare\tn
"""
ATTITUDES = f"""\
# title: How often a word stands for what somebody wants, supports, is asked or expected to do, by what is before and after it
# licence: BSD-3-Clause; counts over PolNeAR (Newell et al. 2018), which states no licence: facts, no text
# version: 1
# method: scripts/build_cues.py, the training part; 'be' and 'det': after a form of to be, a determiner or genitive; 'whose': what is before it
{chr(9).join(COLUMNS)}
"""


def main(folder: Path) -> None:
    """Write both tables."""
    corpus = load_dataset("polnear", folder)
    write_cues(corpus)
    write_attitudes(corpus)


def write_cues(corpus: Corpus) -> None:
    """Count all forms and write those that occur often enough."""
    forms = set(cue_forms().words)
    as_cue: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for article, spans in zip(corpus.articles, corpus.spans, strict=True):
        marked = inside(np.asarray(article.tokens.starts), spans.get("cue", ()))
        for token, form, number in zip(*(column.tolist() for column in contexts_of(article)), strict=True):
            for context in (ANY, CONTEXTS[number]):
                total[cue_forms().words[form], context] += 1
                as_cue[cue_forms().words[form], context] += bool(marked[token])
    rare = {form for form in forms if total[form, ANY] < FEWEST}
    rows = []
    for context in (ANY, *CONTEXTS):
        cues, n = sum(as_cue[form, context] for form in rare), sum(total[form, context] for form in rare)
        rows += [f"-\t{context}\t{cues / n:.2f}\t{n}"] if n >= FEWEST else []
    for form in sorted(forms - rare):
        counted = [(context, total[form, context]) for context in (ANY, *CONTEXTS)]
        rows += [f"{form}\t{context}\t{as_cue[form, context] / n:.2f}\t{n}" for context, n in counted if n >= FEWEST_IN_CONTEXT]
    (data_path() / "cues.tsv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


def write_attitudes(corpus: Corpus) -> None:
    """Count all words outside the cues of quotations and write those that are often part of a cue."""
    as_cue: Counter[tuple[str, str, str]] = Counter()
    total: Counter[tuple[str, str, str]] = Counter()
    whose: Counter[tuple[tuple[str, str, str], str]] = Counter()
    for article, spans in zip(corpus.articles, corpus.spans, strict=True):
        at, words = _open_words(article), article.words
        before, after, _ = standing_of(article, at)
        starts = article.tokens.starts[at]
        marked = _heads(article, at, spans.get("cue", ()))
        owners = _owners(starts, spans)
        for token, stands, follows, is_cue, owner in zip(*(column.tolist() for column in (at, before, after, marked, owners)), strict=True):
            key = words[token].lower().replace("’", "'"), BEFORE[stands], CONTEXTS[follows]
            total[key] += 1
            as_cue[key] += is_cue
            whose[key, WHOSE[owner]] += is_cue
    rows = []
    for key in sorted(total):
        share = (as_cue[key] + PRIOR) / (total[key] + 1)
        if total[key] >= FEWEST_ATTITUDES and share >= LEAST:
            owner = max(WHOSE, key=lambda name: whose[key, name])
            rows.append(f"{key[0]}\t{key[1]}\t{key[2]}\t{owner}\t{share:.2f}\t{total[key]}")
    (data_path() / "attitudes.tsv").write_text(ATTITUDES + "\n".join(rows) + "\n", encoding="utf-8")


def _open_words(article: Article) -> Ints:
    """Words of the open classes in sentences, outside quotation marks and the cues of quotations."""
    bits, starts = bits_of(article), article.tokens.starts
    at = np.flatnonzero((bits & CLOSED) == 0)
    at = at[article.sentence_numbers(at) >= 0]
    at = at[((bits[at] & (TITLED | FIRM)) != TITLED) & (quote_edges(article).searchsorted(starts[at], side="right") % 2 == 0)]
    known = [quotation.cue for quotation in quotations_of(article) if quotation.cue and quotation.kind != "scare"]
    kept: Ints = at[~inside(starts[at], known)]
    return kept


def _heads(article: Article, at: Ints, cues: Sequence[Span]) -> Bools:
    """Tell which of the words open a cue, small words apart, or follow "to" in it."""
    starts, words = article.tokens.starts[at], article.words
    found = np.zeros(len(at), dtype=bool)
    for start, end in cues:
        first, last = np.searchsorted(starts, (start, end)).tolist()
        for i in range(first, last):
            found[i] = i == first or words[int(at[i]) - 1].lower() == "to"
    return found


def _owners(starts: Ints, spans: dict[str, list[Span]]) -> Ints:
    """The number in `WHOSE` of the marked stretch that ends shortly before each offset, the nearer of two."""
    gaps = []
    for kind in WHOSE[:2]:
        ends = np.sort(np.array([-FAR, *(end for _, end in spans.get(kind, ()))]))
        gaps.append(starts - ends[np.searchsorted(ends, starts, side="right") - 1])
    nearest: Ints = np.argmin([*gaps, np.full(len(starts), FAR)], axis=0)
    return nearest


if __name__ == "__main__":
    main(Path(sys.argv[1]))
