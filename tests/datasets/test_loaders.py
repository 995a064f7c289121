"""Every loader reads a tiny sample of its corpus's own format; the sentences are ours."""

import csv
import json
from importlib import import_module

import pyarrow
import pytest
from pyarrow import parquet

from framing.datasets import dataset_names, load_dataset
from framing.errors import DatasetError
from framing.training import train

SENTENCES = ("The mayor lied yet again.", "The ferry, says the log, left at noon.", "“A rotten deal!”")
BABE_COLUMNS = ("uuid", "text", "label", "outlet", "topic", "type", "news_link", "biased_words", "label_opinion")
ARTICLES = """<?xml version="1.0" encoding="UTF-8"?><articles>
  <article id="0000007" published-at="2031-05-03" title="Market &amp; quay shut">
<p>The mayor <a href="https://www.quay.example/a?b=1&amp;c=2" type="external">shut</a> the market.</p> Loose words &amp; more.
<p>Nobody&#160;knew.</p></article>
  <article id="0000009" title="Ferry leaves"><p>The ferry left.</p></article>
  <article id="0000011" title="Nobody labelled this"><p>Snow fell.</p></article>
</articles>
"""
TRUTH = """<?xml version="1.0" ?>
<articles>
  <article hyperpartisan="true" id="0000007" labeled-by="article" url="https://www.quay.example/2031/05/market.html"/>
  <article hyperpartisan="false" id="0000009" labeled-by="article" url="http://ferry.example/a"/>
</articles>
"""


def anno_lexical(folder, labels=(1, 0, 1), name="anno-lexical-dev.parquet"):
    columns = {"text": SENTENCES, "source_name": ["The Quay", "The Log", None], "label": labels, "sentence_id": ["s1", "s2", "s3"]}
    parquet.write_table(pyarrow.table({key: list(values) for key, values in columns.items()}), folder / name)


