"""Properties, attachments, validity, and nothing that nobody entered."""

import gc
import io
import json
import subprocess
import zipfile
from base64 import b64decode
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from briefing.document import HOUSE_STYLE, Attachment, Metadata, Text
from briefing.rendering.docx import render
from briefing.rendering.docx.advances import Steps
from briefing.rendering.docx.anchors import PrintedStatement
from briefing.rendering.docx.attachments import attachment_xml
from briefing.rendering.docx.blocks import BodyWriter
from briefing.rendering.docx.inlines import InlineWriter
from tests.printed_memos import BRIEF, MANIFEST, POLICY_MEMO

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EMPTY = Metadata()


def content_of(xml):
    root = etree.fromstring(xml)
    text = root.text or ""
    return b64decode(text) if root.get("encoding") == "base64" else text.encode()


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF])
def test_the_five_faults_that_the_validator_misses_are_not_there(word, document):
    assert word(document).faults() == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda s: s.replace('w:id w:val="2"', 'w:id w:val="1"'), "control id twice"),
        (lambda s: s.replace('w:name="_st_n3"', 'w:name="_ST_N1"'), "bookmark twice"),
        (lambda s: s.replace("</w:body>", _OPEN_FIELD + "</w:body>"), "unbalanced field"),
        (lambda s: s.replace('pStyle w:val="Title"', 'pStyle w:val="Nope"'), "undefined style"),
        (lambda s: s.replace("<w:r>", '<w:r><w:rPr><w:lang w:val="x!"/></w:rPr>', 1), "bad lang"),
    ],
)
def test_each_of_the_five_checks_finds_its_fault(opened, change, fault):
    data = changed(render(POLICY_MEMO, HOUSE_STYLE), change)
    assert any(found.startswith(fault) for found in opened(data).faults())


_OPEN_FIELD = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'


def changed(data, change):
    old, new = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(new, "w") as archive:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                assert change(content.decode()) != content.decode()
                content = change(content.decode()).encode()
            archive.writestr(name, content)
    return new.getvalue()


@pytest.mark.needs_tool("ooxml-validator")
@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF])
def test_the_file_is_valid_for_microsoft_365(tmp_path, document):
    path = tmp_path / "memo.docx"
    path.write_bytes(render(document, HOUSE_STYLE, pages={}))
    assert errors_in(path) == []


@pytest.mark.needs_tool("ooxml-validator")
def test_the_validator_sees_an_element_that_does_not_belong(tmp_path):
    path = tmp_path / "memo.docx"
    data = render(POLICY_MEMO, HOUSE_STYLE)
    path.write_bytes(changed(data, lambda s: s.replace("<w:body>", "<w:body><w:nonsense/>")))
    assert errors_in(path)


def errors_in(path):
    command = ["ooxml-validator", str(path), "--officeVersion", "Microsoft365"]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=120)
    return json.loads(answer.stdout)["errors"]


def test_properties_hold_what_was_entered(word):
    file = word(POLICY_MEMO)
    core = {etree.QName(e).localname: e.text for e in file.tree("docProps/core.xml")}
    assert core == {
        "title": "The Putin-Biden calls of 7 and 30 December 2021",
        "subject": "The Putin-Biden calls",
        "creator": "Eastern Europe desk",
        "keywords": "Ukraine, NATO",
        "identifier": "EE/2021/112",
        "language": "en-GB",
        "created": "2021-12-31T00:00:00Z",
        "modified": "2021-12-31T00:00:00Z",
    }
    custom = {p.get("name"): p[0].text for p in file.tree("docProps/custom.xml")}
    assert custom == {"Marking": "TLP:CLEAR", "Edition": "1"}


def test_nothing_stands_in_the_properties_that_nobody_entered(word, memo):
    file = word(memo((Text("a"),), metadata=EMPTY))
    core = {etree.QName(e).localname: e.text for e in file.tree("docProps/core.xml")}
    assert core == {"title": "A memo", "language": "en-GB"}
    everything = b"".join(file.parts.values())
    for leak in (b"python-docx", b"2013-12", b"lastModifiedBy", b"thumbnail", b"docProps/app"):
        assert leak not in everything


def test_the_date_is_told_in_utc(word, memo):
    from datetime import timedelta, timezone

    date = datetime(2022, 1, 1, 1, 30, tzinfo=timezone(timedelta(hours=3)))
    file = word(memo((Text("a"),), metadata=Metadata(date=date)))
    assert b"2021-12-31T22:30:00Z" in file.parts["docProps/core.xml"]
    assert date.astimezone(UTC).hour == 22


def test_the_zip_knows_no_clock_and_each_part_once():
    entries = zipfile.ZipFile(io.BytesIO(render(BRIEF, HOUSE_STYLE))).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert len({entry.filename for entry in entries}) == len(entries)
    assert entries[0].filename == "[Content_Types].xml"


def test_the_manifest_comes_back_byte_for_byte(word):
    assert content_of(word(POLICY_MEMO).parts["customXml/item1.xml"]) == MANIFEST.data


@given(st.binary())
def test_any_attachment_comes_back_byte_for_byte(data):
    xml = attachment_xml(Attachment("a", "application/json", data))
    assert content_of(xml) == data


@given(st.text())
@example("\x0b")
@example("\r\n\t\x7f\x85")
@example("\ufffe")
@example("\uffff")
def test_any_attached_text_comes_back_byte_for_byte(text):
    data = text.encode()
    xml = attachment_xml(Attachment("a<b>&\"'\x00", "text/plain", data, "d\x07"))
    assert content_of(xml) == data


def test_word_opens_the_file_in_no_compatibility_mode_and_asks_nothing(word):
    settings = word(POLICY_MEMO).tree("word/settings.xml")
    modes = {s.get(W + "name"): s.get(W + "val") for s in settings.iter(W + "compatSetting")}
    assert modes["compatibilityMode"] == "15"
    for question in ("updateFields", "attachedTemplate", "documentProtection"):
        assert settings.find(W + question) is None


def test_the_memo_is_let_go_of_without_the_collector():
    """A window collects garbage seldom, and a long memo is large."""
    gc.collect()
    gc.disable()
    try:
        render(POLICY_MEMO, HOUSE_STYLE)
        left = {type(value) for value in gc.get_objects()}
    finally:
        gc.enable()
    assert not left & {InlineWriter, BodyWriter, Steps, PrintedStatement}


@pytest.mark.parametrize("is_on", [True, False])
def test_the_collector_is_afterwards_as_it_was(is_on):
    (gc.enable if is_on else gc.disable)()
    try:
        render(BRIEF, HOUSE_STYLE)
        assert gc.isenabled() is is_on
    finally:
        gc.enable()


def test_python_docx_reads_the_file():
    import docx

    document = docx.Document(io.BytesIO(render(BRIEF, HOUSE_STYLE)))
    assert document.core_properties.title == BRIEF.title
    assert [p.style.name for p in document.paragraphs][:2] == ["Memo Kind", "Title"]
    assert len(document.tables) == 3


@pytest.mark.needs_tool("ooxml-validator")
def test_a_memo_in_arabic_is_valid(tmp_path):
    from dataclasses import replace

    path = tmp_path / "memo.docx"
    path.write_bytes(render(replace(BRIEF, language="ar"), HOUSE_STYLE))
    assert errors_in(path) == []
