"""What each command does: it ties inputs, scoring and reports together."""

from framing.commands.comparing import compare
from framing.commands.lexicons import lexicon_check, lexicon_list, lexicon_show
from framing.commands.scoring import explain, score
from framing.commands.streams import DONE, SOME_FAILED, WRONG_USAGE
from framing.commands.training import evaluate, train
from framing.commands.validating import validate_report, validate_sample

__all__ = ["DONE", "SOME_FAILED", "WRONG_USAGE", "compare", "evaluate", "explain", "lexicon_check", "lexicon_list", "lexicon_show", "score", "train"]
__all__ += ["validate_report", "validate_sample"]
