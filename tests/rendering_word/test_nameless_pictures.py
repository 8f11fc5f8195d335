"""Logos of a house form carry nothing that tells who made them, or are refused."""

from __future__ import annotations

import io
import struct
import zipfile
from contextlib import suppress

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from briefing.errors import RenderError
from briefing.rendering.docx.nameless_pictures import nameless_picture
from tests.printed_memos import POLICY_MEMO

CANARY = b"CANARY"
WIDE = "CANARY".encode("utf-16-le")


def saved(form: str, **told: object) -> bytes:
    out = io.BytesIO()
    image = Image.new("P", (60, 30), 3)
    image.putpixel((5, 5), 9)
    image.save(out, form, **told)
    return out.getvalue()


def gif() -> bytes:
    """One with a comment, XMP as programs write it, and bytes behind its end."""
    plain = saved("GIF", comment=CANARY)
    xmp = b"\x21\xff\x0bXMP DataXMP" + bytes((len(CANARY),)) + CANARY + b"\0"
    return plain[:-1] + xmp + plain[-1:] + CANARY


def png() -> bytes:
    told = PngInfo()
    told.add_text("Author", "CANARY")
    return saved("PNG", pnginfo=told)


def emf_record(kind: int, body: bytes) -> bytes:
    return struct.pack("<II", kind, 8 + len(body)) + body


def emf(*more: bytes) -> bytes:
    """A metafile with a description, a comment of its maker, a line and *more* records."""
    description = WIDE + bytes(4)
    comment = emf_record(70, struct.pack("<I", 8) + b"GDIC" + b"CANARY\0\0"[:8])
    line = emf_record(54, struct.pack("<ii", 7, 9))
    end = emf_record(14, struct.pack("<III", 0, 16, 20))
    behind = comment + b"".join(more) + line + end
    size = 108 + len(description)
    head = struct.pack("<8i", 0, 0, 60, 30, 0, 0, 1600, 800) + b" EMF" + struct.pack("<I", 0x10000)
    head += struct.pack("<IIHHIII", size + len(behind), 4 + len(more), 1, 0, 8, 108, 0)
    head = emf_record(
        1, (head + struct.pack("<4i", 1920, 1080, 500, 300)).ljust(100, b"\0") + description
    )
    return head + behind


def wmf() -> bytes:
    def record(function: int, body: bytes) -> bytes:
        return struct.pack("<IH", 3 + len(body) // 2, function) + body

    escape = record(0x0626, struct.pack("<HH", 15, len(CANARY)) + CANARY)
    behind = escape + record(0x0213, struct.pack("<hh", 7, 9)) + record(0, b"")
    head = struct.pack("<HHHIHIH", 1, 9, 0x300, (18 + len(behind)) // 2, 0, 20, 0)
    return head + behind


TOLD = {"gif": gif(), "png": png(), "emf": emf(), "wmf": wmf(), "bmp": saved("BMP") + CANARY}


@pytest.mark.parametrize("data", TOLD.values(), ids=TOLD.keys())
def test_a_picture_tells_nothing_of_its_maker(data):
    assert CANARY in data or WIDE in data
    clean = nameless_picture(data)
    assert CANARY not in clean
    assert WIDE not in clean
    assert nameless_picture(clean) == clean


@pytest.mark.parametrize("kind", ["gif", "png", "bmp"])
def test_a_cleaned_picture_looks_as_before(kind):
    data = TOLD[kind]
    with (
        Image.open(io.BytesIO(data)) as before,
        Image.open(io.BytesIO(nameless_picture(data))) as after,
    ):
        assert after.convert("RGB").tobytes() == before.convert("RGB").tobytes()


def test_a_metafile_keeps_what_it_draws_and_counts_it_right():
    clean = nameless_picture(emf())
    assert emf_record(54, struct.pack("<ii", 7, 9)) in clean
    size, records = struct.unpack_from("<II", clean, 48)
    assert (size, records) == (len(clean), 3)  # header, line, end
    drawing = emf_record(70, struct.pack("<I", 8) + b"EMF+1234")
    assert drawing in nameless_picture(emf(drawing))
    small = nameless_picture(wmf())
    assert struct.pack("<IHhh", 5, 0x0213, 7, 9) in small
    assert 2 * struct.unpack_from("<I", small, 6)[0] == len(small)


PHOTOGRAPH = emf_record(70, struct.pack("<I", 8) + b"EMF+\xff\xd8\xff\xe1")
REFUSED = {
    "TIFF": saved("TIFF", description="CANARY"),
    "a photograph in a metafile": emf(
        emf_record(70, struct.pack("<I", 8) + b"EMF+\xff\xd8\xff\xe1")
    ),
    "a GIF cut off": gif()[:60],
    "a metafile cut off": emf()[:-30],
    "nothing known": b"CANARY" * 20,
    "nothing": b"",
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_cleaned_is_refused(data):
    with pytest.raises(ValueError, match=r"."):
        nameless_picture(data)


@given(st.sampled_from(sorted(TOLD)), st.integers(0, 400), st.binary(max_size=8))
def test_a_damaged_picture_is_cleaned_or_refused_in_time(kind, at, put_in):
    data = TOLD[kind]
    with suppress(ValueError):
        nameless_picture(data[:at] + put_in + data[at + len(put_in) :])


def form(data: bytes, ending: str, kind: str) -> bytes:
    """A letterhead with the picture *data*, which python-docx itself would not take."""
    document = docx.Document()
    header = document.sections[0].header.paragraphs[0]
    header.add_run().add_picture(io.BytesIO(png()))
    whole, out = io.BytesIO(), io.BytesIO()
    document.save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith(".rels"):
                content = content.replace(b"image1.png", f"image1.{ending}".encode())
            if name == "[Content_Types].xml":
                told = f'<Default Extension="{ending}" ContentType="{kind}"/></Types>'
                content = content.replace(b"</Types>", told.encode())
            if name.startswith("word/media/"):
                name, content = f"word/media/image1.{ending}", data
            new.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("ending", "kind"), [("gif", "image/gif"), ("emf", "image/x-emf"), ("wmf", "image/x-wmf")]
)
def test_a_logo_comes_along_without_its_makers(word, with_form, ending, kind):
    file = word(POLICY_MEMO, with_form(form(TOLD[ending], ending, kind)))
    (logo,) = [data for name, data in file.parts.items() if name.endswith(f".{ending}")]
    assert logo == nameless_picture(TOLD[ending])
    assert not any(CANARY in data or WIDE in data for data in file.parts.values())


def test_a_logo_that_cannot_be_cleaned_is_named_with_what_to_do(word, with_form):
    letterhead = form(REFUSED["TIFF"], "tiff", "image/tiff")
    with pytest.raises(RenderError, match=r"house\.docx.*\(TIFF\).*PNG"):
        word(POLICY_MEMO, with_form(letterhead))
