"""Compare what is found with what two readers wrote down, on articles that are not ours (tests/gold).

    python scripts/readings.py [--corpora FOLDER] [--seeds FOLDER]

The texts are rebuilt from the corpora and checked by their SHA-256. Nothing was tuned on the twenty articles n00 to n19; the
five originals, o00 to o04, were looked at.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import NamedTuple

from pyarrow import parquet

from framing.article import Article
from framing.naming import targets_of
from framing.naming.types import DESIGNATION
from framing.published import ROOT
from framing.tokens import inside
from framing.validation.alpha import krippendorff

GOLD = ROOT / "tests" / "gold"
VOICES = ("author", "direct", "indirect", "ambiguous", "scare")
READERS = ("a", "b")


class Mark(NamedTuple):
    """A naming as a reader marked it, or as it was found."""

    target: str
    start: int
    end: int
    sign: int
    voice: str

    def meets(self, other: "Mark") -> bool:
        """Whether two marks are of one target and share a character."""
        return self.target == other.target and self.start < other.end and other.start < self.end


def main() -> int:
    """Print the agreement of the readers, and of what is found with each of them; return the exit code."""
    parser = argparse.ArgumentParser(description="Compare namings with those of two readers.")
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared" / "datasets", help="folder of the corpora")
    parser.add_argument("--seeds", type=Path, default=ROOT.parent / "shared" / "seeds", help="folder of the five originals")
    options = parser.parse_args()
    for part, title in (("n", "twenty articles"), ("o", "five originals")):
        for name, value in figures(options.corpora, options.seeds, part).items():
            print(f"{title}: {name:28} {value:.3f}")
    return 0


def figures(corpora: Path, seeds: Path, part: str) -> dict[str, float]:
    """Return all figures for the articles of one part, `n` or `o`."""
    known = json.loads((GOLD / "articles.json").read_text(encoding="utf-8"))
    names = [name for name in known if name.startswith(part)]
    texts = {name: text_of(known[name], corpora, seeds) for name in names}
    articles = {name: Article(text, id=name) for name, text in texts.items()}
    read = {reader: readings(reader, names) for reader in READERS}
    found = {name: marks_found(articles[name], known[name]["targets"]) for name in names}
    measured = readers_agree(articles, read["a"], read["b"], {name: list(known[name]["targets"]) for name in names})
    for reader in READERS:
        measured |= {f"{key}_reader_{reader}": value for key, value in compared(found, read[reader]).items()}
    return measured


def text_of(entry: dict[str, object], corpora: Path, seeds: Path) -> str:
    """Return the text that was read, rebuilt from its corpus.

    Raises
    ------
    SystemExit
        If the corpus is not there or holds another text.
    """
    if entry["corpus"] == "seeds":
        text = (seeds / str(entry["id"])).read_bytes().decode("utf-8")
    else:
        table = parquet.read_table(corpora / "articles" / "articles.parquet", filters=[("id", "=", entry["id"])]).to_pylist()
        if not table:
            sys.exit(f"{corpora}: no article {entry['id']}")
        text = (f"{table[0]['title']}\n\n" if entry["title_first"] else "") + table[0]["text"]
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != entry["sha256"]:
        sys.exit(f"{entry['id']}: another text than the one that was read")
    return text


def readings(reader: str, names: list[str]) -> dict[str, list[Mark]]:
    """Return what a reader marked, by article."""
    rows = json.loads((GOLD / f"reading_{reader}.json").read_text(encoding="utf-8"))
    return {name: [Mark(*row) for row in rows[name]] for name in names}


def marks_found(article: Article, targets: dict[str, list[str]]) -> list[Mark]:
    """Return the namings that are found, without designations, which judge nothing."""
    return [
        Mark(name, one.start, one.end, (one.weight > 0) - (one.weight < 0), one.voice)
        for name, target in targets_of(article, targets).items()
        for one in target.namings
        if one.category != DESIGNATION
    ]


def compared(found: dict[str, list[Mark]], marked: dict[str, list[Mark]]) -> dict[str, float]:
    """Return recall and precision of judging namings, target and sign right and a character shared, and the share of right voices."""
    right = voiced = n_marked = precise = n_found = 0
    for name, marks in marked.items():
        judging, ours = [mark for mark in marks if mark.sign], [mark for mark in found[name] if mark.sign]
        for mark in judging:
            met = [one for one in ours if one.meets(mark) and one.sign == mark.sign]
            right += bool(met)
            voiced += bool(met) and met[0].voice == mark.voice
        precise += sum(any(one.meets(mark) and one.sign == mark.sign for mark in judging) for one in ours)
        n_marked += len(judging)
        n_found += len(ours)
    return {"recall": right / n_marked, "precision": precise / max(1, n_found), "voice": voiced / max(1, right)}


def readers_agree(
    articles: dict[str, Article], first: dict[str, list[Mark]], second: dict[str, list[Mark]], targets: dict[str, list[str]]
) -> dict[str, float]:
    """Return Krippendorff's alpha: of each word whether and how it judges each target; of namings that both marked, sign and voice."""
    words: tuple[list[float | None], list[float | None]] = ([], [])
    signs: tuple[list[float | None], list[float | None]] = ([], [])
    voices: tuple[list[float | None], list[float | None]] = ([], [])
    for name, article in articles.items():
        for target in targets[name]:
            for side, marks in zip(words, (first[name], second[name]), strict=True):
                judged = {
                    sign: inside(article.tokens.starts, [(m.start, m.end) for m in marks if m.target == target and m.sign == sign])
                    for sign in (-1, 1)
                }
                side += (judged[1].astype(float) - judged[-1]).tolist()
        for mark in first[name]:
            other = next((one for one in second[name] if one.meets(mark)), None)
            if other is not None:
                for side, one in zip(signs, (mark, other), strict=True):
                    side.append(one.sign)
                for side, one in zip(voices, (mark, other), strict=True):
                    side.append(VOICES.index(one.voice))
    return {
        "alpha_words": krippendorff(words) or 0.0,
        "alpha_sign": krippendorff(signs) or 0.0,
        "alpha_voice": krippendorff(voices) or 0.0,
    }


if __name__ == "__main__":
    sys.exit(main())
