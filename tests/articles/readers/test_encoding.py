"""The exact characters of a text, whatever encoding it was saved in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.encoding import decode, meant_by

RUSSIAN = "Президент России Владимир Путин заявил, что переговоры прошли конструктивно. «Мы ждём»."
UKRAINIAN = "Президент України заявив, що їхні домовленості є чинними й ґрунтуються на праві."
GERMAN = "Der Präsident sagte, die Gespräche über die Lösung müssten fortgeführt werden."
ENGLISH = "The President said it’s “very likely” — 90% sure — that talks resume; cost: £5 or €6."
POLISH = "Prezydent powiedział, że rozmowy były bardzo trudne; źródła rządu są ostrożne."
CZECH = "Prezident řekl, že jednání byla velmi těžká, ale skončila úspěchem v úterý."
GREEK = "Ο πρόεδρος δήλωσε ότι οι συνομιλίες ήταν πολύ δύσκολες, αλλά ολοκληρώθηκαν."
TURKISH = "Cumhurbaşkanı görüşmelerin çok zor geçtiğini ancak başarıyla sonuçlandığını söyledi."
LITHUANIAN = "Prezidentas sakė, kad derybos buvo labai sunkios, bet baigėsi sėkmingai antradienį."
HEBREW = "הנשיא אמר כי השיחות היו קשות מאוד אך הסתיימו בהצלחה."
ARABIC = "قال الرئيس إن المحادثات كانت صعبة للغاية لكنها انتهت بنجاح."
CHINESE = "总统表示，会谈非常艰难，但最终取得了成功。双方同意继续对话。"
TAIWANESE = "總統表示，會談非常艱難，但最終取得了成功。雙方同意繼續對話。"
JAPANESE = "大統領は、会談は非常に困難だったが、最終的には成功したと述べた。"
KOREAN = "대통령은 회담이 매우 어려웠지만 결국 성공적으로 끝났다고 말했다."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((RUSSIAN, name) for name in ("cp1251", "mac_cyrillic")),
        *((RUSSIAN.strip(".").replace("«", "").replace("»", ""), n) for n in ("koi8-r", "cp866")),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN, "koi8-u"),
        *((GERMAN, name) for name in ("cp1252", "iso8859-15", "cp850", "mac_roman")),
        (ENGLISH, "cp1252"),
        ("It’s a deal.", "cp1252"),
        *((POLISH, name) for name in ("cp1250", "iso8859-2", "cp852")),
        *((CZECH, name) for name in ("cp1250", "iso8859-2")),
        *((GREEK, name) for name in ("cp1253", "iso8859-7")),
        *((TURKISH, name) for name in ("cp1254", "iso8859-9")),
        (LITHUANIAN, "cp1257"),
        *((HEBREW, name) for name in ("cp1255", "iso8859-8")),
        *((ARABIC, name) for name in ("cp1256", "iso8859-6")),
        (CHINESE, "gb18030"),
        (TAIWANESE, "big5"),
        *((JAPANESE, name) for name in ("shift_jis", "euc_jp", "iso2022_jp")),
        (KOREAN, "euc_kr"),
    ],
)
def test_a_text_in_an_undeclared_encoding_keeps_every_character(text, encoding):
    assert decode(text.encode(encoding)).text == text


def test_control_characters_in_a_short_text_do_not_make_it_wide():
    text = "A\x00B\x07C “Danger\x0bous” he said.\n"
    assert len(text.encode()) % 2 == 0
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_recognised_with_and_without_its_mark(encoding):
    assert decode(ENGLISH.encode(encoding)).text == ENGLISH


@given(st.text())
def test_any_text_in_utf_8_comes_back_as_it_was(text):
    marked = decode(text.encode("utf-8-sig"))
    assert (marked.text, marked.warning) == (text, "")


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_in_marked_utf_16_comes_back_as_it_was(text):
    assert decode(text.encode("utf-16")).text == text


@given(st.binary())
def test_no_bytes_at_all_can_make_it_fail(data):
    assert isinstance(decode(data).text, str)


def test_a_declared_encoding_settles_what_the_bytes_leave_open():
    data = "Sauli Niinistö".encode("cp1252")
    assert decode(data, "koi8-r").text == data.decode("koi8-r")


def test_a_declared_encoding_that_the_bytes_contradict_is_not_believed():
    assert decode("für".encode(), "windows-1252").text == "für"


@pytest.mark.parametrize(
    "label", ["punycode", "idna", "rot13", "zlib", "unicode_escape", "\0", "x" * 99]
)
def test_what_is_no_encoding_of_text_is_not_used_as_one(label):
    assert meant_by(label) == ""


def test_latin_1_means_windows_1252_as_it_does_on_the_web():
    assert decode(b"\x93yes\x94", "iso-8859-1").text == "“yes”"


def test_one_damaged_place_in_utf_8_costs_one_character_and_is_told():
    data = RUSSIAN.encode().replace("П".encode(), b"\xff", 1)
    decoded = decode(data)
    assert decoded.text == RUSSIAN.replace("П", "\ufffd", 1)
    assert "One place" in decoded.warning


def test_a_lone_surrogate_shows_as_one_mark():
    decoded = decode(b"A story \xed\xa0\x80 goes on")
    assert decoded.text == "A story \ufffd goes on"
    assert decoded.warning
