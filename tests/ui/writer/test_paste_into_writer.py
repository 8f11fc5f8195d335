"""Copied in the window, pasted into LibreOffice Writer: what arrives there."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from briefing.memos.values import Cited
from briefing.store import Store

pytestmark = [
    pytest.mark.needs_tool("Xvfb", "soffice"),
    pytest.mark.usefixtures("pasted"),
]

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
LINK = "{http://www.w3.org/1999/xlink}href"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Odt:
    """A text document of Writer: its paragraphs, and how they look."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as package:
            self.names = package.namelist()
            self.root = etree.fromstring(package.read("content.xml"))
        self.styles = {s.get(f"{STYLE}name"): s for s in self.root.iter(f"{STYLE}style")}
        self.paragraphs = list(self.root.iter(f"{TEXT}p", f"{TEXT}h"))

    def headings(self) -> list[tuple[int, str]]:
        found = self.root.iter(f"{TEXT}h")
        return [(int(h.get(f"{TEXT}outline-level")), words_of(h)) for h in found]

    def property_of(self, element, name: str, kind: str = "text-properties") -> str:
        style = self.styles.get(element.get(f"{TEXT}style-name"))
        found = style.find(f"{STYLE}{kind}") if style is not None else None
        return (found.get(name) or "") if found is not None else ""

    def spans(self, name: str, value: str) -> list[str]:
        spans = self.root.iter(f"{TEXT}span")
        return [words_of(s) for s in spans if self.property_of(s, name).startswith(value)]


def words_of(element) -> str:
    """Return the words of *element*, in which Writer writes several blanks as one element."""
    return " ".join("".join(element.itertext()).split())


@pytest.fixture(params=["whole", "mail"])
def name(request) -> str:
    """Both ways in which the whole memo is copied."""
    return request.param


@pytest.fixture
def whole(pasted, name) -> Odt:
    return Odt(pasted[name].odt)


@pytest.fixture(scope="session")
def memo(sample_file):
    with Store.open(sample_file) as store:
        return store.memo(store.memos()[0].id)


def test_headings_arrive_as_headings_at_their_levels(whole, memo):
    headings = whole.headings()
    assert headings[0][0] == 1
    levels = {words: level for level, words in headings}
    for section in memo.sections:
        assert levels[section.heading] == 2
        assert all(levels[below.heading] == 3 for below in section.sections)


def test_every_quotation_arrives_word_for_word(whole, memo):
    words = " ".join(words_of(p) for p in whole.paragraphs)
    quoted = [
        entry.content.statements[0]
        for entry in memo.entries()
        if isinstance(entry.content, Cited) and not entry.content.paraphrase
    ]
    assert len(quoted) > 20
    for statement in quoted:
        if not statement.edits:
            assert printed(statement.anchor.exact) in printed(words)


def printed(words: str) -> str:
    """Return *words* without what typography changes: quotation marks, apostrophes, blanks."""
    return re.sub(r"[\s\"'“”‘’«»]+", " ", words)


def test_notes_are_numbered_in_the_text_and_stand_at_the_end(whole):
    marking = "TLP:CLEAR"  # stands above and below a mail
    words = [words_of(p) for p in whole.paragraphs if words_of(p) not in ("", marking)]
    notes = [w for w in words if re.match(r"\[\d+\] ", w)]
    assert words[-len(notes) :] == notes
    assert [int(w[1 : w.index("]")]) for w in notes] == list(range(1, len(notes) + 1))
    raised = "".join(whole.spans(f"{STYLE}text-position", "33%"))
    assert {int(n) for n in re.findall(r"\[(\d+)\]", raised)} == set(range(1, len(notes) + 1))


def test_bold_italic_and_colours_are_kept(whole, pasted, name):
    bold = {words.rstrip(":") for words in whole.spans(f"{FO}font-weight", "bold")}
    assert {"Judgement", "Kremlin"} <= bold
    assert ("font-style:italic" in pasted[name].html) == bool(
        [p for p in whole.paragraphs if whole.property_of(p, f"{FO}font-style") == "italic"]
    )
    title = next(whole.root.iter(f"{TEXT}h"))
    assert whole.property_of(title, f"{FO}font-size") == "20pt"


