"""Minimal pairs: two texts that differ in one thing, and what that must change, or may not.

There are two sets. The rules were mended with the failures of `tests/cases/pairs.json` in view; `tests/cases/pairs_unseen.json`
was written and committed before the program had read it, and its share right is the estimate for other texts. Each is a list
of objects:

`id`, `kind`
    The kind is the one thing in which the texts differ; the id begins with it.
`a`, `b`
    The two texts.
`expect`
    One object or more; a pair is right when all hold. An expectation names what it is about in `what`; `a` and `b` say
    what is right in each text, and a text that is left out may be anything. The phrase is the first place of these
    words, upper and lower case alike; a list allows each of its values.

    {"what": "probability", "holds": "a > b"}     a scores higher, by `MARGIN` at least; also "b > a"
    {"what": "probability", "holds": "a >= b"}    b is not higher, within `SLACK`; also "b >= a"
    {"what": "probability", "holds": "a ~ b"}     the same, within `SLACK`
    {"what": "mention", "phrase": "thugs", "a": true, "b": false}
                                                  a term with a weight overlaps the phrase, or none does
    {"what": "voice", "phrase": "thugs", "a": "author", "b": ["indirect", "ambiguous"]}
                                                  the voice of that mention; without one, of the stretch it would stand in
    {"what": "source", "phrase": "thugs", "a": null, "b": "Ann Lee"}
                                                  whose words they are: a part of the name, or nobody's
    {"what": "endorsement", "phrase": "thugs", "a": "endorsed", "b": "distanced"}
    {"what": "zone", "line": "Photo: Ann Lee", "a": "caption", "b": "body"}
                                                  the zone of the line that begins with, or holds, these words

`python tests/test_pairs.py` prints the tables of `docs/pairs.md`; `--write` writes them there and keeps the reasons.
"""

import json
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import framing
from framing.voice import voice_at

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "pairs.md"
SETS = {name: json.loads((ROOT / "tests" / "cases" / f"{name}.json").read_text(encoding="utf-8")) for name in ("pairs", "pairs_unseen")}
EVERY = tuple(pair for pairs in SETS.values() for pair in pairs)
KINDS = tuple(dict.fromkeys(pair["kind"] for pair in SETS["pairs"]))
# The floor of the unseen pairs is what was measured on them in the first run, 128 of 160, rounded down to the next 5%: no
# target was set for them, so the floor only keeps the program from falling behind what it could do with texts it had not met.
# A kind has eight of them, too few for a floor of its own.
FLOORS, KIND_FLOOR = {"pairs": 0.9, "pairs_unseen": 0.8}, 0.6
# How many pairs a set has at least, and of each kind.
SIZES = {"pairs": (240, 10), "pairs_unseen": (160, 8)}
MARGIN, SLACK = 0.01, 0.05
TABLES = re.compile(r"<!-- tables: (\w+) -->.*?<!-- /tables -->", re.DOTALL)
FAILURE = re.compile(r"^\| `([^`]+)` \| (.*?) \| (.*) \|$", re.MULTILINE)
UNEXPLAINED = "?"
BLANK = {
    "probability": {"what", "holds"},
    "mention": {"what", "phrase"},
    "voice": {"what", "phrase"},
    "source": {"what", "phrase"},
    "endorsement": {"what", "phrase"},
    "zone": {"what", "line"},
}
ALLOWED = {
    "mention": {True, False},
    "voice": set(framing.voice.VOICES),
    "endorsement": {"endorsed", "neutral", "distanced"},
    "zone": {"headline", "dateline", "byline", "caption", "body", "block", "signoff", "furniture"},
}
RELATIONS = {
    "a > b": lambda a, b: a >= b + MARGIN,
    "b > a": lambda a, b: b >= a + MARGIN,
    "a >= b": lambda a, b: b <= a + SLACK,
    "b >= a": lambda a, b: a <= b + SLACK,
    "a ~ b": lambda a, b: abs(a - b) <= SLACK,
}


@cache
def scored(text):
    return framing.score(text)


def place(text, words):
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)
    assert found, f"{words!r} is not in {text!r}"
    return found.span()


def mention(score, phrase):
    """The first mention with a weight that overlaps the phrase."""
    start, end = place(score.article.content, phrase)
    return next((m for m in score.mentions if m.weight and m.start < end and m.end > start), None)


def spoken(score, phrase):
    """Voice, source and endorsement of the phrase: of its mention, or of the stretch it stands in."""
    found = mention(score, phrase)
    if found:
        return {"voice": found.voice, "source": found.source, "endorsement": found.endorsement}
    content = score.article.content
    stretch = voice_at(score.article, place(content, phrase)[0])
    return {"voice": stretch.voice, "source": stretch.source and content[slice(*stretch.source)], "endorsement": stretch.endorsement}


def seen(what, score, words):
    if what == "mention":
        return mention(score, words) is not None
    if what == "zone":
        start, _ = place(score.article.content, words)
        return next(zone.kind for zone in score.zones if zone.start <= start < zone.end)
    return spoken(score, words)[what]


def agrees(what, expected, found):
    if isinstance(expected, list):
        return found in expected
    if what == "source" and expected is not None:
        return found is not None and expected.lower() in found.lower()
    return found == expected


