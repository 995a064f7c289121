"""Features: blocks of named numbers that describe stretches of an article.

Each module or package in this folder with a `BLOCK` is one block; it is found by a sorted scan of the folder.
`descriptions()` tells what each dense feature measures.
"""

from framing.features.base import Block, dense_blocks, descriptions, measure_blocks, whole

__all__ = ["Block", "dense_blocks", "descriptions", "measure_blocks", "whole"]
