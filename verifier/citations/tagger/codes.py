"""A table of whole numbers that says of many at once where in it each stands."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from verifier.citations.tagger.terms import Whole

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
"""Spreads codes over slots (Knuth, The Art of Computer Programming 3, 6.4: multiplicative hashing)."""

_EMPTY, _SEVERAL = 0, 1
_ROOM = 8
"""Slots for each code: with more, fewer codes share one."""


class Codes:
    """Rising codes, none of them negative."""

    def __init__(self, codes: Whole) -> None:
        self._codes = np.append(codes, -1)
        bits = max(1, (_ROOM * len(codes) - 1).bit_length())
        self._shift = np.uint64(64 - bits)
        slots = self._slots(codes)
        order = np.arange(len(codes))
        # A slot holds the place of its code, moved up by two.
        self._places = np.full(1 << bits, _EMPTY, np.int32)
        self._places[slots] = order + 2
        shared = slots[self._places[slots] != order + 2]
        self._places[shared] = _SEVERAL

    def find(self, codes: Whole) -> npt.NDArray[np.intp]:
        """The place of each code, and the number of codes for those that aren't here."""
        none = len(self._codes) - 1
        places = self._places[self._slots(codes)].astype(np.intp)
        several = np.flatnonzero(places == _SEVERAL)
        places -= 2
        if len(several):
            places[several] = np.searchsorted(self._codes[:none], codes[several])
        places[self._codes[places] != codes] = none
        return places

    def _slots(self, codes: Whole) -> npt.NDArray[np.intp]:
        return (codes.view(np.uint64) * _FACTOR >> self._shift).astype(np.intp)
