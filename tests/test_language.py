import pytest

from framing.article import Article
from framing.language import language_of


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board met on Monday and voted for a longer pier, which the fishermen had asked for.",
        "THE BOARD SAID THAT IT WAS NOT ABLE TO PAY FOR A LONGER PIER.",
        "Who is to pay for it?",
        "Minister to step down after vote",
    ],
)
def test_english_is_recognised(text):
    assert language_of(Article(text)) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Der Hafenrat traf sich am Montag und stimmte für einen längeren Steg, den die Fischer sich seit Jahren gewünscht hatten.",
        "Le conseil du port a voté lundi pour une jetée plus longue que les pêcheurs demandaient depuis des années.",
        "El consejo del puerto votó el lunes a favor de un muelle más largo, que los pescadores pedían desde hacía años.",
        "Портовый совет проголосовал в понедельник за более длинный причал.",
        "市長は辞任した",
        "17 22 31 40",
        "",
        "...",
    ],
)
def test_other_languages_and_no_language_are_not_taken_for_english(text):
    assert language_of(Article(text)) is None
