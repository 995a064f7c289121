"""Features: blocks of named numbers that describe stretches of an article.

Each module of this package with a `BLOCK` is one block; it is found by a sorted scan of the folder.
"""

from framing.features.base import Block, dense_blocks, measure_blocks, whole

__all__ = ["Block", "dense_blocks", "measure_blocks", "whole"]
