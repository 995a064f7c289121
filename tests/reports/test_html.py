"""The page: it shows the article as it stands, with its evidence, and nothing of an article can run, load or restyle it."""

import base64
import hashlib
import io
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from framing import Article
from framing.reading import Failure
from framing.records import failure_record, record
from framing.reports._segments import flat_segments
from framing.reports.html import render, score_html
from framing.resources import data_path
from framing.scoring import score_article

VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "wbr"})
DRAWN = frozenset({"svg", "rect"})
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><style>*{display:none}</style>",
    "</textarea></title></script><script>alert(1)</script>",
    "{{7*7}} {% for x in range(9) %}{{ x }}{% endfor %} {# gone #}",
    "<!-- --><![CDATA[ ]]><?php ?>",
    "javascript:alert(1) data:text/html,x",
    "\u202eesrever\u2066 isolate",
    "\x01\x02\x1b[31m\x7f\x85",
    "&lt;b&gt; &amp;amp; &#13;",
    "👩🏽‍🚒 🏴󠁧󠁢󠁷󠁬󠁳󠁿 é",
    "y" * 5000,
    "a\r\nb\rc\x0bd\x0ce\u2028f\u2029g\u00a0h",
]
hostile = pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
texts = st.text(st.one_of(st.sampled_from("<>&\"'{}%# \n\r\t“”‘’.,"), st.characters(codec="utf-8", exclude_characters="\0")), max_size=60)


