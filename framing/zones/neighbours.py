"""What the lines around a line say of it: headlines, lists of links, names, and the end of a page."""

from framing.zones.lines import bare, ends_sentence, has_word, is_prose
from framing.zones.people import is_bio, is_name, is_signed, names_in

_MAX_HEADLINE = 32
_MAX_LINK = 16
_MAX_LIST = 8
_MAX_LABEL = 2
_MAX_SMALL = 4  # letters of a word that titles write small
_MAX_SENTENCES = 16
_TOP = 8
_LAST = 4
_MAX_BIOS = 3
_SITE = 40  # characters of " - The name of a site" behind a title
_BEFORE_HEADLINE = frozenset({"furniture", "dateline", "byline", "caption"})


def mark_headline(lines: list[str], kinds: list[str], n_title: int, *, set_apart: bool) -> None:
    """Mark the headline, and where it is said again.

    A title given apart is the headline; else the first line that is left, if it looks like one and something follows.
    Layout decides for a title with a full stop: `set_apart` says that the first line alone has white space below it.
    """
    at = 0 if n_title else _headline(lines, kinds, set_apart=set_apart)
    if at is None:
        return
    kinds[at] = "headline"
    first, longest = _first_letter(lines[at]), len(lines[at]) + _SITE
    for i in range(min(len(lines), at + _TOP)):
        if len(lines[i]) < longest and kinds[i] in {"body", "furniture"} and _first_letter(lines[i]) == first and _repeats(lines[i], lines[at]):
            kinds[i] = "headline"


def _first_letter(line: str) -> str:
    return line.lstrip("\"'“‘ ")[:1].casefold()


def _repeats(line: str, title: str) -> bool:
    """The same words, or the beginning of a title that goes on with the name of the site."""
    line, title = bare(line), bare(title)
    return line == title or (len(line) > 15 and (title.startswith(line) or (line.startswith(title) and len(title) > 15)))


def _headline(lines: list[str], kinds: list[str], *, set_apart: bool) -> int | None:
    for i, line in enumerate(lines):
        if kinds[i] != "body":
            if kinds[i] not in _BEFORE_HEADLINE:
                return None
            continue
        if _is_label(lines, kinds, i):
            kinds[i] = "furniture"
            continue
        n = line.count(" ") + 1
        below = i + 1 < len(lines) and (kinds[i + 1] in {"dateline", "byline"} or (i == 0 and (set_apart or _is_title_case(line))))
        signed = below and n <= _MAX_SENTENCES and line[0] not in '"“'
        titled = n <= _MAX_HEADLINE and not ends_sentence(line.rstrip("?!\"'”’"))
        return i if (titled or signed) and "body" in kinds[i + 1 :] else None
    return None


def _is_title_case(line: str) -> bool:
    """Whether all longer words begin with a capital."""
    words = [word for word in line.split() if len(word) > _MAX_SMALL]
    return len(words) > 2 and all(not word[0].islower() for word in words)


def _is_label(lines: list[str], kinds: list[str], i: int) -> bool:
    """A word or two between furniture and a longer title: the name of a section."""
    return (
        i > 0
        and kinds[i - 1] == "furniture"
        and lines[i].count(" ") < _MAX_LABEL
        and not ends_sentence(lines[i])
        and i + 1 < len(lines)
        and kinds[i + 1] == "body"
        and lines[i + 1].count(" ") >= _MAX_LABEL
        and not ends_sentence(lines[i + 1])
    )


def mark_lists(lines: list[str], kinds: list[str], headings: set[int]) -> None:
    """Titles of links that follow a heading such as "Related articles" are furniture, up to the next line of prose."""
    for heading in headings:
        for i in range(heading + 1, min(len(lines), heading + 1 + _MAX_LIST)):
            if kinds[i] not in {"body", "furniture"} or lines[i].count(" ") >= _MAX_LINK or ends_sentence(lines[i].rstrip("?!")):
                break
            kinds[i] = "furniture"


def mark_names(lines: list[str], kinds: list[str]) -> None:
    """A bare name under the headline is the author's, or a caption if the text speaks of that person or names its author elsewhere."""
    headline = kinds.index("headline") if "headline" in kinds else len(lines)
    for i in range(headline + 1, min(len(lines) - 1, headline + _TOP)):
        if kinds[i] != "body":
            continue
        if is_prose(lines[i]):
            return
        if kinds[i - 1] != "body" and is_name(lines[i]):
            is_outlet = kinds[i - 1] == "byline" and (lines[i].isupper() or lines[i].startswith("The "))
            signed = "byline" in kinds or any(is_signed(line, n_words=line.count(" ") + 1) for line in lines[-_LAST:])
            kinds[i] = "byline" if is_outlet or not (signed or _is_spoken_of(lines, kinds, i)) else "caption"


def _is_spoken_of(lines: list[str], kinds: list[str], i: int) -> bool:
    """Whether the text says the surname again, other than where a last line tells who its author is."""
    surname = lines[i].split()[-1]
    told = len(lines) - _LAST
    return any(kinds[j] == "body" and surname in lines[j] and not (j > told and lines[j].startswith(lines[i])) for j in range(i + 1, len(lines)))


def mark_tail(lines: list[str], kinds: list[str]) -> None:
    """Mark what stands after the prose: who the author is, who signed it, and the rest of the page's furniture."""
    last = _last_prose(lines, kinds, len(lines))
    authors = tuple(name for i, line in enumerate(lines) if kinds[i] == "byline" for name in names_in(line)) if "byline" in kinds else ()
    for _ in range(_MAX_BIOS):
        if last < 2 or not is_bio(lines[last], authors, lines[:last]):
            break
        kinds[last] = "signoff"
        last = _last_prose(lines, kinds, last)
    after_furniture = False
    for i in range(last + 1, len(lines) if last >= 0 else 0):
        if kinds[i] == "furniture":
            after_furniture = True
        elif kinds[i] == "body":
            n = lines[i].count(" ") + 1
            if is_signed(lines[i], n_words=n):
                kinds[i] = "byline"
            elif after_furniture and n < _MAX_LINK and not ends_sentence(lines[i].rstrip("?!")):
                kinds[i] = "furniture"


def _last_prose(lines: list[str], kinds: list[str], end: int) -> int:
    """The last line of prose before `end`, or -1."""
    return next((i for i in range(end - 1, -1, -1) if kinds[i] == "body" and is_prose(lines[i])), -1)


def mark_numbers(lines: list[str], kinds: list[str]) -> None:
    """A number alone after furniture counts shares or comments."""
    for i in range(1, len(lines) if "furniture" in kinds else 0):
        if kinds[i] == "body" and kinds[i - 1] == "furniture" and len(lines[i]) < 8 and not has_word(lines[i]):
            kinds[i] = "furniture"
