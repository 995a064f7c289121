"""The exceptions a user may want to catch."""


class FramingError(Exception):
    """Anything that is wrong with what was given to `framing`; the message is one line that says what to do."""


class InputError(FramingError):
    """An article, file, table or address that cannot be read."""


class LexiconError(FramingError):
    """A lexicon, or another list of words or phrases, that cannot be read or breaks its format."""


class ModelError(FramingError):
    """A stored model that is missing, damaged or does not fit this version."""


class DatasetError(FramingError):
    """A labelled corpus or table that is missing or not in its expected format."""