class Page(HTMLParser):
    """A strict reader: every element is closed in turn; keeps the text of each article, all attributes and all raw text."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.attributes, self.ids, self.raw, self.texts, self.names = [], [], [], {}, [], []
        self.inside = None
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute is given twice in <{tag}>"
        known = dict(attrs)
        self.names.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        self.ids += [known["id"]] if "id" in known else []
        if tag not in VOID:
            self.open.append(tag)
        if known.get("class") == "text":
            self.inside = len(self.open)
            self.texts.append("")

    def handle_startendtag(self, tag, attrs):
        assert tag in DRAWN
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if self.inside is not None and len(self.open) < self.inside:
            self.inside = None

    def handle_data(self, data):
        if self.inside is not None:
            self.texts[-1] += data
        if self.open and self.open[-1] in ("style", "script"):
            self.raw.setdefault(self.open[-1], []).append(data)

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data}")

    handle_decl = handle_pi = unknown_decl = lambda self, data: self.raw.setdefault("declarations", []).append(data)

    def all(self, name):
        return [value for _, found, value in self.attributes if found == name]


def shown(model, *items):
    records = [failure_record(item) if isinstance(item, Failure) else record(score_article(item, model)) for item in items]
    out = io.BytesIO()
    render(iter(records), out, texts=["" if isinstance(item, Failure) else item.text for item in items])
    return out.getvalue().decode("utf-8")


def is_sound(html):
    """What holds of every page, whatever is in the article."""
    page = Page(html)
    css, js = (data_path(f"templates/framing.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    assert page.raw == {"declarations": ["doctype html"], "style": [css], "script": [js]}
    assert page.names.count("script") == page.names.count("style") == 1
    assert {"img", "iframe", "object", "embed", "form", "base", "math"}.isdisjoint(page.names)
    assert not [name for _, name, _ in page.attributes if name.startswith("on") or name in ("style", "src", "srcset", "action", "srcdoc")]
    assert all(value.startswith("#") or (tag, value) == ("link", "data:,") for tag, name, value in page.attributes if name == "href")
    assert len(page.ids) == len(set(page.ids))
    assert {value[1:] for value in page.all("href") if value.startswith("#")} <= set(page.ids)
    assert {name for value in page.all("aria-labelledby") for name in value.split()} <= set(page.ids)
    return page


def test_every_score_makes_a_sound_page_that_holds_its_text(trained, stories):
    kept = [article for article in stories if len(article.tokens)]
    page = is_sound(shown(trained.model_, *kept))
    assert page.texts == [article.content.replace("\0", "\ufffd").encode("utf-8", "replace").decode() for article in kept]


@hostile
def test_an_article_is_shown_as_it_stands_and_is_inert(outspoken, text):
    article = Article(f"The vile {text} regime fell. “{text} is a disgrace,” said Lotte {text} Brandt.", title=text, outlet=text, id=text)
    page = is_sound(shown(outspoken, article, Failure(text, text)))
    assert page.texts == [article.content]


@hostile
def test_hostile_words_in_every_field_of_a_record_are_inert(outspoken, text):
    article = Article("The vile regime fell. “We knew of the disgrace,” said Lotte Brandt.")
    made = record(score_article(article, outspoken))
    odd = {**made, "label": text, "notes": [text], "language": text, "sources": [{**source, "name": text} for source in made["sources"]]}
    odd["mentions"] = [{**mention, "source": text, "category": text, "term": text} for mention in made["mentions"]]
    odd["contributions"] = [{**row, "feature": text} for row in made["contributions"]]
    out = io.BytesIO()
    render([odd], out, texts=[article.text])
    assert is_sound(out.getvalue().decode("utf-8")).texts == [article.text]


@settings(deadline=None, max_examples=60, derandomize=True)
@given(before=texts, within=texts, title=st.none() | texts)
@example(before="\r\r\n", within="\n\n", title="\n")
@example(before="«", within="”", title="'")
def test_the_text_of_the_page_is_the_text_given(outspoken, before, within, title):
    article = Article(f"{before}The vile regime{within} fell. “A disgrace{within},” said Lotte Brandt.", title=title)
    assert is_sound(shown(outspoken, article)).texts == [article.content]


spans = st.lists(st.tuples(st.integers(-3, 40), st.integers(-3, 40)).map(sorted).map(tuple), max_size=6)


@settings(max_examples=200, derandomize=True)
@given(length=st.integers(0, 35), layers=st.lists(spans, max_size=4))
def test_segments_follow_each_other_and_break_at_every_boundary(length, layers):
    segments = flat_segments(length, layers)
    assert "".join("x" * (end - start) for start, end, _ in segments) == "x" * length
    assert [s.start for s in segments] == [0, *(s.end for s in segments[:-1])][: len(segments)]
    for start, end, owners in segments:
        for layer, owner in zip(layers, owners, strict=True):
            covering = [number for number, (s, e) in enumerate(layer) if s <= start and end <= e]
            assert (owner in covering) if covering else owner == -1
            if covering:
                assert layer[owner][1] - layer[owner][0] == min(layer[n][1] - layer[n][0] for n in covering)


def test_what_overlaps_in_a_record_is_drawn_in_flat_pieces(outspoken):
    article = Article("The vile regime fell at last.")
    made = record(score_article(article, outspoken))
    like = made["mentions"][0]
    made["mentions"] = [{**like, "start": start, "end": end} for start, end in ((4, 15), (9, 20), (9, 12), (100, 200))]
    out = io.BytesIO()
    render([made], out, texts=[article.text])
    page = is_sound(re.sub(r'<a href="#a1-m\d+" [^>]*>\d+</a>', "", out.getvalue().decode("utf-8")))
    assert page.texts == [article.text]


def test_a_title_given_apart_is_the_headline_and_its_phrases_are_marked_there(outspoken):
    html = shown(outspoken, Article("It rained in Ravensport.", title="The vile regime fell", id="a"))
    headline = re.search(r'<h\d class="zone headline"[^>]*>(.*?)</h\d>', html, re.DOTALL)[1]
    assert re.sub("<[^>]*>", "", headline) == "The vile regime fell"
    assert re.search(r'<a class="m author [^>]*>vile</a>', headline) or re.search(r'<a class="m author [^>]*>regime</a>', headline)
    assert "<h1" in html
    assert "The vile regime fell - framing</title>" in html


def test_a_phrase_leads_to_its_card_with_voice_source_and_a_neutral_word(outspoken):
    html = shown(outspoken, Article("The baker left early. “The vile regime fell,” said Lotte Brandt. The regime denied it."))
    (link,) = re.findall(r'<a class="m direct [^>]*href="#([^"]*)"[^>]*>regime</a>', html)
    card = html[html.index(f'id="{link}"') :].split("</li>")[0]
    assert "Quoted from Lotte Brandt" in card
    assert "naming, state" in card
    assert "More neutral:" in card
    assert re.search(r'<a class="m author [^>]*>regime</a>', html)


def test_quotations_name_their_source_and_the_ledger_has_its_letter(outspoken):
    html = shown(outspoken, Article("“We were told nothing,” said Lotte Brandt. The market is shut."))
    assert '<span class="q direct" data-letter="A" title="direct: Lotte Brandt">“We were told nothing,”</span>' in html
    assert re.search(r'<span class="letter">A</span><bdi>Lotte Brandt</bdi>', html)


def test_each_sentence_is_a_bar_that_leads_to_it_and_says_its_probability(outspoken):
    article = Article("The vile regime fell. It rained. The vote is on Friday.")
    made = score_article(article, outspoken)
    html = shown(outspoken, article)
    for number, sentence in enumerate(made.sentences, 1):
        words = article.content[sentence.start : sentence.end]
        assert f'href="#a1-s{number}" aria-label="Sentence {number}, {sentence.probability:.2f}: {words}"' in html


def test_the_verdict_says_what_the_text_report_says(outspoken):
    article = Article(" ".join(["The vile regime fell. It rained. The vote is on Friday."] * 4))
    made = record(score_article(article, outspoken))
    html = " ".join(shown(outspoken, article).split())
    assert f"About {round(12 * made['probability'])} of 12 sentences would be flagged" in html
    assert f"90% interval {made['interval'][0]:.2f} to {made['interval'][1]:.2f}; 12 sentences; prior 0.50" in html
    assert ("Undecided" in html) == (made["interval"][0] < 0.5 < made["interval"][1])


def test_of_other_models_the_page_names_the_label_and_counts_no_sentences(three, by_article, story):
    for model in (three.model_, by_article.model_):
        made = record(score_article(story, model))
        html = shown(model, story)
        assert f"Most probably “{made['label']}”" in html
        assert "sentences would be flagged" not in html


def test_headings_step_down_one_level_at_a_time(outspoken, story):
    for items in ([story], [story, Article("It rained.", title="Rain")]):
        levels = [int(tag[1]) for tag in is_sound(shown(outspoken, *items)).names if re.fullmatch(r"h\d", tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(below <= above + 1 for above, below in pairwise(levels))


def test_all_links_and_bars_have_a_name(outspoken, story):
    html = shown(outspoken, story)
    assert all(words.strip() or "aria-label=" in start for start, words in re.findall(r"(<a [^>]*>)(.*?)</a>", html, re.DOTALL))
    assert '<html lang="en">' in html


def test_several_articles_begin_with_an_overview_that_links_to_each(outspoken):
    html = shown(outspoken, Article("The vile regime fell.", id="a"), Failure("lost.txt", "no such file"), Article("It rained.", id="b"))
    overview = html[: html.index("</table>")]
    assert re.findall(r'href="#(a\d+)"', overview) == ["a1", "a3"]
    assert "lost.txt" in overview
    assert "no such file" in overview
    assert html.count("<article") == 2
    is_sound(html)


def test_one_article_needs_no_overview_and_a_lone_failure_has_one(outspoken):
    assert 'id="overview"' not in shown(outspoken, Article("It rained."))
    assert "no such file" in shown(outspoken, Failure("lost.txt", "no such file"))


def test_without_the_text_the_findings_are_shown_all_the_same(outspoken):
    out = io.BytesIO()
    render([record(score_article(Article("The vile regime fell."), outspoken))], out)
    page = is_sound(out.getvalue().decode("utf-8"))
    assert page.texts == []
    assert "regime" in out.getvalue().decode("utf-8")


def test_the_policy_allows_the_page_s_own_style_and_script_by_hash_and_nothing_else(outspoken):
    page = is_sound(shown(outspoken, Article("It rained.")))
    (policy,) = (value for value in page.all("content") if value.startswith("default-src"))
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    for rule, kind in (("style-src", "style"), ("script-src", "script")):
        digest = base64.b64encode(hashlib.sha256("".join(page.raw[kind]).encode()).digest()).decode()
        assert rules.pop(rule) == f"'sha256-{digest}'"
    assert rules == {"default-src": "'none'", "img-src": "data:", "base-uri": "'none'", "form-action": "'none'"}


def test_nothing_is_loaded_from_anywhere(outspoken):
    html = shown(outspoken, Article("It rained."))
    assert not re.search(r"https?:|//[a-z]|url\(|@import|fetch\(|XMLHttp|import\(", html.replace("// Nothing", ""))


def test_a_notebook_gets_the_article_without_script_and_with_style_for_its_wrapper_alone(outspoken):
    hostile_text = " ".join(HOSTILE)
    made = score_article(Article(f"The vile regime fell. {hostile_text}", id="a"), outspoken)
    html = made._repr_html_()
    assert html == score_html(made)
    page = Page(html)
    assert "script" not in page.names
    assert page.texts == [made.article.content]
    assert {"html", "head", "body", "meta", "title"}.isdisjoint(page.names)
    other = Page(score_article(Article("It rained.", id="b"), outspoken)._repr_html_())
    assert set(page.ids).isdisjoint(other.ids)


def test_every_rule_of_the_style_names_the_wrapper():
    css = re.sub(r"/\*.*?\*/", "", data_path("templates/framing.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    depth, rules, at = 0, [], 0
    for place, sign in enumerate(css):
        if sign == "{":
            rules += [css[at:place].strip()] if depth == 0 else []
            depth += 1
        elif sign == "}":
            depth -= 1
            at = place + 1 if depth == 0 else at
    assert depth == 0
    assert all(".framing" in rule or rule == "@media print" for rule in rules)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_all_text_has_enough_contrast_in_both_schemes(scheme):
    css = data_path("templates/framing.css").read_text(encoding="utf-8")
    colours = {name: pair.split(", ")[scheme] for name, pair in re.findall(r"--([a-z]+): light-dark\(([^)]*)\)", css)}
    for ink in ("ink", "soft", "link", "own", "quoted", "reported", "scare", "unsure"):
        for ground in ("paper", "raised", "tint", "track"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)


def contrast(one, other):
    low, high = sorted(luminance(colour) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_text_of_two_megabytes_makes_a_page(outspoken):
    sentence = "The vile regime of the quay fell " + "and the ferry crossed the bay in calm weather " * 20 + "on Monday. "
    article = Article(sentence * (2_000_000 // len(sentence)))
    html = shown(outspoken, article)
    assert Page(html).texts == [article.text]
    assert len(html) < 40_000_000


def test_the_command_line_writes_a_page(tmp_path, two):
    from framing.cli import main

    two.save(tmp_path / "model")
    (tmp_path / "a.txt").write_bytes(b"The vile regime fell.\r\n\r\nIt rained <b>hard</b>.\r\n")
    assert main(["score", "--model", str(tmp_path / "model"), "--format", "html", "--out", str(tmp_path / "a.html"), str(tmp_path / "a.txt")]) == 0
    (text,) = is_sound((tmp_path / "a.html").read_bytes().decode("utf-8")).texts
    assert "It rained <b>hard</b>." in text
