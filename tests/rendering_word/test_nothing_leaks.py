"""Nothing of those who made a house form, or of the machine that made a memo, is in a file."""

from __future__ import annotations

import getpass
import io
import re
import socket
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from briefing.document import HOUSE_STYLE
from tests.printed_memos import BRIEF, POLICY_MEMO

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACE = f'xmlns:w="{W[1:-1]}"'
SESSION = "00CA4A27"
TELLING = {
    " FILENAME \\p ": "C:/Users/CANARYUSER/form.docx", " TEMPLATE \\p ": "CANARYTEMPLATE",
    " AUTHOR ": "CANARYAUTHOR", " TITLE ": "CANARYTITLE", " STYLEREF Heading1 ": "CANARYHEADING",
    " USERNAME ": "CANARYNAME", " LASTSAVEDBY ": "CANARYSAVED", " SAVEDATE ": "CANARYDATE",
    " DOCPROPERTY Company ": "CANARYCOMPANY", " INFO Author ": "CANARYINFO",
}  # fmt: skip


def picture(form):
    """A picture of 60 by 30 that says who took it."""
    out, image = io.BytesIO(), Image.new("RGB", (60, 30), "navy")
    if form == "JPEG":
        exif = Image.Exif()
        exif[0x013B], exif[0x010F] = "CANARYARTIST", "CANARYCAMERA"
        image.save(out, form, exif=exif, comment=b"CANARYCOMMENT")
    else:
        told = PngInfo()
        told.add_text("Author", "CANARYTEXT")
        told.add_itxt("XML:com.adobe.xmp", "CANARYXMP")
        image.save(out, form, pnginfo=told)
    return out.getvalue()


def of_runs(code, shown):
    """A field that several runs make up."""
    kinds = [f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")]
    parts = (kinds[0], f"<w:instrText>{code}</w:instrText>", kinds[1], f"<w:t>{shown}</w:t>")
    return [parse_xml(f"<w:r {NAMESPACE}>{part}</w:r>") for part in (*parts, kinds[2])]


def form():
    """A letterhead full of what its makers did not mean to send out."""
    document = docx.Document()
    header = document.sections[0].header.paragraphs[0]
    header.add_run("Ministry of Examples")
    for kind in ("JPEG", "PNG"):
        header.add_run().add_picture(io.BytesIO(picture(kind)))
    for code, shown in TELLING.items():
        words = f"<w:r><w:t>{shown}</w:t></w:r>"
        header._p.append(
            parse_xml(f'<w:fldSimple {NAMESPACE} w:instr="{code}">{words}</w:fldSimple>')
        )
        for run in of_runs(code, shown):
            header._p.append(run)
    hidden = "<w:rPr><w:vanish/></w:rPr><w:t>CANARYHIDDEN</w:t>"
    header._p.append(parse_xml(f"<w:r {NAMESPACE}>{hidden}</w:r>"))
    for run in of_runs(" PAGE ", "7"):
        header._p.append(run)
    header._p.set(W + "rsidR", SESSION)
    rsid = f'<w:rsid {NAMESPACE} w:val="{SESSION}"/>'
    document.styles["Normal"].element.append(parse_xml(rsid))
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = "CANARYPROPERTY"
    out = io.BytesIO()
    document.save(out)
    return with_names(out.getvalue())


def with_names(data):
    """The form with what programs write of pictures and sessions."""
    old, new = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(new, "w") as archive:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("word/header"):
                told = rb'descr="C:\Users\CANARYALT\logo.png" name="CANARYPICTURE'
                content = content.replace(b'name="Picture', told).replace(b'name="image', told)
            if name == "word/settings.xml":
                rsids = f'<w:rsids><w:rsidRoot w:val="{SESSION}"/></w:rsids></w:settings>'
                content = content.replace(b"</w:settings>", rsids.encode())
            archive.writestr(name, content)
    return new.getvalue()


def test_a_house_forms_makers_are_not_in_the_memo(word, with_form):
    data = form()
    assert b"CANARY" in data  # pictures lie unpacked in it
    file = word(POLICY_MEMO, with_form(data))
    for name, part in file.parts.items():
        assert not re.findall(rb"CANARY\w*|CA4A27|C:.Users", part), name
    header = file.tree("word/header-default.xml")
    shown = "".join(text.text or "" for text in header.iter(W + "t"))
    assert shown.startswith("Ministry of Examples")
    assert "7" in shown  # fields that count pages stay
    assert len([name for name in file.parts if name.startswith("word/media/")]) == 2


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_logo_looks_as_before(word, with_form, kind):
    file = word(POLICY_MEMO, with_form(form()))
    ending = {"JPEG": "jpg", "PNG": "png"}[kind]
    (data,) = [part for name, part in file.parts.items() if name.endswith(f".{ending}")]
    with Image.open(io.BytesIO(data)) as after, Image.open(io.BytesIO(picture(kind))) as before:
        assert after.tobytes() == before.tobytes()


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF])
def test_nothing_of_this_machine_is_in_a_memo(word, document):
    home, here = str(Path.home()), str(Path.cwd())
    # A user called "root" would be found in words of XML.
    telling = [
        text for text in (home, here, socket.gethostname(), getpass.getuser()) if len(text) > 4
    ]
    assert telling
    for name, part in word(document, HOUSE_STYLE).parts.items():
        assert not [text for text in telling if text.encode() in part], name
        assert not re.findall(rb"rsid|w:author=|w:initials=", part), name
