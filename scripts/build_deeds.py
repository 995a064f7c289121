"""Write the surface forms of the deeds, so that reading needs no lemmatiser.

    python scripts/build_deeds.py [--check]

Needs the `dev` extra. For `data/deeds.tsv` it writes `data/deed_forms.tsv`: a deed, its part of speech, and the forms of
the word that inflects. `--check` writes nothing and fails where the file is out of date.
"""

import sys

from lemminflect import getInflection

from framing.agency.table import COLUMNS, FORM_COLUMNS, TAGS
from framing.resources import data_path

DOUBLED = {"gas": ("gases", "gassed", "gassed", "gassing"), "kidnap": ("kidnaps", "kidnapped|kidnaped", "kidnapped|kidnaped", "kidnapping|kidnaping")}
PENN = {"third": "VBZ", "past": "VBD", "participle": "VBN", "gerund": "VBG", "plural": "NNS"}
STANDARD = {
    "slay": ("slays", "slew|slayed", "slain", "slaying"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "burn": ("burns", "burned|burnt", "burned|burnt", "burning"),
}


def main() -> int:
    """Build or check the forms; return the exit code."""
    code = 0
    for name, text in (("deed_forms.tsv", deed_forms()), ("conduct_forms.tsv", conduct_forms())):
        path = data_path() / name
        fresh = path.is_file() and path.read_text(encoding="utf-8") == text
        if "--check" in sys.argv[1:]:
            print(f"{name}: up to date" if fresh else f"{name}: out of date; run scripts/build_deeds.py", file=sys.stderr)
            code |= int(not fresh)
        else:
            path.write_text(text, encoding="utf-8")
    return code


def deed_forms() -> str:
    """Return the table of the forms of deeds."""
    lines = data_path("deeds.tsv").read_text(encoding="utf-8").splitlines()
    rows = [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in lines if not line.startswith("#")][1:]
    head = ["# title: Surface forms of the deeds", "# method: scripts/build_deeds.py", "\t".join(FORM_COLUMNS)]
    return "\n".join([*head, *("\t".join(forms_of(row["deed"], row["pos"])) for row in rows)]) + "\n"


def conduct_forms() -> str:
    """Return the table of the forms of conduct: each with its tag."""
    head = ["# title: Surface forms of conduct", "# licence: BSD-3-Clause", "# version: 1", "# method: scripts/build_deeds.py", "conduct\tforms"]
    lines = data_path("conduct.tsv").read_text(encoding="utf-8").splitlines()
    names = [line.split("\t")[0] for line in lines if not line.startswith("#")][1:]
    return "\n".join([*head, *(f"{name}\t{_tagged(name)}" for name in names)]) + "\n"


def _tagged(name: str) -> str:
    cells = forms_of(name, "verb")[2:]
    return " ".join(f"{tag}:{word}" for tag, cell in zip(TAGS["verb"], cells, strict=True) for word in cell.split("|") if cell != "-")


def forms_of(deed: str, pos: str) -> list[str]:
    """Return one row: the deed, its part of speech, and the forms of its first word (a verb's) or its last (a noun's)."""
    word = inflecting(deed, pos)
    if deed == "aid" and pos == "noun":
        return [deed, pos, word, *["-"] * (len(FORM_COLUMNS) - 3)]  # "aids" is mostly a misspelling of aides
    if word in STANDARD and pos == "verb":
        return [deed, pos, word, *STANDARD[word]]
    if word in DOUBLED and pos == "verb":
        return [deed, pos, word, *DOUBLED[word]]
    found = {
        tag: [form for form in getInflection(word, PENN[tag]) if form != word or tag in ("past", "participle")] for tag in TAGS[pos] if tag in PENN
    }
    return [
        deed,
        pos,
        word,
        *("|".join(sorted(found[tag])) or "-" for tag in TAGS[pos] if tag in PENN),
        *["-"] * (len(FORM_COLUMNS) - 2 - len(TAGS[pos])),
    ]


def inflecting(deed: str, pos: str) -> str:
    """Return the word that changes: "tear-gas" has gassed, "set fire to" has set."""
    words = deed.split(" ")
    return (words[0] if pos == "verb" else words[-1]).rpartition("-")[2]


if __name__ == "__main__":
    sys.exit(main())
