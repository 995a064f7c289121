"""The contrast corpus: every mark is in its place, and the five tellings of an event differ as they should."""

from statistics import mean

import pytest

from framing.contrast import FRAMINGS, KINDS, contrast_events, read_event
from framing.errors import DatasetError
from framing.naming import targets_of

EVENTS = contrast_events()
TELLINGS = [(event, telling) for event in EVENTS for telling in event.tellings]
each_event = pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.id)


@each_event
def test_an_event_is_told_five_times(event):
    assert event.kind in KINDS
    assert event.id.startswith(event.kind)
    assert event.summary
    assert tuple(telling.framing for telling in event.tellings) == FRAMINGS
    assert len({telling.to for telling in event.tellings}) == 1
    assert len({telling.outlet_type for telling in event.tellings}) >= 4
    for telling in event.tellings:
        assert 110 <= len(telling.article.text.split()) <= 215


@each_event
def test_every_mark_is_a_place_in_the_text(event):
    for telling in event.tellings:
        content = telling.article.content
        for naming in telling.namings:
            words = content[slice(*naming.span)]
            assert words
            assert words == words.strip()
            assert naming.target in event.targets
            assert naming.sign in (-1, 0, 1)
            assert naming.voice in ("author", "direct", "indirect", "scare")
            assert (naming.source is not None) or naming.voice in ("author", "scare")
        assert len(telling.quotations) >= 2
        for quotation in telling.quotations:
            assert quotation.content
            for part in quotation:
                for start, end in part:
                    assert content[start:end] == content[start:end].strip() != ""


@each_event
def test_voices_are_those_of_the_quotations_around_them(event):
    for telling in event.tellings:
        inside = [span for quotation in telling.quotations for span in quotation.content]
        for naming in telling.namings:
            reported = any(start <= naming.span[0] and naming.span[1] <= end for start, end in inside)
            assert reported == (naming.voice in ("direct", "indirect")) or naming.voice == "scare"


@each_event
def test_neutral_articles_judge_nobody_and_others_do(event):
    by_framing = {telling.framing: telling for telling in event.tellings}
    own = {framing: [n.sign for n in telling.namings if n.voice == "author"] for framing, telling in by_framing.items()}
    assert not any(own["neutral"])
    assert -1 in own["hostile"]
    assert 1 in own["promotional"]


def test_hostile_and_promotional_articles_are_told_apart_by_stance():
    stances = {framing: [] for framing in ("hostile", "neutral", "promotional")}
    for event, telling in TELLINGS:
        if telling.framing in stances:
            target = targets_of(telling.article, event.aliases())[event.targets[telling.to].name]
            stances[telling.framing].append(target.stance or 0.0)
    assert mean(stances["hostile"]) < mean(stances["neutral"]) < mean(stances["promotional"])


def test_a_broken_file_says_so(tmp_path):
    path = tmp_path / "x.xml"
    path.write_text("<event id='a'>", encoding="utf-8")
    with pytest.raises(DatasetError, match=r"x\.xml: cannot be read"):
        read_event(path)
