"""The file's objects: packed, numbered, found again; and no stream with an unclean end."""

from __future__ import annotations

import io
from zlib import compress, decompress

import pikepdf
import pytest

from briefing.rendering.pdf.strings import text_string
from briefing.rendering.pdf.writing import FileWriter, add_document, deflated

RETURN = 0x0D


def unclean(start: bytes, filler: int = 0x20) -> bytes:
    """Return data that, compressed, ends in a carriage return."""
    data = start
    while compress(data)[-1] != RETURN:
        data += bytes([filler])
    return data


@pytest.mark.parametrize("filler", [b"\n", b"\1"])
@pytest.mark.parametrize("start", [b"BT ET", bytes(range(256)), b""])
def test_what_would_end_in_a_carriage_return_is_filled_up(start, filler):
    data = unclean(start)
    packed = deflated(data, filler)
    assert packed[-1] != RETURN
    assert decompress(packed).startswith(data)
    assert set(decompress(packed)[len(data) :]) <= set(filler)


def rewritten(pdf: pikepdf.Pdf) -> bytes:
    writer = FileWriter(max(item.objgen[0] for item in pdf.objects) + 1)
    add_document(writer, pdf, ())
    return writer.close(pdf.Root.objgen[0], pdf.trailer.Info.objgen[0])


@pytest.mark.parametrize("kind", ["font", "content", "attachment"])
def test_streams_of_every_kind_end_cleanly_and_keep_their_data(kind):
    data = unclean(b"some data ", 1)
    with pikepdf.new() as pdf:
        stream = pdf.make_stream(data)
        if kind == "font":
            stream.Length1 = len(data)
        if kind == "attachment":
            stream.Type = pikepdf.Name.EmbeddedFile
        pdf.Root.Kept = stream
        pdf.docinfo.Title = pikepdf.String("Ä")
        written = rewritten(pdf)
    assert b"\r\nendstream" not in written
    with pikepdf.open(io.BytesIO(written)) as again:
        kept = again.Root.Kept.read_bytes()
        assert kept.startswith(data)
        assert kind != "attachment" or kept == data
        assert kind != "font" or again.Root.Kept.Length1 == len(kept)
        assert str(again.docinfo.Title) == "Ä"


def test_the_table_of_places_ends_cleanly_whatever_the_file_holds():
    for size in range(600):
        writer = FileWriter(3)
        writer.add(1, "<</Type/Catalog/Pages 2 0 R>>")
        writer.add(2, f"<</Type/Pages/Count 0/Kids[]/Note({'x' * size})>>")
        written = writer.close(1, 2)
        assert b"\r\nendstream" not in written
    with pikepdf.open(io.BytesIO(written)) as pdf:
        assert len(str(pdf.Root.Pages.Note)) == 599


def test_streams_compressed_in_several_threads_keep_their_numbers_and_their_data():
    held = {number: f"stream {number} ".encode() * number for number in range(10, 210)}
    large = bytes(range(256)) * 1000
    files = []
    for _ in range(2):
        writer = FileWriter(300)
        kept = " ".join(f"{number} 0 R" for number in (*held, 250))
        writer.add(1, f"<</Type/Catalog/Pages 2 0 R/Kept[{kept}]>>")
        writer.add(2, "<</Type/Pages/Count 0/Kids[]>>")
        writer.add_deflated(250, b"/Large true", large, exact=True)
        for number, data in held.items():
            writer.add_deflated(number, b"", data)
        files.append(writer.close(1, 2))
    assert files[0] == files[1]
    with pikepdf.open(io.BytesIO(files[0])) as pdf:
        *small, last = pdf.Root.Kept
        read = [stream.read_bytes().removesuffix(b"\n") for stream in small]
        assert read == list(held.values())
        assert last.read_bytes() == large


def test_thousands_of_objects_are_found_again_by_their_numbers():
    writer = FileWriter(3)
    numbers = [writer.number() for _ in range(1500)]
    writer.add(1, f"<</Type/Catalog/Pages 2 0 R/All[{' '.join(f'{n} 0 R' for n in numbers)}]>>")
    writer.add(2, "<</Type/Pages/Count 0/Kids[]>>")
    for number in reversed(numbers):
        writer.add(number, f"<</Number {number}>>")
    with pikepdf.open(io.BytesIO(writer.close(1, 2))) as pdf:
        assert [int(item.Number) for item in pdf.Root.All] == numbers


@pytest.mark.parametrize("text", ["plain", "(a) \\ b", "Ä ü €", "日本", "😀", "a\nb", "\ud800", ""])
def test_strings_come_back_as_they_were(text):
    writer = FileWriter(3)
    writer.add(1, f"<</Type/Catalog/Pages 2 0 R/Text {text_string(text)}>>")
    writer.add(2, "<</Type/Pages/Count 0/Kids[]>>")
    with pikepdf.open(io.BytesIO(writer.close(1, 2))) as pdf:
        assert str(pdf.Root.Text) == text.replace("\ud800", "?")