def babe(folder, labels=("1.0", "0.0", "1.0")):
    with (folder / "train_dev.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(BABE_COLUMNS)
        for i, (text, label) in enumerate(zip(SENTENCES, labels, strict=True)):
            writer.writerow(
                [f"u{i}", text, label, "The Quay", "BLM" if i else "Gun control", "left", "http://quay.example", "['lied']", "Entirely factual"]
            )


def hyperpartisan(folder, truth=TRUTH):
    (folder / "articles-training-byarticle-20310503.xml").write_text(ARTICLES, encoding="utf-8")
    (folder / "ground-truth-training-byarticle-20310503.xml").write_text(truth, encoding="utf-8")


def polnear(folder):
    for part in ("attributions", "text"):
        (folder / part).mkdir()
    for stem, annotator in (("quay_2031-05-03_market", "a1b2"), ("quay_2031-05-03_market", "c3d4"), ("log_2031-05-04_ferry", "a1b2")):
        (folder / "text" / f"{stem}.txt").write_text("The mayor said it rained.", encoding="utf-8")
        cue = "Cue 10 14" if annotator == "a1b2" else "Cue 0 3"
        lines = ["T1\tSource 0 9\tThe mayor", f"T2\t{cue}\tsaid", "T3\tContent 15 17;18 24\tit rained", "E1\tAttribution:T2 Content:T3"]
        (folder / "attributions" / f"{stem}_{annotator}.ann").write_text("\n".join(lines), encoding="utf-8")


def ptc(folder):
    (folder / "train-articles").mkdir()
    for number in (111, 112):
        (folder / "train-articles" / f"article{number}.txt").write_text("A vile market.\n\nIt rained.", encoding="utf-8")
    (folder / "train-task-flc-tc.labels").write_text("111\tLoaded_Language\t2\t6\n112\tDoubt\t16\t18\n", encoding="utf-8")


def gvfc(folder):
    rows = ["ID,news_title,Q1 Relevant,Q3 Theme1", "1,Gun shop opens on the quay,1,9", "2,Mayor wants fewer guns,1,2", "3,Snow fell,0,99"]
    (folder / "english.csv").write_text("\n".join(rows), encoding="utf-8")


def newsmtsc(folder):
    target = {"from": 4, "to": 9, "mention": "mayor", "polarity": 2.0}
    rows = [
        {"primary_gid": "quay_1_2_The mayor_4_9", "sentence_normalized": SENTENCES[0], "targets": [target]},
        {"primary_gid": "quay_1_3_ferry_4_9", "sentence_normalized": SENTENCES[1], "targets": [{**target, "mention": "ferry", "polarity": 4.0}]},
    ]
    (folder / "train.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")


def newswcl50(folder):
    head = "id,code_type,code_name,code_mention,target_concept,event_id,publisher_id,paragraph,sentence,start,end"
    rows = [f"{n},PROPERTY,{code},spoke,Brenn,0,L,0,1,0,1" for n, code in enumerate(("Aggressor", "Aggressor", "Power", "Other"))]
    rows += ["9,ACTOR,Council\\Brenn,Ada Brenn,,0,L,0,0,0,1", "10,ACTOR,Council\\Brenn,she,,0,L,0,1,0,0", "11,PROPERTY,Power,x,Lone,0,L,0,1,0,1"]
    (folder / "annotations.csv").write_text("\n".join([head, *rows]), encoding="utf-8")
    tokens = [("0_L", 0, "Ada"), ("0_L", 0, "Brenn"), ("0_L", 0, "'s"), ("0_L", 0, "day"), ("0_L", 1, "She"), ("0_L", 1, "spoke"), ("0_L", 1, ".")]
    tokens += [("0_R", 0, "Other"), ("0_R", 1, "Text"), ("0_R", 1, ".")]
    (folder / "tokens.csv").write_text("\n".join(["doc_id,sent_id,token_id,token", *(f"{d},{s},0,{t}" for d, s, t in tokens)]), encoding="utf-8")


def basil(folder):
    lexical = {"bias": "Lexical", "start": 10, "end": 14, "txt": "lied", "target": "mayor", "polarity": "negative", "quote": "no"}
    body = [
        {"sentence-index": 0, "sentence": SENTENCES[0], "annotations": [lexical]},
        {
            "sentence-index": 1,
            "sentence": SENTENCES[1],
            "annotations": [{**lexical, "bias": "Informational", "txt": "left at noon", "start": 0, "end": 3}],
        },
        {"sentence-index": 2, "sentence": " ", "annotations": []},
    ]
    (folder / "7_fox.json").write_text(json.dumps({"uuid": "u7", "title": "Market shut", "body": body}), encoding="utf-8")


def basil_apart(folder, bias="lex"):
    for part in ("articles", "annotations"):
        (folder / part / "2031").mkdir(parents=True)
    for number, source in ((1, "NYT"), (2, "Fox")):
        article = {
            "title": "Market shut",
            "source": source,
            "uuid": "same",
            "triplet-uuid": "e7",
            "body-paragraphs": [[SENTENCES[0]], list(SENTENCES[1:])],
        }
        mark = {"bias": bias, "end": 9, "id": "p2", "start": 3, "txt": "rotten"}
        notes = {"uuid": "same", "phrase-level-annotations": [mark, {**mark, "id": "title", "txt": "Market"}] if number == 1 else []}
        (folder / "articles" / "2031" / f"e7_{number}.json").write_text(json.dumps(article), encoding="utf-8")
        (folder / "annotations" / "2031" / f"e7_{number}_ann.json").write_text(json.dumps(notes), encoding="utf-8")


def checkthat(folder, name="train_en.tsv", labels=("SUBJ", "OBJ", "SUBJ")):
    texts = (*SENTENCES[:2], '"A rotten deal," he said.')
    rows = [f"s{i}\t{text}\t{label}\tFalse" for i, (text, label) in enumerate(zip(texts, labels, strict=True))]
    (folder / name).write_text("\n".join(["sentence_id\tsentence\tlabel\tsolved_conflict", *rows, ""]), encoding="utf-8")


def article_bias(folder):
    (folder / "data" / "jsons").mkdir(parents=True)
    (folder / "data" / "splits" / "media").mkdir(parents=True)
    for name, bias, side in (("a0", 0, "left"), ("b1", 1, "center")):
        article = {
            "ID": name, "topic": "markets", "source": "The Quay - News", "source_url": "www.quay.example", "url": "http://a.example", "bias": bias,
            "bias_text": side, "title": "Market shut", "date": "2031-05-03", "authors": "A. Brenn", "content": "`` No , '' she said .",
            "content_original": "“No,” she said.\n\nIt rained.",
        }  # fmt: skip
        (folder / "data" / "jsons" / f"{name}.json").write_text(json.dumps(article), encoding="utf-8")
    (folder / "data" / "splits" / "media" / "test.tsv").write_text("ID\tbias\nb1\t1\n", encoding="utf-8")


SAMPLES = {
    "anno_lexical": anno_lexical, "article_bias": article_bias, "babe": babe, "basil": basil, "checkthat": checkthat, "gvfc": gvfc,
    "hyperpartisan": hyperpartisan, "newsmtsc": newsmtsc, "newswcl50": newswcl50, "polnear": polnear, "ptc": ptc,
}  # fmt: skip
OF_MANY_CLASSES = ("article_bias", "gvfc")  # none of nine frames, or of three sides, is the positive one
WITHOUT_OUTLET = ("checkthat", "gvfc")
OF_SPANS = ("polnear", "ptc")
OF_TARGETS = ("newsmtsc", "newswcl50")
each_loader = pytest.mark.parametrize("name", dataset_names())
each_labelled = pytest.mark.parametrize("name", [name for name in dataset_names() if name not in OF_SPANS + OF_TARGETS])


@each_loader
def test_a_corpus_declares_what_it_is(name):
    meta = import_module(f"framing.datasets.{name}").META
    assert meta.name == name
    assert meta.unit in ("sentence", "article", "target", "span")
    assert meta.quality in ("gold", "silver")
    assert meta.source.startswith("https://")
    assert all((meta.title, meta.licence, meta.citation))
    assert bool(meta.positive) == (meta.unit not in ("span", "target") and name not in OF_MANY_CLASSES)
    assert any(part.strip("().").isdigit() for part in meta.citation.split())


@each_labelled
def test_a_tiny_sample_of_the_real_format_loads(name, tmp_path):
    SAMPLES[name](tmp_path)
    corpus = load_dataset(name, tmp_path)
    assert len(corpus) == len(corpus.articles) == len(corpus.labels) > 1
    assert corpus.meta.positive in (*corpus.labels, None)
    assert len(set(corpus.labels)) == 2
    assert all(len(values) == len(corpus) for values in corpus.groups.values())
    assert ("outlet" in corpus.groups) == (name not in WITHOUT_OUTLET)
    assert all(len(article.tokens) for article in corpus.articles)
    assert len({article.id for article in corpus.articles}) == len(corpus)


@each_labelled
def test_one_file_may_be_given_instead_of_the_folder(name, tmp_path):
    SAMPLES[name](tmp_path)
    whole = load_dataset(name, tmp_path)
    one = load_dataset(name, min(tmp_path.iterdir()))
    assert [article.text for article in one.articles] == [article.text for article in whole.articles]


@each_labelled
def test_an_empty_folder_is_refused_with_what_is_looked_for(name, tmp_path):
    with pytest.raises(DatasetError, match=r"\.(parquet|csv|json|tsv|xml)") as caught:
        load_dataset(name, tmp_path)
    assert "\n" not in str(caught.value)


@each_labelled
def test_damaged_files_are_refused_by_name(name, tmp_path):
    SAMPLES[name](tmp_path)
    for path in tmp_path.rglob("*.*"):
        path.write_bytes(b"\xff\xfe damaged")
    with pytest.raises(DatasetError, match=str(tmp_path)):
        load_dataset(name, tmp_path)


@pytest.mark.parametrize("name", OF_SPANS)
def test_a_corpus_of_spans_loads_and_is_not_trained_on(name, tmp_path):
    SAMPLES[name](tmp_path)
    corpus = load_dataset(name, tmp_path)
    assert len(corpus) == len(corpus.articles) == len(corpus.spans) == 2
    assert not corpus.labels
    assert all(end <= len(a.text) for a, spans in zip(corpus.articles, corpus.spans) for places in spans.values() for _, end in places)
    with pytest.raises(DatasetError, match=f"{name} marks spans"):
        train([corpus], tmp_path / "model")


@pytest.mark.parametrize("name", OF_TARGETS)
def test_a_corpus_of_targets_loads_and_is_not_trained_on(name, tmp_path):
    SAMPLES[name](tmp_path)
    corpus = load_dataset(name, tmp_path)
    assert len(corpus) == len(corpus.articles) == len(corpus.targets) == 2
    assert not corpus.labels
    assert all(-1 <= judged.value <= 1 for targets in corpus.targets for judged in targets.values())
    assert len(corpus.take([1]).targets) == 1
    with pytest.raises(DatasetError, match=f"{name} judges targets"):
        train([corpus], tmp_path / "model")


def test_a_target_is_judged_by_its_codes_and_goes_by_what_was_marked_as_it(tmp_path):
    newswcl50(tmp_path)
    corpus = load_dataset("newswcl50", tmp_path)
    assert corpus.articles[0].text == "Ada Brenn's day\n\nShe spoke."
    assert set(corpus.targets[0]) == {"Brenn"}  # "Lone" rests on one code
    judged = corpus.targets[0]["Brenn"]
    assert (judged.aliases, judged.n, round(judged.value, 3)) == (("Ada Brenn",), 3, -0.333)


def test_sentiment_of_a_mention_keeps_its_place(tmp_path):
    newsmtsc(tmp_path)
    corpus = load_dataset("newsmtsc", tmp_path)
    ((name, judged),) = corpus.targets[0].items()
    assert (name, judged.aliases, judged.value, judged.mentions) == ("mayor 4", ("mayor",), -1.0, ((4, 9),))


def test_gun_headlines_carry_the_name_of_their_frame(tmp_path):
    gvfc(tmp_path)
    assert load_dataset("gvfc", tmp_path).labels == ["economy", "gun control"]


@pytest.mark.parametrize("name", OF_SPANS + OF_TARGETS)
def test_a_folder_without_the_files_of_spans_is_refused(name, tmp_path):
    with pytest.raises(DatasetError, match=str(tmp_path)):
        load_dataset(name, tmp_path)


def test_polnear_takes_the_first_annotator(tmp_path):
    polnear(tmp_path)
    corpus = load_dataset("polnear", tmp_path)
    assert corpus.spans[0] == {"source": [(0, 9)], "cue": [(10, 14)], "content": [(15, 17), (18, 24)]}
    assert corpus.groups["outlet"] == ["log", "quay"]


def test_polnear_names_the_line_that_has_no_offsets(tmp_path):
    polnear(tmp_path)
    file = min((tmp_path / "attributions").iterdir())
    file.write_text("T1\tSource nine ten\tThe mayor", encoding="utf-8")
    with pytest.raises(DatasetError, match=rf"{file.name}:1: expected 'start end' offsets"):
        load_dataset("polnear", tmp_path)


def test_polnear_without_its_text_is_refused(tmp_path):
    polnear(tmp_path)
    min((tmp_path / "text").iterdir()).unlink()
    with pytest.raises(DatasetError, match="there is no text/"):
        load_dataset("polnear", tmp_path)


def test_ptc_names_its_spans_by_technique(tmp_path):
    ptc(tmp_path)
    assert load_dataset("ptc", tmp_path).spans == [{"Loaded_Language": [(2, 6)]}, {"Doubt": [(16, 18)]}]


def test_ptc_names_the_line_that_is_broken(tmp_path):
    ptc(tmp_path)
    (tmp_path / "train-task-flc-tc.labels").write_text("111\tDoubt\t1\n", encoding="utf-8")
    with pytest.raises(DatasetError, match=r"labels:1: expected article, technique, start and end"):
        load_dataset("ptc", tmp_path)


def test_babe_marks_the_biased_words(tmp_path):
    babe(tmp_path)
    assert load_dataset("babe", tmp_path).spans[0] == {"biased": [(10, 14)]}


def test_anno_lexical_joins_its_files(tmp_path):
    anno_lexical(tmp_path)
    anno_lexical(tmp_path, name="anno-lexical-test.parquet")
    corpus = load_dataset("anno_lexical", tmp_path)
    assert corpus.labels == ["loaded", "neutral", "loaded"] * 2
    assert (corpus.articles[0].id, corpus.articles[0].outlet, corpus.groups["outlet"][1]) == ("s1", "The Quay", "The Log")


def test_anno_lexical_refuses_a_label_it_does_not_know(tmp_path):
    anno_lexical(tmp_path, labels=(1, 0, 2))
    with pytest.raises(DatasetError, match="2"):
        load_dataset("anno_lexical", tmp_path)


def test_anno_lexical_refuses_another_table(tmp_path):
    parquet.write_table(pyarrow.table({"text": ["Snow fell."], "verdict": [1]}), tmp_path / "a.parquet")
    with pytest.raises(DatasetError, match="no column 'label'; it has text, verdict"):
        load_dataset("anno_lexical", tmp_path)


@pytest.mark.parametrize("labels", [("1", "0", "1"), ("1.0", "0.0", "1.0"), ("Biased", "Non-biased", "biased")])
def test_babe_reads_labels_however_they_are_written(tmp_path, labels):
    babe(tmp_path, labels)
    corpus = load_dataset("babe", tmp_path)
    assert corpus.labels == ["loaded", "neutral", "loaded"]
    assert corpus.groups == {"topic": ["gun-control", "black lives matter", "black lives matter"], "outlet": ["The Quay"] * 3}
    assert (corpus.articles[1].text, corpus.articles[1].id) == (SENTENCES[1], "u1")


def test_babe_leaves_out_what_has_no_label(tmp_path):
    babe(tmp_path, ("1", "No agreement", ""))
    assert load_dataset("babe", tmp_path).labels == ["loaded"]


def test_babe_without_any_label_is_refused(tmp_path):
    babe(tmp_path, ("", "", ""))
    with pytest.raises(DatasetError, match="no labelled text"):
        load_dataset("babe", tmp_path)


def test_hyperpartisan_gives_plain_paragraphs_and_hosts(tmp_path):
    hyperpartisan(tmp_path)
    corpus = load_dataset("hyperpartisan", tmp_path)
    market, ferry = corpus.articles
    assert market.text == "The mayor shut the market.\n\nLoose words & more.\n\nNobody knew."
    assert (market.title, market.date, market.id) == ("Market & quay shut", "2031-05-03", "0000007")
    assert (ferry.text, ferry.date) == ("The ferry left.", None)
    assert corpus.labels == ["hyperpartisan", "balanced"]
    assert corpus.groups["outlet"] == ["quay.example", "ferry.example"]


def test_hyperpartisan_refuses_a_label_it_does_not_know(tmp_path):
    hyperpartisan(tmp_path, TRUTH.replace('"true"', '"maybe"'))
    with pytest.raises(DatasetError, match="maybe"):
        load_dataset("hyperpartisan", tmp_path)


def test_basil_is_loaded_where_bias_is_lexical(tmp_path):
    basil(tmp_path)
    corpus = load_dataset("basil", tmp_path)
    assert corpus.labels == ["loaded", "neutral"]
    assert corpus.groups == {"event": ["7", "7"], "outlet": ["fox", "fox"]}
    assert corpus.spans == [{"lexical": [(10, 14)]}, {"informational": [(25, 37)]}]  # offsets that do not fit their words give way to these
    assert [article.id for article in corpus.articles] == ["7_fox#0", "7_fox#1"]


def test_basil_joins_articles_with_annotations_by_file_name(tmp_path):
    basil_apart(tmp_path)
    corpus = load_dataset("basil", tmp_path)
    assert [article.text for article in corpus.articles] == [*SENTENCES, *SENTENCES]
    assert corpus.labels == ["neutral", "neutral", "loaded", "neutral", "neutral", "neutral"]
    assert corpus.groups == {"event": ["e7"] * 6, "outlet": ["nyt"] * 3 + ["fox"] * 3}
    assert corpus.spans[2] == {"lexical": [(3, 9)]}


def test_basil_refuses_a_bias_it_does_not_know(tmp_path):
    basil_apart(tmp_path, bias="slant")
    with pytest.raises(DatasetError, match="e7_1: sentence 2: unknown bias 'slant'; allowed: lex, lexical, inf, informational"):
        load_dataset("basil", tmp_path)


def test_basil_names_the_annotations_that_are_missing(tmp_path):
    basil_apart(tmp_path)
    (tmp_path / "annotations" / "2031" / "e7_2_ann.json").unlink()
    with pytest.raises(DatasetError, match=r"e7_2_ann\.json: cannot be read"):
        load_dataset("basil", tmp_path)


@pytest.mark.parametrize("found", ["[]", '{"uuid": "u7"}', '{"body": [{"sentence": "Snow fell."}]}', '{"body": 7}'])
def test_basil_names_the_file_that_is_no_article(tmp_path, found):
    (tmp_path / "7_fox.json").write_text(found, encoding="utf-8")
    with pytest.raises(DatasetError, match=r"7_fox\.json: expected"):
        load_dataset("basil", tmp_path)


def test_checkthat_keeps_quotation_marks_and_names_its_sentences(tmp_path):
    checkthat(tmp_path)
    corpus = load_dataset("checkthat", tmp_path)
    assert corpus.labels == ["loaded", "neutral", "loaded"]
    assert (corpus.articles[2].text, corpus.articles[2].id) == ('"A rotten deal," he said.', "s2")


def test_checkthat_reads_english_with_labels_and_each_sentence_once(tmp_path):
    (tmp_path / "english").mkdir()
    checkthat(tmp_path / "english")
    checkthat(tmp_path / "english", "dev_test_en.tsv")
    checkthat(tmp_path, "train_it.tsv", labels=("?", "?", "?"))
    (tmp_path / "english" / "test_en_unlabeled.tsv").write_text("sentence_id\tsentence\ns9\tSnow fell.\n", encoding="utf-8")
    assert len(load_dataset("checkthat", tmp_path)) == 3


def test_checkthat_without_labels_is_refused(tmp_path):
    (tmp_path / "test_en.tsv").write_text("sentence_id\tsentence\ns9\tSnow fell.\n", encoding="utf-8")
    with pytest.raises(DatasetError, match="no labelled text"):
        load_dataset("checkthat", tmp_path)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("sentence_id\tsentence\tlabel\ns1\tSnow fell.\tMAYBE", r"train_en\.tsv:2: unknown label 'MAYBE'; allowed: OBJ, SUBJ"),
        ("sentence_id\tsentence\tlabel\ns1\tSnow fell.", r"train_en\.tsv:2: expected 3 tab-separated cells, found 2"),
        ("id,text\n1,Snow fell.", r"train_en\.tsv:1: needs the columns sentence_id, sentence and label, found id,text"),
    ],
)
def test_checkthat_names_the_line_that_is_broken(tmp_path, lines, message):
    (tmp_path / "train_en.tsv").write_text(lines, encoding="utf-8")
    with pytest.raises(DatasetError, match=message):
        load_dataset("checkthat", tmp_path)


