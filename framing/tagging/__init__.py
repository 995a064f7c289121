"""A linear tagger of sources, cues and contents, trained on marked articles: it helps the rules of `framing.quotation`."""

from framing.tagging.assembling import tagged_attributions
from framing.tagging.tagger import Tagger, tags_of

__all__ = ["Tagger", "tagged_attributions", "tags_of"]
