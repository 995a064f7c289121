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
from framing.quotation.candidates import contexts_of
from framing.quotation.complements import CONTEXTS
from framing.quotation.cues import cue_forms
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


if __name__ == "__main__":
    main(Path(sys.argv[1]))
