"""What the clipboard or a drag holds, told apart; nothing of it is fetched or trusted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl

from ui.library.taking import Address, Files, Pasted, page_with_address, source_url, what_is_in

WORDS = "The minister said on Tuesday that talks in Geneva would go on for another week. " * 2


def mime(text: str = "", html: str = "", urls: tuple[str, ...] = (), **raw: bytes) -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if html:
        made.setHtml(html)
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    for name, data in raw.items():
        made.setData(name, QByteArray(data))
    return made


def test_files_win_over_everything_else(qapp, tmp_path):
    url = QUrl.fromLocalFile(str(tmp_path / "one.txt")).toString()
    assert what_is_in(mime(text="x", urls=(url,))) == Files((Path(tmp_path / "one.txt"),))


def test_a_bare_address_is_an_address(qapp):
    assert what_is_in(mime(text=" https://example.org/a?b=c ")) == Address(
        "https://example.org/a?b=c"
    )


def test_an_address_with_words_is_text(qapp):
    found = what_is_in(mime(text=f"https://example.org {WORDS}"))
    assert isinstance(found, Pasted)
    assert found.name == "Pasted text.txt"


def test_text_is_taken_letter_by_letter(qapp):
    found = what_is_in(mime(text="Путин и Байден"))
    assert found == Pasted("Путин и Байден".encode(), "Pasted text.txt")


@pytest.mark.parametrize("text", ["", "   \n "])
def test_nothing_is_nothing(qapp, text):
    assert what_is_in(mime(text=text)) is None


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/x"]
)
def test_only_addresses_of_the_web_become_stubs(qapp, address):
    assert not isinstance(what_is_in(mime(text=address)), Address)
    assert not isinstance(what_is_in(mime(urls=(address.replace("file", "smb"),))), Address)


def test_a_page_from_firefox_keeps_its_address(qapp):
    page = f"<p>{WORDS}</p>".encode("utf-16")
    found = what_is_in(
        mime(
            text=WORDS,
            **{
                "text/html": page,
                "text/x-moz-url-priv": "https://example.org/talks".encode("utf-16-le"),
            },
        )
    )
    assert isinstance(found, Pasted)
    assert found.name == "Pasted page.html"
    text = found.data.decode()
    assert '<link rel="canonical" href="https://example.org/talks">' in text
    assert WORDS.strip() in text


def test_a_page_from_chromium_keeps_its_address(qapp):
    data = mime(text=WORDS, **{"chromium/x-source-url": b"https://example.org/talks"})
    assert source_url(data) == "https://example.org/talks"


def test_a_page_from_windows_keeps_its_address(qapp):
    header = b"Version:0.9\r\nStartHTML:0\r\nSourceURL:https://example.org/talks\r\n<html></html>"
    data = mime(**{'application/x-qt-windows-mime;value="HTML Format"': header})
    assert source_url(data) == "https://example.org/talks"


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:x", "about:blank", ""])
def test_an_address_that_is_no_pages_is_not_kept(qapp, address):
    data = mime(text=WORDS, **{"chromium/x-source-url": address.encode()})
    assert source_url(data) == ""


def test_only_the_chosen_piece_of_a_page_is_taken(qapp):
    page = f"<html><body>Menu<!--StartFragment--><p>{WORDS}</p><!--EndFragment--></body></html>"
    found = what_is_in(mime(text=WORDS, html=page))
    assert isinstance(found, Pasted)
    assert b"Menu" not in found.data


def test_an_address_cannot_break_out_of_its_place():
    page = page_with_address("<p>x</p>", 'https://example.org/"><script>x</script>')
    assert "<script>" not in page


def test_a_whole_page_keeps_its_own_head():
    page = page_with_address(
        "<html><head><title>T</title></head><body>x</body></html>", "https://a.b"
    )
    assert page.startswith('<html><head><link rel="canonical" href="https://a.b"><title>T</title>')
