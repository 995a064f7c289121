"""Public labelled corpora: each module with a `META` and a `load` is one, found by a sorted scan of the folder."""

from framing.datasets.base import Corpus, Meta, combine, dataset_names, load_dataset, read_table

__all__ = ["Corpus", "Meta", "combine", "dataset_names", "load_dataset", "read_table"]
