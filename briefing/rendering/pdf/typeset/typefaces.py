"""The fonts on this machine for what the bundled ones lack, and whether they hold every character.

Typst would take any font for a character that is missing, or draw a box.  So
the fonts are chosen here, by what they hold, and Typst is told to use no other.

Source: OpenType 1.9, ``cmap`` (read by fontTools).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from briefing.files import font_file
from briefing.rendering.pdf.typeset.writing_systems import EAST_ASIAN, LATIN
from briefing.telling import Worded

HOUSE = {"serif": "Noto Serif", "sans": "Noto Sans"}
# Letters that stay in the house's own fonts wherever they stand.
OWN_LETTERS = "[A-Za-z\\u{aa}\\u{ba}\\u{c0}-\\u{24f}\\u{370}-\\u{52f}\\u{1e00}-\\u{1fff}]"
LATIN_IN_CJK = "latin-in-cjk"

# By writing system: what looks like our serif, then what looks like our sans.
_KNOWN: Mapping[str, tuple[Sequence[str], Sequence[str]]] = {
    "arabic": (
        ("Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Times New Roman"),
        ("Noto Sans Arabic", "Geeza Pro", "Segoe UI", "Arial"),
    ),
    "hebrew": (
        ("Noto Serif Hebrew", "New Peninim MT", "David", "Times New Roman"),
        ("Noto Sans Hebrew", "Arial Hebrew", "Segoe UI", "Arial"),
    ),
    "sc": (
        ("Noto Serif CJK SC", "Noto Serif SC", "Songti SC", "SimSun"),
        ("Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei"),
    ),
    "tc": (
        ("Noto Serif CJK TC", "Noto Serif TC", "Songti TC", "PMingLiU"),
        ("Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei"),
    ),
    "jp": (
        ("Noto Serif CJK JP", "Noto Serif JP", "Hiragino Mincho ProN", "Yu Mincho", "MS Mincho"),
        ("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "MS Gothic"),
    ),
    "kr": (
        ("Noto Serif CJK KR", "Noto Serif KR", "AppleMyungjo", "Batang"),
        ("Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic"),
    ),
}
_FURTHER = ("Nirmala UI", "Leelawadee UI", "Segoe UI", "Arial Unicode MS")
_PACKAGES = dict.fromkeys(EAST_ASIAN, "fonts-noto-cjk")
_CJK_NAMES = {"sc": "Chinese", "tc": "Chinese", "jp": "Japanese", "kr": "Korean"}
# Nobody assigned them a shape: what a font shows for them says nothing.
_PRIVATE = "Co"


@dataclass(frozen=True, slots=True)
class Choice:
    """The families for one writing system, best first, by ``serif`` and ``sans``."""

    families: Mapping[str, tuple[str, ...]]
    missing: frozenset[str]  # characters that no font on this machine holds


class Machine:
    """The fonts that Typst finds: the bundled ones, then those of the system."""

    def __init__(self) -> None:
        import typst

        library: Any = typst
        folder = font_file("NotoSans-Regular.ttf").parent
        self.fonts: Any = library.Fonts(
            include_system_fonts=True, include_embedded_fonts=False, font_paths=[str(folder)]
        )
        self._files: dict[str, tuple[str, int]] = {}
        for font in sorted(self.fonts.fonts(), key=_plainness):
            if font.path:
                self._files.setdefault(font.family, (font.path, font.index))

    def choose(self, system: str, characters: Iterable[str]) -> Choice:
        """Return families that hold *characters*, which stand in text of *system*."""
        wanted = frozenset(characters)
        house = self._covered(HOUSE["serif"]) & self._covered(HOUSE["sans"])
        wanted = frozenset(char for char in wanted if ord(char) not in house)
        serif, sans = known_families(system)
        first = {"serif": self._take((*serif, *sans, *_FURTHER), wanted)}
        first["sans"] = self._take((*sans, *serif, *_FURTHER), wanted)
        families = {kind: taken for kind, (taken, _) in first.items()}
        left = first["serif"][1] | first["sans"][1]
        if left:
            more, left = self._take(sorted(self._files), left)
            families = {kind: (*taken, *more) for kind, taken in families.items()}
        return Choice(families, left)

    def _take(
        self, names: Sequence[str], wanted: frozenset[str]
    ) -> tuple[tuple[str, ...], frozenset[str]]:
        """Return those of *names* that are needed for *wanted*, and what none of them holds."""
        left = frozenset(char for char in wanted if unicodedata.category(char) != _PRIVATE)
        private = wanted - left
        taken: list[str] = []
        for name in names:
            if not left:
                break
            held = {char for char in left if ord(char) in self._covered(name)}
            if held:
                taken.append(name)
                left -= held
        return tuple(taken), left | private

    def _covered(self, family: str) -> frozenset[int]:
        file = self._files.get(family)
        return _code_points(*file) if file else frozenset()


@cache
def this_machine() -> Machine:
    """Return the fonts of this machine, sought once in a process; ``cache_clear`` seeks anew."""
    return Machine()


def known_families(system: str) -> tuple[Sequence[str], Sequence[str]]:
    """Return the families to look for first in *system*, serif and sans."""
    if system == LATIN:
        return (), ()
    if system in _KNOWN:
        return _KNOWN[system]
    name = system.title()
    return (f"Noto Serif {name}", f"Noto Sans {name}"), (f"Noto Sans {name}", f"Noto Serif {name}")


def what_to_install(system: str) -> Worded:
    """Return a sentence on which font to install for *system*."""
    serif, _ = known_families(system)
    name = _CJK_NAMES.get(system, system.title())
    package = _PACKAGES.get(system, "fonts-noto-core")
    if not serif:
        return Worded("Install a font that holds these characters")
    return Worded(
        "Install a font for %1, such as %2 (on Debian and Ubuntu: %3)", name, serif[0], package
    )


def _plainness(font: Any) -> tuple[bool, int, str, int]:
    return font.style != "normal", abs(int(font.weight) - 400), str(font.path), int(font.index)


@cache
def _code_points(path: str, index: int) -> frozenset[int]:
    library: Any = import_module("fontTools.ttLib")
    try:
        with library.TTFont(path, fontNumber=index, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except (library.TTLibError, OSError, KeyError, ValueError):
        return frozenset()
