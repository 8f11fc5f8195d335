"""What an exported file is called, on which day it is dated, and whether it may be replaced."""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256
from pathlib import Path

from briefing.articles.values import Moment
from briefing.memos.values import Memo
from briefing.templates.values import BriefingTemplate

PATTERN = "{date} {title}"
PARTS = ("date", "title", "edition", "template", "reference", "marking", "version")

_PART = re.compile(r"\{([a-z]+)\}")
# What Windows refuses in a name, and what any system would take for a path or a control.
_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_LONGEST = 180  # bytes of a name in UTF-8; file systems take 255, folders of clouds less


def day_of(memo: Memo, template: BriefingTemplate, today: date) -> date:
    """Return the day that *memo* is dated: its field ``date``, or its default; else *today*."""
    form = next((form for form in template.fields if form.id == "date"), None)
    default = form.default if form is not None and form.default != "today" else ""
    try:
        return Moment.parse(memo.field("date") or default).date or today
    except ValueError:
        return today


def export_name(
    pattern: str, memo: Memo, template: BriefingTemplate, day: date, version: str = ""
) -> str:
    """Return the file name, without its ending, that *pattern* gives *memo*.

    ``{date}``, ``{title}``, ``{edition}``, ``{template}``, ``{reference}``,
    ``{marking}`` and ``{version}`` are filled in; what no system would take in
    a name is left out.  Never empty, at most 180 bytes in UTF-8.
    """
    values = {
        "date": day.isoformat(),
        "title": memo.title,
        "edition": str(memo.edition),
        "template": template.name,
        "reference": memo.field("reference"),
        "marking": memo.marking,
        "version": version,
    }
    filled = _PART.sub(lambda part: values.get(part[1], part[0]), pattern or PATTERN)
    return safe_name(filled) or day.isoformat()


def safe_name(name: str) -> str:
    """Return *name* as Windows, macOS and Linux take it for a file; "" if nothing is left."""
    plain = _REFUSED.sub(" ", name.replace(": ", " - "))
    plain = "".join(one for one in " ".join(plain.split()) if one.isprintable())
    plain = " ".join(plain.split()).strip(". ")
    while len(plain.encode("utf-8", "replace")) > _LONGEST:
        plain = plain[:-1].rstrip(". ")
    return f"_{plain}" if _DEVICES.fullmatch(plain) else plain


def digest_of(data: bytes) -> str:
    """Return what a file is remembered by: the SHA-256 of its bytes."""
    return sha256(data).hexdigest()


def was_changed(path: Path, remembered: str) -> bool:
    """Tell whether a file stands at *path* that is not the one *remembered* by its digest.

    One that cannot be read counts as changed.
    """
    try:
        return digest_of(path.read_bytes()) != remembered
    except FileNotFoundError:
        return False
    except OSError:
        return True


def free_name(path: Path) -> Path:
    """Return *path*, or the first of "name (2)", "name (3)" that no file has."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free
