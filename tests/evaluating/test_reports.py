"""An evaluation as text and as a page: all of it is there, and nothing of a text can run, load or steer."""

import io
import json
import re
from html.parser import HTMLParser

import pytest

from framing import Article
from framing.cli import main
from framing.datasets import Corpus, Meta
from framing.evaluating import evaluate_fully, page, text

HOSTILE = "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> {{7*7}} \x1b[31m\u202e </title></style>"
META = Meta("ours", "ours", "sentence", "gold", "ours", "https://quay.example", "Quay 2031.", "loaded")
VOID = {"meta", "link", "br", "wbr"}


class Page(HTMLParser):
    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.names, self.attributes, self.ids, self.words = [], [], [], [], ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        self.attributes += attrs
        self.ids += [value for name, value in attrs if name == "id"]
        self.open += [tag] if tag not in VOID else []

    def handle_startendtag(self, tag, attrs):
        self.names.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data if not {"style", "title"} & set(self.open[:3]) else ""


def rendered(report, result):
    out = io.BytesIO()
    report.render(result, out)
    return out.getvalue().decode("utf-8")


@pytest.fixture(scope="module")
def hostile(two, corpus):
    texts, labels = corpus
    other = {"plain": "loaded", "loaded": "plain"}
    articles = [Article(f"{body} {HOSTILE}", id=f"{HOSTILE}{i}") for i, body in enumerate(texts)]
    labels = [other[label] if i < 2 else label for i, label in enumerate(labels)]
    groups = {HOSTILE: [HOSTILE] * 39 + ["b"], "outlet": ["a", "b"] * 20}
    found = Corpus(META._replace(name=HOSTILE), articles, labels, groups)
    return evaluate_fully(two.model_, found, baselines=True, ablation=True, n_bootstrap=5)


def test_the_page_is_sound_and_inert(hostile):
    html = rendered(page, hostile)
    found = Page(html)
    assert "script" not in found.names
    assert {"img", "iframe", "object", "embed", "form", "base"}.isdisjoint(found.names)
    assert found.names.count("style") == found.names.count("title") - html.count("<circle") == 1
    assert not [name for name, _ in found.attributes if name.startswith("on") or name in ("style", "src", "action")]
    assert [value for name, value in found.attributes if name == "href"] == ["data:,"]
    assert len(found.ids) == len(set(found.ids))
    assert {value for name, value in found.attributes if name == "aria-labelledby"} <= set(found.ids)
    assert HOSTILE.split(" ")[0] in found.words
    assert "{{7*7}}" in found.words
    assert not re.search(r"https?:|//[a-z]|url\(|@import", html)


def test_the_page_shows_every_part(hostile):
    words = " ".join(Page(rendered(page, hostile)).words.split())
    for part in ("Figures", "Confusion", "Whether 30% means 30%", "By outlet", "By length", "By voice", "Baselines", "Errors worth reading"):
        assert part in words
    for row in ("TF-IDF", "majority of the outlet", "5 folds", "What each block is worth", "vocabulary", "Labelled plain, called loaded"):
        assert row in words
    assert f"{hostile['metrics']['macro_f1']['value']:.3f}" in words
    assert rendered(page, hostile).count("<circle") == len(hostile["reliability"]["bins"])


def test_without_baselines_and_ablation_the_page_has_none(hostile):
    words = Page(rendered(page, {**hostile, "baselines": None, "ablation": None})).words
    assert "Baselines" not in words
    assert "What each block" not in words


def test_the_text_shows_every_part_and_steers_no_terminal(hostile):
    shown = rendered(text, hostile)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    for part in (
        "macro_f1 ",
        "confusion, rows are true labels: plain, loaded",
        "Reliability of 'loaded'",
        "By outlet",
        "By voice",
        "Baselines",
        "Ablation",
    ):
        assert part in shown
    assert "Read these: 1 text labelled plain and called loaded" in shown


def test_three_classes_make_a_page_and_a_text(three, corpus_of_three):
    texts, labels = corpus_of_three
    labels = ["warm", *labels[1:]]
    corpus = Corpus(META._replace(positive=None), [Article(body) for body in texts], list(labels))
    result = evaluate_fully(three.model_, corpus, baselines=True, ablation=True, n_bootstrap=5)
    json.dumps(result, allow_nan=False)
    assert "the predicted label" in Page(rendered(page, result)).words
    assert "By voice" in rendered(text, result)


@pytest.fixture
def table(tmp_path, two, corpus):
    two.save(tmp_path / "model")
    rows = [{"text": body, "label": label, "who": body.split()[1]} for body, label in zip(*corpus, strict=True)]
    (tmp_path / "table.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return ["evaluate", "--model", str(tmp_path / "model"), "--data", str(tmp_path / "table.jsonl"), "--group-column", "who", "--positive", "loaded"]


def test_the_command_line_writes_json_and_a_page(table, tmp_path, capsys):
    where = tmp_path / "found.html"
    assert main([*table, "--format", "json", "--baselines", "--ablation", "--errors", "3", "--out", str(tmp_path / "found.json")]) == 0
    found = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    assert {row["name"] for row in found["baselines"]} >= {"majority of the who", "TF-IDF"}
    assert {row["held_out_by"] for row in found["baselines"]} == {None, "who"}
    assert [row["block"] for row in found["ablation"]] == ["attribution", "vocabulary", "wording"]
    assert set(found["breakdowns"]) == {"who", "length", "voice"}
    assert main([*table, "--format", "html", "--out", str(where)]) == 0
    assert capsys.readouterr() == ("", "")
    assert "By who" in " ".join(Page(where.read_text(encoding="utf-8")).words.split())


@pytest.mark.parametrize("option", [["--format", "html"], ["--baselines"], ["--ablation"], ["--out", "x"]])
def test_a_corpus_without_labels_refuses_what_needs_them(tmp_path, capsys, option):
    line = {
        "primary_gid": "a", "sentence_normalized": "Ana Rell is a wonderful baker.",
        "targets": [{"Input.gid": "a", "from": 0, "to": 8, "mention": "Ana Rell", "polarity": 6.0}],
    }  # fmt: skip
    (tmp_path / "train.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    assert main(["evaluate", "--dataset", f"newsmtsc={tmp_path}", *option]) == 2
    assert f"{option[0]}" in capsys.readouterr().err
