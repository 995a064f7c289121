"""`framing lexicon`."""

import sys
from argparse import Namespace

from framing.commands.streams import DONE, SOME_FAILED
from framing.errors import FramingError


def lexicon_list(options: Namespace) -> int:
    """List the shipped lexicons."""
    from framing.lexicon import shipped

    for lexicon in shipped().lexicons:
        print(f"{lexicon.name:12} {len(lexicon):6d} terms  {lexicon.header['title']} ({', '.join(lexicon.categories)})")
    return DONE


def lexicon_show(options: Namespace) -> int:
    """Show a lexicon, or what is known of a term."""
    from difflib import get_close_matches

    from framing.lexicon import COLUMNS, shipped

    lexicons = {lexicon.name: lexicon for lexicon in shipped().lexicons}
    if options.name in lexicons:
        print("\t".join(COLUMNS[:4]))
        for term in lexicons[options.name].terms:
            print("\t".join(map(str, term[:4])))
        return DONE
    found = [(lexicon, term) for lexicon in lexicons.values() for term in lexicon.terms if term.term.lower() == options.name.lower()]
    if not found:
        known = [*lexicons, *(term.term for lexicon in lexicons.values() for term in lexicon.terms)]
        near = get_close_matches(options.name.lower(), known, 3)
        raise FramingError(f"no lexicon or term '{options.name}'" + (f"; did you mean {', '.join(near)}?" if near else ""))
    for lexicon, term in found:
        print(f"{term.term} ({term.pos}), in {lexicon.name}, category {term.category}, weight {term.weight:+}")
        for name in ("about", "neutral", "accurate_when"):
            if getattr(term, name):
                print(f"  {name.replace('_', ' ')}: {getattr(term, name)}")
        if term.unless:
            print(f"  not in: {', '.join(term.unless)}")
        if term.precision:
            print("  right in {} of {} contexts judged".format(*term.precision))
    return DONE


def lexicon_check(options: Namespace) -> int:
    """Check lexicon files; return 1 if one breaks the format."""
    from framing.lexicon import read_lexicon
    from framing.resources import data_path

    code = DONE
    for file in options.files or sorted(data_path("lexicons").glob("*.tsv")):
        try:
            lexicon = read_lexicon(file)
            print(f"{file}: {len(lexicon)} terms, {len(lexicon.forms)} forms, no problem")
        except FramingError as error:
            print(f"framing: {error}", file=sys.stderr)
            code = SOME_FAILED
    return code
