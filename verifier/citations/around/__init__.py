"""What the author of a note says around a citation, and where that begins and ends within it."""
