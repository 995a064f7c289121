"""Writers of a tiny sample of each corpus in its own format; the sentences are ours."""

import csv
import json

import pyarrow
import pytest
from pyarrow import parquet

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


def hyperpartisan(folder, verdict="true"):
    (folder / "articles-training-byarticle-20310503.xml").write_text(ARTICLES, encoding="utf-8")
    (folder / "ground-truth-training-byarticle-20310503.xml").write_text(TRUTH.replace('"true"', f'"{verdict}"'), encoding="utf-8")


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
    "anno_lexical": anno_lexical, "article_bias": article_bias, "babe": babe, "basil": basil, "basil_apart": basil_apart, "checkthat": checkthat,
    "gvfc": gvfc, "hyperpartisan": hyperpartisan, "newsmtsc": newsmtsc, "newswcl50": newswcl50, "polnear": polnear, "ptc": ptc,
}  # fmt: skip


@pytest.fixture
def samples():
    """The writers by the name of their corpus: each takes a folder."""
    return SAMPLES


@pytest.fixture
def sentences():
    """The three sentences of the samples."""
    return SENTENCES
