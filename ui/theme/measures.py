"""Space, radii, lines and sizes of type at 100 %, in device-independent pixels."""

from __future__ import annotations

from dataclasses import dataclass

S1, S2, S3, S4, S6, S8 = 4, 8, 12, 16, 24, 32
RADIUS_CHIP, RADIUS_CONTROL, RADIUS_CARD, RADIUS_JUDGEMENT = 3, 5, 6, 2
LINE_PANE, LINE_ICON, LINE_FOCUS, LINE_DROP = 1.0, 1.5, 2.0, 3.0
HEIGHT_CONTROL, HEIGHT_TOOLBAR, HEIGHT_STATUS = 32, 48, 30
WIDTH_LIBRARY, WIDTH_OUTLINE, WIDTH_MARGIN, NARROW_READER = 256, 412, 190, 680
FAST_MS, FLASH_MS = 120, 300


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type: pixels and leading at 100 %."""

    size: float
    leading: float
    serif: bool = False
    bold: bool = False
    italic: bool = False


META = Type(12, 16)
META_BOLD = Type(12, 16, bold=True)
ASIDE = Type(12, 16, italic=True)
INTERFACE = Type(13, 18)
INTERFACE_BOLD = Type(13, 18, bold=True)
QUOTATION = Type(14, 21, serif=True)
JUDGEMENT = Type(14, 20, bold=True)
HEADING = Type(15, 20, bold=True)
READING = Type(15, 24, serif=True)
READING_TITLE = Type(15, 24, serif=True, bold=True)
SECTION = Type(16, 22, bold=True)
GALLERY_TITLE = Type(24, 30, serif=True, bold=True)
