"""Tables of whole numbers that say of many at once where in them each stands."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from verifier.citations.tagger.terms import Whole

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
"""Spreads codes over slots (Knuth, The Art of Computer Programming 3, 6.4: multiplicative hashing)."""

_APART = np.uint64(0xC2B2AE3D27D4EB4F)
"""Keeps the same code of two tables apart where the tables are searched together."""

_SEVERAL = -1
_ROOM = 8
"""Slots for each code: with more, fewer codes share one."""


class Codes:
    """Rising codes, none of them negative, in tables that lie one behind another."""

    def __init__(self, tables: Sequence[Whole]) -> None:
        """Take at least one table, and no empty one."""
        counts = [len(codes) for codes in tables]
        bits = [max(1, (_ROOM * count - 1).bit_length()) for count in counts]
        self._codes = np.append(np.concatenate(tables), -1)
        self._shifts = np.array([64 - some for some in bits], np.uint64)[:, None]
        sizes = np.array([1 << some for some in bits], np.int64)
        self._firsts = (np.cumsum(sizes) - sizes)[:, None]
        self._apart = np.arange(len(counts)).astype(np.uint64) * _APART
        self.none = len(self._codes) - 1
        """The place of what is in no table."""

        order = np.arange(self.none, dtype=np.int32)
        number = np.repeat(np.arange(len(counts)), counts)
        spread = self._codes[:-1].view(np.uint64) * _FACTOR
        slots = (spread >> self._shifts[number, 0]).astype(np.int64) + self._firsts[number, 0]
        self._places = np.full(int(sizes.sum()), self.none, np.int32)
        self._places[slots] = order
        self._places[slots[self._places[slots] != order]] = _SEVERAL
        # Codes that share a slot have others in a second table; those that share one there too are in order.
        shared = np.flatnonzero(self._places[slots] == _SEVERAL)
        mixed = spread[shared] + self._apart[number[shared]]
        self._again_by = np.uint64(64 - max(1, (_ROOM * len(shared) - 1).bit_length()))
        again = _slots(mixed, self._again_by)
        self._again = np.full(1 << (64 - int(self._again_by)), self.none, np.int32)
        self._again[again] = order[shared]
        self._again[again[self._again[again] != order[shared]]] = _SEVERAL
        crowded = np.flatnonzero(self._again[again] == _SEVERAL)
        rising = crowded[np.argsort(mixed[crowded])]
        self._mixed, self._shared = mixed[rising], order[shared[rising]]

    def find(self, codes: Whole) -> npt.NDArray[np.int32]:
        """The place of each code, by table and code; ``none`` for those that aren't in theirs."""
        spread = codes.view(np.uint64) * _FACTOR
        slots = (spread >> self._shifts).view(np.int64)
        slots += self._firsts
        # Flat, and taken so that the numbers needn't be tried beforehand: that is much faster.
        places = np.take(self._places, slots.ravel(), mode="clip")
        several = np.flatnonzero(places == _SEVERAL)
        if len(several):
            mixed = spread.ravel()[several] + self._apart[several // codes.shape[1]]
            again = np.take(self._again, _slots(mixed, self._again_by), mode="clip")
            crowded = np.flatnonzero(again == _SEVERAL)
            if len(crowded):
                wanted = mixed[crowded]
                nearest = np.minimum(np.searchsorted(self._mixed, wanted), len(self._mixed) - 1)
                again[crowded] = np.where(self._mixed[nearest] == wanted, self._shared[nearest], self.none)
            places[several] = again
        known = np.take(self._codes, places, mode="clip")
        places[np.flatnonzero(known != codes.ravel())] = self.none
        return places.reshape(codes.shape)


def _slots(mixed: npt.NDArray[np.uint64], shift: np.uint64) -> Whole:
    return ((mixed * _FACTOR) >> shift).view(np.int64)
