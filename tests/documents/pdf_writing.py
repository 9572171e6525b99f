"""Writes small PDF files: text at a place, in a size and a font, as a typesetter would put it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

FONTS = {"roman": "Times-Roman", "italic": "Times-Italic", "formula": "Times-Roman"}
WIDTHS = {"roman": 0.45, "italic": 0.43, "formula": 0.5, "chinese": 1.0}
# In the font of formulas each x stands for U+1D465, a character beyond the first 65,536.
_FORMULA = (
    b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <78> <D835DC65> endbfchar"
)
_FORMULA += b" endcmap"
# In the font of Chinese the codes are those of Unicode, and all characters are as wide as high.
_CHINESE = b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 255 beginbfrange "
_CHINESE += b" ".join(b"<%02X00> <%02XFF> <%02X00>" % (high, high, high) for high in range(1, 256))
_CHINESE += b" endbfrange endcmap"


@dataclass
class Sheet:
    """A page of 600 by 800 points: pieces of text with their places, sizes and fonts."""

    pieces: list[tuple[float, float, float, str, str]] = field(default_factory=list)
    links: list[tuple[tuple[float, float, float, float], str]] = field(default_factory=list)
    rules: list[tuple[float, float, float]] = field(default_factory=list)
    upright: list[tuple[float, float, float, str]] = field(default_factory=list)

    def put(self, x: float, y: float, size: float, text: str, font: str = "roman") -> float:
        """Set a text; returns where the next one can begin."""
        self.pieces.append((x, y, size, text, font))
        return x + WIDTHS[font] * size * len(text)

    def link(self, x: float, y: float, width: float, size: float, target: str) -> None:
        """Lay a link over what is set at a place."""
        self.links.append(((x, y - size * 0.25, x + width, y + size * 0.8), target))

    def rule(self, x: float, y: float, width: float) -> None:
        """Draw a thin horizontal line."""
        self.rules.append((x, y, width))

    def put_upright(self, x: float, y: float, size: float, text: str) -> None:
        """Set a text that runs up the page from a place."""
        self.upright.append((x, y, size, text))

    def line(self, x: float, y: float, size: float, *parts: str, font: str = "roman") -> None:
        """Set a line: ``^12`` is raised and small, ``/words/`` are in italics, all else is plain."""
        for part in parts:
            if part.startswith("^"):
                x = self.put(x, y + size * 0.35, size * 0.62, part[1:], font)
            elif part.startswith("/"):
                x = self.put(x, y, size, part.strip("/"), "italic")
            else:
                x = self.put(x, y, size, part, font)


def pdf(sheets: Sequence[Sheet]) -> bytes:
    """The bytes of a PDF file with these pages."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.extend(
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding"
        f"{' /ToUnicode 6 0 R' if font == 'formula' else ''} >>".encode()
        for font, name in FONTS.items()
    )
    objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(_FORMULA), _FORMULA))
    objects.append(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
        b" /DescendantFonts [8 0 R] /ToUnicode 9 0 R >>"
    )
    objects.append(
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>"
        b" /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4"
        b" /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880"
        b" /StemV 90 >> >>"
    )
    objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(_CHINESE), _CHINESE))
    kids = []
    for sheet in sheets:
        drawn = [b"%.2f %.2f %.2f 0.4 re f" % (x, y, width) for x, y, width in sheet.rules]
        drawn += [_operators(*piece, "roman", turn=b"0 1 -1 0") for piece in sheet.upright]
        stream = b"\n".join([*drawn, *(_operators(*piece) for piece in sheet.pieces)])
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        links = b" ".join(
            b"<< /Type /Annot /Subtype /Link /Rect [%.1f %.1f %.1f %.1f] /A << /S /URI /URI (%s) >> >>"
            % (*place, target.encode())
            for place, target in sheet.links
        )
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R /Annots [%s]"
            b" /Resources << /Font << /roman 3 0 R /italic 4 0 R /formula 5 0 R /chinese 7 0 R >> >> >>"
            % (len(objects), links)
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed)
    return _file(objects)


def _operators(x: float, y: float, size: float, text: str, font: str, *, turn: bytes = b"1 0 0 1") -> bytes:
    if font == "chinese":
        codes = text.encode("utf-16-be").hex().encode()
        return b"BT /chinese %.2f Tf %s %.2f %.2f Tm <%s> Tj ET" % (size, turn, x, y, codes)
    written = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /%s %.2f Tf %s %.2f %.2f Tm (%s) Tj ET" % (font.encode(), size, turn, x, y, written)


def _file(objects: Sequence[bytes]) -> bytes:
    parts = [b"%PDF-1.4\n"]
    places = []
    length = len(parts[0])
    for number, body in enumerate(objects, 1):
        written = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        places.append(length)
        parts.append(written)
        length += len(written)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table))
    parts.append(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (count, length))
    return b"".join(parts)
