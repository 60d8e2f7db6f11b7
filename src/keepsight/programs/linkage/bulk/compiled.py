"""How the engine's inner functions are compiled: by numba, without Python's lock, kept on disk for the next run.

numba keeps compiled code beside the file of the function it was asked for and does not notice when a function that it
calls has changed in another file. So what is kept stands under a digest of all files of this package and of the engine.
"""

import os
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

import numba

from keepsight.engines import linkage

Function = TypeVar("Function", bound=Callable[..., Any])


def _kept_in() -> Path:
    digest = blake2b(digest_size=8)
    for file in sorted([*Path(__file__).parent.glob("*.py"), *Path(linkage.__file__).parent.glob("*.py")]):
        digest.update(file.read_bytes())
    place = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(place) / "keepsight" / f"compiled-{digest.hexdigest()}"


if "NUMBA_CACHE_DIR" not in os.environ:
    numba.config.CACHE_DIR = str(_kept_in())  # type: ignore[attr-defined]  # numba says its types otherwise


def compiled(function: Function) -> Function:
    """The function, compiled when it is first called with arguments of these types."""
    done: Function = numba.njit(cache=True, nogil=True, error_model="numpy")(function)  # type: ignore[assignment]  # numba says its types otherwise
    return done


def inlined(function: Function) -> Function:
    """A short function put into each that calls it: a call costs more than what it does."""
    done: Function = numba.njit(cache=True, nogil=True, error_model="numpy", inline="always")(function)  # type: ignore[assignment]  # numba says its types otherwise
    return done


def merged(function: Function) -> Function:
    """A function put by the compiler into each that calls it: what each pair or row needs once, for handing on arrays costs."""
    done: Function = numba.njit(cache=True, nogil=True, error_model="numpy", forceinline=True)(function)  # type: ignore[assignment]  # numba says its types otherwise
    return done
