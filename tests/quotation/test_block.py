from framing.article import Article
from framing.quotation.block import find_blocks

OWN = "The union met the board on Monday to talk about the pier."


def blocks(text):
    article = Article(text)
    return [(article.content[slice(*b.source)] if b.source else None, [article.content[s:e] for s, e in b.content]) for b in find_blocks(article)]


def test_a_statement_after_a_colon_is_its_makers():
    text = f"Union walks out\n\n{OWN}\n\nThe union then issued a statement:\n\nWe will not work on a rotten pier.\n\n{OWN}"
    assert blocks(text) == [("The union", ["We will not work on a rotten pier."])]


def test_a_statement_goes_on_while_it_speaks_of_us():
    text = f"{OWN}\nIn a letter, the keeper Ilka Brenn wrote:\nWe have warned the board.\nOur boats are at risk.\n{OWN}"
    assert blocks(text) == [("the keeper Ilka Brenn", ["We have warned the board.", "Our boats are at risk."])]


def test_marked_lines_are_a_block_without_their_marks():
    assert blocks(f"{OWN}\nIlka Brenn wrote:\n> The pier leans.\n> It will fall.\n{OWN}") == [("Ilka Brenn", ["The pier leans.", "It will fall."])]


def test_marked_lines_at_the_head_of_a_text_are_a_block_without_a_source():
    assert blocks(f"> The pier leans.\n{OWN}\n{OWN}") == [(None, ["The pier leans."])]


def test_a_colon_without_a_statement_opens_no_block():
    assert blocks(f"{OWN}\nThe board wants two things:\nA longer pier.\nA cheaper ferry.") == []


def test_a_statement_in_quotation_marks_is_direct_speech_instead():
    assert blocks(f"{OWN}\nThe union said in a statement:\n“We will not work on a rotten pier.”\n{OWN}") == []
