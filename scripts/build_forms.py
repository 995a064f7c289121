"""Write the surface forms of every lexicon, so that matching needs no lemmatiser.

    python scripts/build_forms.py [--check]

Needs the `dev` extra. For each `data/lexicons/x.tsv` it writes `data/forms/x.tsv`: a term, a tab, its further forms
parted by bars. `--check` writes nothing and fails where a file is out of date.
"""

import argparse
import re
import sys

from lemminflect import getInflection

from framing.lexicon import Lexicon, Term, read_lexicon, spelling
from framing.resources import data_path

REGULAR = "abcdefgijklmnopqrtuvw"  # last letters of nouns that form their plural by an s, where the lemmatiser knows none
VERB_TAGS = ("VBZ", "VBD", "VBN", "VBG")
SPELLINGS = (
    (re.compile(r"\b(\w{3,})is(e|ed|es|ing|er|ers|ation|ations)\b"), r"\1iz\2"),
    (re.compile(r"\b(\w{3,})iz(e|ed|es|ing|er|ers|ation|ations)\b"), r"\1is\2"),
    (re.compile(r"\b(col|fav|behavi|hon|lab|ram|harb|rum|hum|neighb|endeav|splend|vap|glam|val|ard|ferv|fav|sav)our"), r"\1or"),
    (re.compile(r"\b(col|fav|behavi|hon|lab|harb|rum|neighb|endeav|splend)or(?!o)"), r"\1our"),
    (re.compile(r"\b(def|off|pret|lic)ence\b"), r"\1ense"),
    (re.compile(r"\b(def|off|pret)ense\b"), r"\1ence"),
)
# Words that only look like -ise / -ize verbs.
NOT_SPELLED_BOTH_WAYS = re.compile(
    r"\b(?:ra|prom|surpr|prec|comprom|adv|desp|exerc|superv|telev|rev|dev|disgu|franch|impro|w|r|no|po|pra|cru|bru|appra|ar|advert|merchand|enterpr|expert"
    r"|mala|parad|surm|seize|size|prize|capsize|pr|s|ma|l|dem|conc|exc|inc|chast|treat|dev|upr|sunr|gu|cerv)(?:is|iz)(?:e|ed|es|ing|er|ers|ation|ations)\b|otherwise|likewise|crisis"
)


def main() -> int:
    """Build or check all forms; return the exit code."""
    parser = argparse.ArgumentParser(description="Write the surface forms of every lexicon.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a file is out of date")
    check = parser.parse_args().check
    folder = data_path() / "forms"
    folder.mkdir(exist_ok=True)
    stale = 0
    for path in sorted(data_path("lexicons").glob("*.tsv")):
        built = folder / path.name
        old = built.read_text(encoding="utf-8") if built.is_file() else ""
        built_text = render(read_lexicon(path, with_forms=False))
        if built_text != old:
            stale += 1
            print(f"{path.stem}: {'out of date; run scripts/build_forms.py' if check else 'written'}", file=sys.stderr)
            if not check:
                built.write_text(built_text, encoding="utf-8")
    return 1 if check and stale else 0


def render(lexicon: Lexicon) -> str:
    """Return the text of the forms file."""
    lines = [f"# title: Surface forms of {lexicon.name}", "# method: scripts/build_forms.py"]
    taken = {spelling(term.term) for term in lexicon.terms}
    for term in lexicon.terms:
        forms = [form for form in sorted(forms_of(term)) if spelling(form) not in taken]
        taken.update(map(spelling, forms))
        if forms:
            lines.append(f"{term.term}\t{'|'.join(forms)}")
    return "\n".join(lines) + "\n"


def forms_of(term: Term) -> set[str]:
    """Return all forms of a term but the listed one."""
    words = term.term.split(" ")
    forms = {term.term}
    if term.pos == "noun":
        plurals = inflect_last(words[-1], "NNS") or ({words[-1] + "s"} if words[-1][-1:] in REGULAR else set())
        forms |= {" ".join([*words[:-1], plural]) for plural in plurals}
    elif term.pos == "verb":
        forms |= {" ".join([form, *words[1:]]) for tag in VERB_TAGS for form in inflect_last(words[0], tag)}
    forms |= {spelled for form in forms for spelled in spellings(form)}
    return forms - {term.term, *term.unless}


def inflect_last(word: str, tag: str) -> set[str]:
    """Inflect a word, or the last part of a hyphenated one."""
    head, hyphen, last = word.rpartition("-")
    if not last.isalpha():
        return set()
    return {head + hyphen + form for form in getInflection(last, tag) if form != last}


def spellings(form: str) -> set[str]:
    """Return the form in the other spelling, if it has one."""
    if NOT_SPELLED_BOTH_WAYS.search(form):
        return set()
    return {spelled for pattern, other in SPELLINGS if (spelled := pattern.sub(other, form)) != form}


if __name__ == "__main__":
    sys.exit(main())