def faults(pair):
    """What does not hold of a pair, a short text for each."""
    a, b = scored(pair["a"]), scored(pair["b"])
    for one in pair["expect"]:
        what = one["what"]
        if what == "probability":
            if not RELATIONS[one["holds"]](a.probability, b.probability):
                yield f"probability {one['holds']}: {a.probability:.2f}, {b.probability:.2f}"
            continue
        words = one.get("phrase", one.get("line"))
        for side, score in (("a", a), ("b", b)):
            if side in one and not agrees(what, one[side], found := seen(what, score, words)):
                yield f"{what} of “{words}” in {side}: {shown(found)} for {shown(one[side])}"


def shown(value):
    if isinstance(value, list):
        return " or ".join(map(shown, value))
    return {None: "none", True: "yes", False: "no"}.get(value, value)


@cache
def failures(name):
    """The pairs of a set that are not right: id and what was found."""
    return {pair["id"]: "; ".join(found) for pair in SETS[name] if (found := list(faults(pair)))}


def right_by_kind(name):
    """Of each kind, how many pairs of a set are right and how many there are."""
    total = Counter(pair["kind"] for pair in SETS[name])
    wrong = Counter(pair["kind"] for pair in SETS[name] if pair["id"] in failures(name))
    return {kind: (total[kind] - wrong[kind], total[kind]) for kind in KINDS}


def figures(name):
    """The table of figures of a set in Markdown."""
    rows = [f"| {kind} | {right} | {n} | {right / n:.0%} |" for kind, (right, n) in right_by_kind(name).items()]
    n = len(SETS[name])
    right = n - len(failures(name))
    return "\n".join(["| kind | right | pairs | share |", "|---|---:|---:|---:|", *rows, f"| **all** | {right} | {n} | {right / n:.0%} |"])


def report(name, reasons):
    """Both tables of a set in Markdown: the figures, and the failing pairs with the reasons that are given."""
    rows = [f"| `{pair}` | {found} | {reasons.get(pair, UNEXPLAINED)} |" for pair, found in failures(name).items()]
    return "\n".join([figures(name), "", "| pair | found for expected | why |", "|---|---|---|", *rows])


def documented():
    """The failing pairs that the document lists, each with its reason."""
    return {pair: reason for pair, _, reason in FAILURE.findall(DOCUMENT.read_text(encoding="utf-8"))}


def test_the_pairs_are_well_formed():
    assert len({pair["id"] for pair in EVERY}) == len({(pair["a"], pair["b"]) for pair in EVERY}) == len(EVERY)
    for pair in EVERY:
        assert set(pair) == {"id", "kind", "a", "b", "expect"}, pair["id"]
        assert pair["id"].startswith(pair["kind"] + "-"), pair["id"]
        assert pair["a"] != pair["b"], pair["id"]
        assert pair["expect"], pair["id"]
        for one in pair["expect"]:
            assert BLANK[one["what"]] <= set(one) <= BLANK[one["what"]] | {"a", "b"}, pair["id"]
            assert one.get("holds", "a ~ b") in RELATIONS, pair["id"]
            sides = [side for side in "ab" if side in one]
            assert sides or one["what"] == "probability", pair["id"]
            for side in sides:
                place(pair[side], one.get("phrase", one.get("line")))
                values = one[side] if isinstance(one[side], list) else [one[side]]
                assert set(values) <= ALLOWED.get(one["what"], set(values)), pair["id"]


@pytest.mark.parametrize("name", SETS)
def test_there_are_many_pairs_and_about_as_many_of_each_kind(name):
    sizes = Counter(pair["kind"] for pair in SETS[name])
    least, least_of_a_kind = SIZES[name]
    assert len(SETS[name]) >= least
    assert set(sizes) == set(KINDS)
    assert min(sizes.values()) >= least_of_a_kind
    assert max(sizes.values()) <= 2 * min(sizes.values())


@pytest.mark.parametrize("name", SETS)
def test_most_pairs_are_right(name):
    n = len(SETS[name])
    right = n - len(failures(name))
    listed = "\n".join(f"{pair}: {found}" for pair, found in failures(name).items())
    assert right >= FLOORS[name] * n, f"{right} of {n} right\n{listed}"


@pytest.mark.parametrize("kind", KINDS)
def test_most_pairs_of_each_kind_are_right(kind):
    right, n = right_by_kind("pairs")[kind]
    listed = "\n".join(f"{pair}: {found}" for pair, found in failures("pairs").items() if pair.startswith(kind + "-"))
    assert right >= KIND_FLOOR * n, f"{right} of {n} right\n{listed}"


def test_the_document_lists_the_failing_pairs_and_says_why():
    listed = documented()
    assert sorted(listed) == sorted(pair for name in SETS for pair in failures(name)), "run python tests/test_pairs.py --write"
    unexplained = [pair for pair, reason in listed.items() if reason.strip() in ("", UNEXPLAINED)]
    assert not unexplained, f"say why in docs/pairs.md: {', '.join(unexplained)}"


@pytest.mark.parametrize("name", SETS)
def test_the_document_has_the_figures(name):
    assert figures(name) in DOCUMENT.read_text(encoding="utf-8"), "run python tests/test_pairs.py --write"


def main(arguments):
    reasons = documented()
    tables = {name: f"<!-- tables: {name} -->\n{report(name, reasons)}\n<!-- /tables -->" for name in SETS}
    if "--write" in arguments:
        old = DOCUMENT.read_text(encoding="utf-8")
        DOCUMENT.write_text(TABLES.sub(lambda place: tables[place[1]], old), encoding="utf-8")
    else:
        sys.stdout.write("\n\n".join(tables.values()) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
