"""Print contexts of lexicon terms in real articles, to be judged by a reader.

    python scripts/sample_contexts.py --articles PATH --lexicon NAME [--category C ...] [--least 20] [--n 12]

PATH is a table of articles with a column `text`. For each term with at least `--least` occurrences, `--n` of them are
drawn, always the same ones, at most two of one article. Judge in how many the term has the sense its row describes,
whoever says it, and write right/judged, such as 11/12, into the column `precision` of its row. A term that is right in
fewer than three of four is narrowed by phrases in `unless`, listed as part of a longer phrase, or dropped.
"""

import argparse
import hashlib
from collections import defaultdict
from pathlib import Path

from framing.article import Article
from framing.datasets.base import table_rows
from framing.lexicon import Lexicon, matches_of, shipped
from framing.mentions import mentions_of

LEFT, RIGHT, OF_ONE_ARTICLE = 90, 60, 2


def main() -> None:
    """Print all samples."""
    parser = argparse.ArgumentParser(description="Print contexts of lexicon terms to be judged.")
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--lexicon", required=True)
    parser.add_argument("--category", nargs="*", default=[])
    parser.add_argument("--term", nargs="*", default=[])
    parser.add_argument("--least", type=int, default=20, help="occurrences from which a term is sampled (default: 20)")
    parser.add_argument("--n", type=int, default=12, help="contexts for each term (default: 12)")
    options = parser.parse_args()
    lexicon = next(lexicon for lexicon in shipped().lexicons if lexicon.name == options.lexicon)
    found: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for number, row in enumerate(table_rows(options.articles)):
        article = Article(str(row["text"]))
        text = article.content
        for start, end, name in places_of(article, lexicon):
            line = f"{text[max(0, start - LEFT) : start]}«{text[start:end]}»{text[end : end + RIGHT]}"
            found[name].append((rank(number, start), " ".join(line.split()), number))
    for term in lexicon.terms:
        places = found.get(term.term, [])
        wanted = (not options.category or term.category in options.category) and (not options.term or term.term in options.term)
        if wanted and len(places) >= options.least:
            print(f"\n## {term.term} ({term.pos}, {term.category}, {term.weight:+}): {len(places)} occurrences")
            for i, line in enumerate(sample(places, options.n), 1):
                print(f"{i}. {line}")


def places_of(article: Article, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """Return where the terms of a lexicon count: those of reporting where they touch a cue, others in all that is read."""
    if lexicon.marks_cues:
        return [(m.start, m.end, m.term) for m in mentions_of(article) if m.lexicon == lexicon.name]
    inside = article.sentence_of
    return [(m.start, m.end, m.term.term) for m in matches_of(article) if m.lexicon == lexicon.name and inside[m.first_token] >= 0]


def rank(number: int, start: int) -> str:
    """Return a number that orders places at random, the same way every time."""
    return hashlib.sha256(f"{number}:{start}".encode()).hexdigest()


def sample(places: list[tuple[str, str, int]], n: int) -> list[str]:
    """Draw n contexts, at most two of one article."""
    drawn: list[str] = []
    of_article: dict[int, int] = defaultdict(int)
    for _, line, number in sorted(places):
        if of_article[number] < OF_ONE_ARTICLE and len(drawn) < n:
            of_article[number] += 1
            drawn.append(line)
    return drawn


if __name__ == "__main__":
    main()