def test_article_bias_has_the_text_as_it_was_printed(tmp_path):
    article_bias(tmp_path)
    corpus = load_dataset("article_bias", tmp_path)
    first = corpus.articles[0]
    assert (first.text, first.title, first.date, first.outlet, first.id) == (
        "“No,” she said.\n\nIt rained.",
        "Market shut",
        "2031-05-03",
        "The Quay - News",
        "a0",
    )
    assert corpus.labels == ["left", "center"]
    assert corpus.groups == {"outlet": ["The Quay - News"] * 2, "topic": ["markets"] * 2}


def test_article_bias_reads_one_split_or_one_article(tmp_path):
    article_bias(tmp_path)
    assert [article.id for article in load_dataset("article_bias", tmp_path / "data" / "splits" / "media" / "test.tsv").articles] == ["b1"]
    assert load_dataset("article_bias", tmp_path / "data" / "jsons" / "a0.json").labels == ["left"]


def test_article_bias_names_the_article_that_a_split_lacks(tmp_path):
    article_bias(tmp_path)
    (tmp_path / "data" / "jsons" / "b1.json").unlink()
    with pytest.raises(DatasetError, match=r"test\.tsv:2: there is no .*b1\.json; keep splits/ and jsons/ in one folder"):
        load_dataset("article_bias", tmp_path / "data" / "splits" / "media" / "test.tsv")


@pytest.mark.parametrize(("bias", "side"), [(2, "left"), (7, None), (None, None), (None, "far left")])
def test_article_bias_refuses_labels_that_are_unknown_or_disagree(tmp_path, bias, side):
    given = {"bias": bias, "bias_text": side, "content": "Snow fell."}
    (tmp_path / "a.json").write_text(json.dumps(given), encoding="utf-8")
    with pytest.raises(DatasetError, match=r"a\.json: bias is .* allowed, in agreement: 0 \(left\), 1 \(center\), 2 \(right\)"):
        load_dataset("article_bias", tmp_path)


@pytest.mark.parametrize("given", [{"bias": "2"}, {"bias_text": "Right"}, {"bias": 2, "bias_text": "right"}])
def test_article_bias_reads_the_label_by_number_or_name(tmp_path, given):
    (tmp_path / "a.json").write_text(json.dumps({**given, "content": "Snow fell .", "title": None}), encoding="utf-8")
    corpus = load_dataset("article_bias", tmp_path)
    assert (corpus.labels, corpus.articles[0].text) == (["right"], "Snow fell .")
