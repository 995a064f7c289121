"""Write `data/cues.tsv`: how often a form of a reporting verb is the cue of an attribution where it occurs.

    python scripts/build_cues.py POLNEAR

POLNEAR is the folder of the training part of PolNeAR, with its `attributions` and `text`. Of an article with several
annotators the first file counts. Only forms and counts are kept.
"""

import re
import sys
from collections import Counter
from pathlib import Path

from framing.lexicon import Lexicon, shipped
from framing.resources import data_path

TOKEN = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
FEWEST = 5
HEADER = """\
# title: How often a form of a reporting verb is the cue of an attribution where it occurs
# licence: BSD-3-Clause; counts over PolNeAR (Newell et al. 2018), which states no licence: facts, no text
# version: 1
# method: scripts/build_cues.py, the training part; the row '-' stands for forms counted fewer than 5 times
form\tshare\tn
"""


def main(folder: Path) -> None:
    """Count all forms and write those that occur often enough."""
    forms = {form for lexicon in shipped().lexicons if lexicon.marks_cues for form, i in lexicon.forms if i >= 0 and is_verb(lexicon, form, i)}
    forms.add("according")
    as_cue: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for annotated, text in articles(folder):
        inside = cue_characters(annotated)
        for match in TOKEN.finditer(text):
            word = match[0].lower()
            total[word] += 1
            as_cue[word] += match.start() in inside
    rare = [form for form in forms if 0 < total[form] < FEWEST]
    rows = [f"-\t{sum(as_cue[f] for f in rare) / sum(total[f] for f in rare):.2f}\t{sum(total[f] for f in rare)}"]
    rows += [f"{form}\t{as_cue[form] / total[form]:.2f}\t{total[form]}" for form in sorted(forms) if total[form] >= FEWEST]
    (data_path() / "cues.tsv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


def is_verb(lexicon: Lexicon, form: str, index: int) -> bool:
    """Whether a form is a single word of a verb."""
    return form.isalpha() and lexicon.terms[index].pos == "verb"


def articles(folder: Path) -> list[tuple[str, str]]:
    """Return annotations and text of each article, by its first annotator."""
    first: dict[str, Path] = {}
    for file in sorted((folder / "attributions").glob("*.ann")):
        first.setdefault(re.sub(r"_[0-9a-f]{4}$", "", file.stem), file)
    return [(file.read_text(encoding="utf-8"), (folder / "text" / f"{stem}.txt").read_text(encoding="utf-8")) for stem, file in first.items()]


def cue_characters(annotated: str) -> set[int]:
    """Return the offsets of all characters of cues in brat's standoff format."""
    inside: set[int] = set()
    for line in annotated.splitlines():
        cells = line.split("\t")
        if len(cells) > 1 and cells[1].startswith("Cue "):
            for span in cells[1][4:].split(";"):
                start, end = map(int, span.split())
                inside.update(range(start, end))
    return inside


if __name__ == "__main__":
    main(Path(sys.argv[1]))
