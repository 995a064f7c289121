"""Who does what to whom, on minimal pairs.

The pairs are `tests/cases/agency.json`, a list of objects:

`id`, `kind`, `held_back`
    What the two texts differ in; whether the pair was left unseen while the rules were written.
`a`, `b`
    A text, the deeds that are told in it, all of them, and the role each phrase comes out with.

A deed names its word, its form, agent and patient (null where none is told; a list allows each of its values; a leading
article does not matter), whether it is harm or help, whether it is negated, and, if not, whether it is the author's own telling.
A pair is right when in both texts all deeds, and no others, are read so, and each role has the sign expected.

`python tests/test_agency.py` prints the tables of `docs/agency.md`; `--write` writes them there and keeps the reasons.
"""

import json
import re
import sys
from functools import cache
from pathlib import Path

from framing.agency import deeds_of, role_of
from framing.article import Article

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "agency.md"
PAIRS = json.loads((ROOT / "tests" / "cases" / "agency.json").read_text(encoding="utf-8"))
KINDS = tuple(dict.fromkeys(pair["kind"] for pair in PAIRS))
FLOOR, KIND_FLOOR = 0.85, 0.7
TABLES = re.compile(r"<!-- tables -->.*?<!-- /tables -->", re.DOTALL)
FAILURE = re.compile(r"^\| `([^`]+)` \| (.*?) \| (.*) \|$", re.MULTILINE)
UNEXPLAINED = "?"
ARTICLES = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


def read(text):
    article = Article(text)
    return article, article.derived(deeds_of)


def written(article, span):
    return None if span is None else article.content[slice(*span)]


def same(expected, found):
    if isinstance(expected, list):
        return any(same(one, found) for one in expected)
    if expected is None or found is None:
        return expected == found
    return ARTICLES.sub("", expected) == ARTICLES.sub("", found)


def faults_of(side):
    """What is wrong in one text, a short line for each."""
    article, deeds = read(side["text"])
    left = list(deeds)
    for one in side["deeds"]:
        deed = next((deed for deed in left if one["deed"] in article.content[deed.start : deed.end]), None)
        if deed is None:
            yield f"“{one['deed']}” not found"
            continue
        left.remove(deed)
        for what, right, found in (
            ("form", one["form"], deed.form),
            ("negated", one["negated"], deed.negated),
            ("own", one.get("own", deed.voice == "author"), deed.voice == "author"),
            ("kind", one["kind"], "harm" if deed.harm < 0 else "help"),
        ):
            if right != found:
                yield f"{what} of “{one['deed']}”: {found} for {right}"
        for what, right, span in (("agent", one["agent"], deed.agent), ("patient", one["patient"], deed.patient)):
            if not same(right, found := written(article, span)):
                yield f"{what} of “{one['deed']}”: {found} for {right}"
    yield from (f"“{article.content[deed.start : deed.end]}” is no deed" for deed in left)
    for who, right in side["role"].items():
        start = article.content.index(who)
        role = role_of(deeds, [(start, start + len(who))])
        found = None if not role else "negative" if role < 0 else "positive"
        if found != right:
            yield f"role of “{who}”: {found} for {right}"


@cache
def failures():
    """The pairs that are not right: id and what was found."""
    found = {pair["id"]: "; ".join([*faults_of(pair["a"]), *faults_of(pair["b"])]) for pair in PAIRS}
    return {pair: faults for pair, faults in found.items() if faults}


def share(pairs):
    """How many pairs are right, and how many there are."""
    pairs = list(pairs)
    return sum(pair["id"] not in failures() for pair in pairs), len(pairs)


def row(name, pairs):
    pairs = list(pairs)
    cells = [share(pairs), share(p for p in pairs if not p["held_back"]), share(p for p in pairs if p["held_back"])]
    return (
        f"| {name} | " + " | ".join(f"{right} of {n} | {right / n:.0%}" if i == 0 else f"{right} of {n}" for i, (right, n) in enumerate(cells)) + " |"
    )


def figures():
    """The table of figures in Markdown."""
    rows = [row(kind, (pair for pair in PAIRS if pair["kind"] == kind)) for kind in KINDS]
    return "\n".join(["| kind | right | share | seen | held back |", "|---|---:|---:|---:|---:|", *rows, row("**all**", PAIRS)])


def report(reasons):
    """Both tables in Markdown: the figures, and the failing pairs with the reasons that are given."""
    rows = [f"| `{pair}` | {found} | {reasons.get(pair, UNEXPLAINED)} |" for pair, found in failures().items()]
    return "\n".join([figures(), "", "| pair | found for expected | why |", "|---|---|---|", *rows])


def documented():
    return {pair: reason for pair, _, reason in FAILURE.findall(DOCUMENT.read_text(encoding="utf-8"))}


def main(arguments):
    if "--seen" in arguments:  # while rules are written: nothing of the pairs held back
        seen = {pair["id"] for pair in PAIRS if not pair["held_back"]}
        for pair, found in failures().items():
            if pair in seen:
                texts = next((p["a"]["text"], p["b"]["text"]) for p in PAIRS if p["id"] == pair)
                print(pair, texts, found, sep="\n   ")
        print(*(share(p for p in PAIRS if p["held_back"] is held) for held in (False, True)))
        return
    tables = report(documented())
    if "--write" in arguments:
        old = DOCUMENT.read_text(encoding="utf-8")
        DOCUMENT.write_text(TABLES.sub(lambda _: f"<!-- tables -->\n{tables}\n<!-- /tables -->", old), encoding="utf-8")
    else:
        sys.stdout.write(tables + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
