"""What numba does not offer by itself: arrays whose uses nobody counts, memory brought near, 64 bytes looked at at once.

The last is how simdjson finds the joints of a text: G. Langdale and D. Lemire 2019, VLDB Journal 28, 941-960. LLVM makes of
it whatever the processor has, wide registers or none.
"""

import ctypes
import mmap
from collections.abc import Callable
from typing import Any

import numba
import numpy as np
from llvmlite import ir  # type: ignore[import-untyped]  # it has no types
from numba.core import cgutils, types
from numba.extending import intrinsic
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk.compiled import inlined

LANES, FEW = 64, 16
_BYTE, _NUMBER, _LONG = ir.IntType(8), ir.IntType(32), ir.IntType(64)
_BYTES = ir.VectorType(_BYTE, LANES)


def copied(array: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A copy in pages of its own, which go back to the system when it is let go; of the heap's, many would stay."""
    if not len(array):
        return array.copy()
    pages = mmap.mmap(-1, array.nbytes, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    copy = np.frombuffer(pages, np.uint64)
    copy[:] = array
    return copy


def give_back() -> None:
    """Give the system the pages of the heap that nobody holds any longer, where the C library can: glibc by itself keeps most."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


@intrinsic
def _pointer(_context: Any, address: Any) -> Any:
    """A number as the address it is."""

    def generate(_target: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.inttoptr(arguments[0], cgutils.voidptr_t)

    return types.voidptr(address), generate


@inlined
def uncounted(array: NDArray[Any], kind: Any) -> NDArray[Any]:
    """The same memory, which its caller keeps alive, as an array whose uses nobody counts.

    Counting is one atomic act for each use of an array; two threads at it cost more than all the comparing.
    """
    return numba.carray(_pointer(array.ctypes.data), array.shape, kind)  # type: ignore[attr-defined, call-arg]  # numba says its types otherwise


@intrinsic
def _fetch(_context: Any, address: Any) -> Any:
    """The processor's own hint that the memory at this address will be read."""

    def generate(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        takes = ir.FunctionType(ir.VoidType(), [cgutils.voidptr_t, _NUMBER, _NUMBER, _NUMBER])
        hint = builder.module.declare_intrinsic("llvm.prefetch", [cgutils.voidptr_t], takes)
        to_read, keep, data = (ir.Constant(_NUMBER, value) for value in (0, 3, 1))
        builder.call(hint, [builder.inttoptr(arguments[0], cgutils.voidptr_t), to_read, keep, data])
        return context.get_dummy_value()

    return types.void(address), generate


@inlined
def fetch(array: NDArray[Any], place: int) -> None:
    """Have an item of an array without gaps brought near, so that reading it soon does not wait for the memory."""
    _fetch(array.ctypes.data + place * array.itemsize)  # type: ignore[call-arg]  # numba says its types otherwise


def _equality(kind: ir.IntType, lanes: int, item: Any) -> Callable[[int, Any], np.uint64]:
    """Which of so many items at an address are this one, a bit each."""
    vector = ir.VectorType(kind, lanes)

    @intrinsic
    def equal(_context: Any, address: Any, _item: Any) -> Any:
        def generate(_target: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
            held = builder.load(builder.inttoptr(arguments[0], vector.as_pointer()), align=kind.width // 8)
            one = builder.insert_element(ir.Constant(vector, ir.Undefined), arguments[1], ir.Constant(_NUMBER, 0))
            first = ir.Constant(ir.VectorType(_NUMBER, lanes), [0] * lanes)
            every = builder.shuffle_vector(one, ir.Constant(vector, ir.Undefined), first)
            return builder.zext(builder.bitcast(builder.icmp_unsigned("==", held, every), ir.IntType(lanes)), _LONG)

        return types.uint64(address, item), generate

    return equal  # type: ignore[return-value]  # numba says its types otherwise


_equal, _equal_numbers = _equality(_BYTE, LANES, types.uint8), _equality(_NUMBER, FEW, types.uint32)


@inlined
def equal_numbers(array: NDArray[np.uint32], place: int, number: np.uint32) -> np.uint64:
    """The same of 16 numbers of 32 bits."""
    return _equal_numbers(array.ctypes.data + 4 * place, number)


@intrinsic
def _negative(_context: Any, address: Any) -> Any:
    def generate(_target: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        held = builder.load(builder.inttoptr(arguments[0], _BYTES.as_pointer()), align=1)
        return builder.bitcast(builder.icmp_signed("<", held, ir.Constant(_BYTES, [0] * LANES)), _LONG)

    return types.uint64(address), generate


@inlined
def equal(array: NDArray[np.uint8], place: int, byte: int) -> np.uint64:
    """Which of the 64 bytes from this place on are this one: the lowest bit is the first. All 64 must lie in the array."""
    return _equal(array.ctypes.data + place, np.uint8(byte))


@inlined
def beyond_ascii(array: NDArray[np.uint8], place: int) -> np.uint64:
    """Which of the 64 bytes from this place on are above 127."""
    return _negative(array.ctypes.data + place)  # type: ignore[call-arg]  # numba says its types otherwise


@intrinsic
def _lowest(_context: Any, _bits: Any) -> Any:
    def generate(_target: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.cttz(arguments[0], ir.Constant(ir.IntType(1), 1))

    return types.int64(types.uint64), generate


@intrinsic
def _ones(_context: Any, _bits: Any) -> Any:
    def generate(_target: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.ctpop(arguments[0])

    return types.int64(types.uint64), generate


@inlined
def lowest(bits: np.uint64) -> int:
    """The place of the lowest bit that is set; there must be one."""
    return _lowest(bits)  # type: ignore[call-arg]  # numba says its types otherwise


@inlined
def ones(bits: np.uint64) -> int:
    """How many bits are set."""
    return _ones(bits)  # type: ignore[call-arg]  # numba says its types otherwise


@inlined
def turned(bits: np.uint64) -> np.uint64:
    """Each bit set where an odd number of bits are set up to it: which bytes lie inside quotation marks."""
    bits ^= bits << np.uint64(1)
    bits ^= bits << np.uint64(2)
    bits ^= bits << np.uint64(4)
    bits ^= bits << np.uint64(8)
    bits ^= bits << np.uint64(16)
    return bits ^ bits << np.uint64(32)
