"""Where the data files lie: inside the installed package, or beside it in a checkout."""

from functools import cache
from pathlib import Path

from framing.errors import FramingError


@cache
def data_path(name: str = "") -> Path:
    """Return the path of a file or folder that ships with the package.

    Parameters
    ----------
    name : str
        A path below `data/`.

    Raises
    ------
    FramingError
        If there is no such file.

    Examples
    --------
    >>> data_path("lexicons").is_dir()
    True
    """
    here = Path(__file__).resolve().parent
    for root in (here / "data", here.parent / "data"):
        if (root / "lexicons").is_dir():
            found = root / name
            if found.exists():
                return found
            raise FramingError(f"{found}: no such file in the package's data; reinstall the package")
    raise FramingError(f"{here / 'data'}: the package's data folder is missing; reinstall the package")