def test_nothing_is_pushed_in_that_stands_at_the_edge(whole):
    properties = (f"{FO}margin-left", f"{FO}margin-right")
    for heading in whole.root.iter(f"{TEXT}h"):
        for name in properties:
            assert whole.property_of(heading, name, "paragraph-properties") in ("", "0in", "0cm")


def test_only_addresses_of_the_web_are_links(pasted, whole, name):
    links = {a.get(LINK) for a in whole.root.iter(f"{TEXT}a")}
    assert "https://example.org/readout?a=1&b=2" in links
    assert all(link.startswith(("https://", "http://", "mailto:")) for link in links)
    with zipfile.ZipFile(pasted[name].docx) as package:
        relations = package.read("word/_rels/document.xml.rels").decode()
    assert 'Target="https://example.org/readout?a=1&amp;b=2"' in relations
    assert "javascript" not in relations


@pytest.mark.parametrize("name", ["entry", "section", "whole", "mail"])
def test_nothing_remote_comes_along_and_markup_stays_words(pasted, name):
    document = Odt(pasted[name].odt)
    pictures = [e for e in document.root.iter() if str(e.tag).endswith("}image")]
    assert pictures == []
    assert not [n for n in document.names if n.startswith(("Pictures/", "Object"))]
    with zipfile.ZipFile(pasted[name].docx) as package:
        assert not [n for n in package.namelist() if "media" in n]
    if name in ("whole", "mail"):
        title = next(document.root.iter(f"{TEXT}h"))
        assert words_of(title) == '<img src="http://127.0.0.1:9/a.png"> <b>calls</b> & talks'


def test_an_entry_comes_with_its_note_and_without_the_rest(pasted, memo):
    document = Odt(pasted["entry"].odt)
    words = [words_of(p) for p in document.paragraphs if words_of(p)]
    assert len(words) == 2, words
    assert words[1].startswith("[1] ")
    assert document.headings() == []


def test_a_section_comes_with_its_headings_and_numbers_its_notes_from_one(pasted, memo):
    document = Odt(pasted["section"].odt)
    section = memo.sections[0]
    headings = [words for _, words in document.headings()]
    assert headings == [section.heading, *(below.heading for below in section.sections)]
    words = [words_of(p) for p in document.paragraphs]
    notes = [int(n) for w in words for n in re.findall(r"^\[(\d+)\] ", w)]
    assert notes == list(range(1, len(notes) + 1))
    assert len(notes) > 5


def test_word_sees_the_same_headings(pasted, memo):
    with zipfile.ZipFile(pasted["whole"].docx) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    found = {}
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        words = "".join(t.text or "" for t in paragraph.iter(f"{W}t"))
        found[words] = style.get(f"{W}val") if style is not None else ""
    for section in memo.sections:
        assert found[section.heading] == "Heading2"


def test_a_link_has_the_size_of_the_words_around_it(pasted, name):
    odt = Odt(pasted[name].odt)
    links = list(odt.root.iter(f"{TEXT}a"))
    assert links
    for link in links:
        spans = list(link.iter(f"{TEXT}span"))
        assert words_of(link) == "".join(map(words_of, spans))
        sizes = [odt.property_of(span, f"{FO}font-size") for span in spans]
        assert all(8 <= float(size.removesuffix("pt")) < 11 for size in sizes), sizes


def test_what_is_copied_bears_the_day_of_the_memo_and_numbers_its_sources(pasted, name):
    words = " ".join(map(words_of, Odt(pasted[name].odt).paragraphs))
    assert "Date 31 December 2021" in words
    assert re.search(r"Sources 1\. \S", words)
    assert not re.search(r"\b\d: ", words)
