"""The codebook: what coders decide, with invented examples, and what to do in doubt."""

from collections.abc import Sequence

_WORDING = """A {unit} is **loaded** if its own wording judges: if a reader can tell from the choice of words which side the writer is on, or what
to feel about it. It is **neutral** if the same could be put this way by somebody of the other side.

| {head} | label | why |
|---|---|---|
| The regime of Ravensport shamelessly silenced the fish market. | loaded | "regime", "shamelessly" and "silenced" judge; the facts would do without |
| The harbour office closed the fish market on Monday. | neutral | who did what, and when |
| The mayor's visionary plan will finally free the quay. | loaded | praise is loaded too |
| The fire killed 14 people and destroyed the mill. | neutral | terrible facts in plain words |
| "They are crooks," Lotte Brandt said of the harbour office. | neutral | the judgement is the speaker's, and the cue keeps it hers |
| Lotte Brandt exposed the crooks of the harbour office. | loaded | the writer has made her judgement their own |
| The court found the former director guilty of fraud. | neutral | a finding with its issuer |
| The so-called experts met again. | loaded | "so-called" tells what to think of them |

- **Wording, not truth.** A claim you think false is not loaded for that, nor one you think true neutral.
- **Wording, not topic.** War, crime and scandal can be told in plain words.
- **Whose words.** Judge the words of the writer. What stands in quotation marks, or is reported as somebody's, counts only where
  the writer vouches for it ("revealed that", "exposed the").
- **Either side.** Ask whether you would give the same label if the sides were exchanged.
"""
_SENTENCE = """
Judge the cell `text`. The cells `before` and `after` are there to tell who is speaking, and are not judged.
"""
_ARTICLE = """
Judge the article as a whole: **loaded** if most of its own sentences are, or if a few of them set its tone.
"""
_NAMING = """The cell `words` holds what an article calls a `target`; in `text` the words stand in [[double brackets]]. Decide what these words,
here, say of this target.

| label | when | example, with its target |
|---|---|---|
| against | they speak ill of it | a [[corrupt sect]] (the Free Harbour Union) |
| in favour | they speak well of it | the [[bravest crew]] of the coast (the tug crews) |
| neutral | they do neither, whatever is said of it otherwise | the [[union]] was fined (the Free Harbour Union) |
| neutral | they are not about this target | [[thieves]] robbed the union (the Free Harbour Union) |

- **Whoever says so.** "[[crooks]]", said by an opponent, is against; who says it is another matter.
- **Names, not deeds.** A bad deed that is reported in plain words is no naming against.
- **Here.** A word that is a compliment elsewhere can be scorn in its place: judge the place.
- **Negation.** "is no [[traitor]]" is not against.
"""
_OWN = """Write here, before coding begins, what each label means, with two invented examples of each and one borderline case:

{labels}
"""
_HOW = """# Codebook

{n} units to code, one in each row of your sheet. The labels are **{labels}**.

## What to decide

{what}
## How to work

1. Code alone, in the order of your sheet. Do not talk about units before everybody has finished.
2. Write one label in the column `label`: {labels}. Capitals do not matter. Change nothing else; `comment` is yours.
3. In doubt, take the label that you could better defend to a reader of the other side, and say in `comment` what made you doubt.
4. Leave the cell empty only where the text cannot be judged at all: cut off, not English, no prose. Say so in `comment`.
5. Go by the text alone. Do not look articles up; do not ask which outlet it is, or what any program says of it.
6. Take a break every 50 units. Read this page again after it.
7. Save the sheet under its name as CSV in UTF-8.

The sample holds far more borderline and loaded material than the news does: do not try to reach any share.

## For whoever leads the coding

- Try the codebook on units outside the sample first, and change it then, not later.
- `key.json` holds the tool's verdicts. Keep it from the coders until all sheets are back.
- `framing validate report` tells how far the coders agree, and lists the units on which they do not. Where they have talked about these and
  decided, write the decisions into `adjudicated.csv`, with the columns `unit` and `label`. Agreement among coders stays that of their sheets.
"""
_KNOWN = ("neutral", "loaded")


def codebook(unit: str, labels: Sequence[str], n: int) -> str:
    """Return the codebook in Markdown.

    Parameters
    ----------
    unit : str
        sentence, naming or article.
    labels : sequence of str
        Where they are not the package's own, their definitions are left to be written.
    n : int
        How many units there are to code.

    Examples
    --------
    >>> print(codebook("sentence", ["neutral", "loaded"], 200).splitlines()[2])
    200 units to code, one in each row of your sheet. The labels are **neutral, loaded**.
    """
    if unit == "naming":
        what = _NAMING
    elif tuple(labels) == _KNOWN:
        what = _WORDING.format(unit=unit, head="in a sentence" if unit == "article" else unit) + (_ARTICLE if unit == "article" else _SENTENCE)
    else:
        what = _OWN.format(labels="\n".join(f"- **{label}**: ..." for label in labels))
    return _HOW.format(n=n, labels=", ".join(labels), what=what)
