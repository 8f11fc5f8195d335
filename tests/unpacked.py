"""An exported file taken apart, down to its bytes: what is anywhere in it."""

from __future__ import annotations

import io
import zipfile

import pikepdf
import pytest


def parts_of(path):
    """Every stretch of bytes that the file holds, unpacked, by its name."""
    data = path.read_bytes()
    yield "whole", data
    if path.suffix in (".docx", ".zip"):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            for name in parts.namelist():
                yield name, name.encode() + parts.read(name)
    elif path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            for number, found in enumerate(pdf.objects):
                yield f"object {number}", found.unparse()
                if isinstance(found, pikepdf.Stream):
                    yield f"stream {number}", found.read_bytes()
                yield from strings_of(number, found)
        with_text = pytest.importorskip("pypdfium2").PdfDocument(path)
        for page in with_text:
            yield "page", page.get_textpage().get_text_range().encode()
        with_text.close()


def strings_of(number, found):
    """The strings of an object as text, whatever their encoding in the file."""
    try:
        items = found.items() if isinstance(found, pikepdf.Dictionary) else ()
    except ValueError:
        return
    for key, value in items:
        if isinstance(value, pikepdf.String):
            yield f"{number}{key}", str(value).encode()


def found_in(path, words):
    wanted = [form for word in words for form in (word.encode(), word.encode("utf-16-be"))]
    return {(name, one) for name, data in parts_of(path) for one in wanted if one in data}
