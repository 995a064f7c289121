"""Write `data/cues.tsv`: how often a form of a reporting verb is the cue of an attribution, by what follows it.

    python scripts/build_cues.py POLNEAR

POLNEAR is the folder of the training part of PolNeAR. Only forms and counts are kept.
"""

import sys
from collections import Counter
from pathlib import Path

import numpy as np

from framing.agreement import inside
from framing.datasets import load_dataset
from framing.quotation.complements import CONTEXTS, complement
from framing.quotation.cues import cue_forms
from framing.quotation.sentence import sentence_at
from framing.resources import data_path

FEWEST, FEWEST_IN_CONTEXT = 5, 3
ANY = "*"
HEADER = """\
# title: How often a form of a reporting verb is the cue of an attribution, by what follows it
# licence: BSD-3-Clause; counts over PolNeAR (Newell et al. 2018), which states no licence: facts, no text
# version: 2
# method: scripts/build_cues.py, the training part; context '*' is any; the form '-' stands for forms counted fewer than 5 times
form\tcontext\tshare\tn
"""


def main(folder: Path) -> None:
    """Count all forms and write those that occur often enough."""
    forms = set(cue_forms().words)
    as_cue: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    corpus = load_dataset("polnear", folder)
    for article, spans in zip(corpus.articles, corpus.spans, strict=True):
        marked = inside(np.asarray(article.tokens.starts), spans.get("cue", ()))
        for number in range(len(article.sentences)):
            sentence = sentence_at(article, number)
            for at, word in enumerate(sentence.low):
                if word in forms:
                    for context in (ANY, CONTEXTS[complement(sentence, at).number]):
                        total[word, context] += 1
                        as_cue[word, context] += bool(marked[sentence.first + at])
    rare = {form for form in forms if total[form, ANY] < FEWEST}
    rows = []
    for context in (ANY, *CONTEXTS):
        cues, n = sum(as_cue[form, context] for form in rare), sum(total[form, context] for form in rare)
        rows += [f"-\t{context}\t{cues / n:.2f}\t{n}"] if n >= FEWEST else []
    for form in sorted(forms - rare):
        counted = [(context, total[form, context]) for context in (ANY, *CONTEXTS)]
        rows += [f"{form}\t{context}\t{as_cue[form, context] / n:.2f}\t{n}" for context, n in counted if n >= FEWEST_IN_CONTEXT]
    (data_path() / "cues.tsv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
