"""University presses as the Modern Language Association shortens them: "Oxford UP", "U of Chicago P".

Nothing else in a citation looks like a place without its publisher as much as they do.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import renamed
from verifier.patterns import late_pattern

_PRESS = late_pattern(
    r"(?:[^\W\d_][\w.’'-]{0,20}\s){1,4}UP|UP\sof\s[^,;:]{3,40}|U(?:\sof\s[^,;:]{3,40})?\sP|MIT\sP"
)


def with_university_press(read: Assembled) -> Assembled:
    """The citation with a shortened press as its publisher, where it was taken for a place."""
    place = read.fields.get("location", "")
    if "publisher" in read.fields or not place.endswith(("UP", " P")) or not _PRESS.fullmatch(place):
        return read
    return renamed(read, read.type, {"location": "publisher"})
