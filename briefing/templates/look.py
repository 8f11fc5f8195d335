"""Looks as a template writes them: lengths with units, colours, weights."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from briefing.document import MM, Bar, Look, Page, Role, Rule, StyleSheet
from briefing.telling import Worded

_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)\s*(pt|mm|cm|in)")
_UNITS = {"pt": 1.0, "mm": MM, "cm": 10 * MM, "in": 72.0}
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")

PAPERS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"A4": (210 * MM, 297 * MM), "A5": (148 * MM, 210 * MM), "Letter": (612.0, 792.0)}
)
MARGINS = ("top", "right", "bottom", "left")

# key of a look -> (what its value is, field of ``Look``)
LOOK_KEYS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "font": ("font", "font"),
        "size": ("length", "size"),
        "leading": ("length", "leading"),
        "weight": ("weight", "bold"),
        "style": ("slant", "italic"),
        "colour": ("colour", "colour"),
        "align": ("align", "align"),
        "hyphenate": ("truth", "hyphenate"),
        "space-before": ("length", "space_before"),
        "space-after": ("length", "space_after"),
        "indent": ("length", "indent"),
        "hang": ("length", "hang"),
        "tint": ("tint", "tint"),
        "padding": ("length", "padding"),
        "bar": ("bar", "bar"),
        "rule-above": ("rule", "rule_above"),
        "keep-with-next": ("truth", "keep_with_next"),
    }
)
CHOICES: Mapping[str, Mapping[str, str | bool]] = MappingProxyType(
    {
        "font": {"serif": "serif", "sans": "sans"},
        "weight": {"bold": True, "regular": False},
        "slant": {"italic": True, "upright": False},
        "align": {"left": "left", "right": "right", "centre": "centre", "justify": "justify"},
        "truth": {"true": True, "false": False},
    }
)


def length(text: str) -> float:
    """Return a length in points.  Raises ``ValueError`` where it has no unit."""
    found = _LENGTH.fullmatch(text.strip())
    if not found:
        raise ValueError(
            Worded("%1 is no length; write a number with its unit: 12pt, 25mm", repr(text))
        )
    return float(found.group(1)) * _UNITS[found.group(2)]


def look_value(kind: str, text: str) -> float | str | bool | Bar | Rule | None:
    """Return the value of a look's key of *kind*.  Raises ``ValueError`` with the choices."""
    if kind == "length":
        return length(text)
    if kind == "tint" and text == "none":
        return ""
    if kind in ("colour", "tint"):
        if not _COLOUR.fullmatch(text):
            raise ValueError(Worded("%1 is no colour; write it as #1B365D", repr(text)))
        return text.upper()
    if kind == "bar":
        return _bar(text)
    if kind == "rule":
        return None if text == "none" else Rule(length(text))
    choices = CHOICES[kind]
    if text not in choices:
        raise ValueError(Worded("%1 is none of %2", repr(text), ", ".join(choices)))
    return choices[text]


def _bar(text: str) -> Bar | None:
    """Read ``none`` or ``1.5pt dotted #1B365D``."""
    if text == "none":
        return None
    width, *rest = text.split()
    bar = Bar(length(width))
    for word in rest:
        if word in ("solid", "dotted", "dashed"):
            bar = replace(bar, line=word)
        elif _COLOUR.fullmatch(word):
            bar = replace(bar, colour=word.upper())
        else:
            raise ValueError(Worded("%1 is neither solid, dotted, dashed nor a colour", repr(word)))
    return bar


def with_looks(
    sheet: StyleSheet, page: Page, looks: Mapping[Role, Mapping[str, object]]
) -> StyleSheet:
    """Return *sheet* on *page* with some fields of some looks changed."""
    changed = dict(sheet.looks)
    for role, fields in looks.items():
        changed[role] = replace(sheet[role] if role in sheet.looks else Look(), **fields)  # type: ignore[arg-type]
    return replace(sheet, page=page, looks=MappingProxyType(changed))
