"""Word files taken apart, and the checks that the schema validator leaves out."""

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace

import pytest
from lxml import etree

from briefing.document import HOUSE_STYLE, Document, HouseForm, Note, Paragraph, Role, Text
from briefing.rendering.docx import render

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


class WordFile:
    """The parts of a Word file, parsed on demand."""

    def __init__(self, data: bytes):
        self.data = data
        self.parts = {
            name: zipfile.ZipFile(io.BytesIO(data)).read(name)
            for name in zipfile.ZipFile(io.BytesIO(data)).namelist()
        }

    def tree(self, name):
        return etree.fromstring(self.parts[name])

    @property
    def body(self):
        return self.tree("word/document.xml")

    def trees(self):
        """Every WordprocessingML part by name, as Word sees it: without fallbacks."""
        found = {n: self.tree(n) for n in self.parts if re.fullmatch(r"word/[\w-]+\.xml", n)}
        for tree in found.values():
            for fallback in list(tree.iter(f"{MC}Fallback")):
                fallback.getparent().remove(fallback)
        return found

    def values(self, tag, attribute="val", part="word/document.xml"):
        return [e.get(W + attribute) for e in self.tree(part).iter(W + tag)]

    def style(self, identity):
        styles = self.tree("word/styles.xml").iterfind(W + "style")
        return next(s for s in styles if s.get(W + "styleId") == identity)

    def faults(self):
        """What the schema validator does not see."""
        return [
            *(f"control id twice: {i}" for i in _twice(self._control_ids())),
            *(f"bookmark twice: {n}" for n in _twice(map(str.lower, self._bookmarks()))),
            *self._unbalanced_fields(),
            *self._undefined_styles(),
            *self._bad_languages(),
        ]

    def _control_ids(self):
        trees = self.trees().values()
        return [i.get(W + "val") for t in trees for i in t.iterfind(f".//{W}sdtPr/{W}id")]

    def _bookmarks(self):
        return [
            b.get(W + "name") for t in self.trees().values() for b in t.iter(W + "bookmarkStart")
        ]

    def _unbalanced_fields(self):
        for name, tree in self.trees().items():
            depth = 0
            for char in tree.iter(W + "fldChar"):
                kind = char.get(W + "fldCharType")
                depth += {"begin": 1, "end": -1}.get(kind, 0)
                if depth < 0:
                    break
            if depth:
                yield f"unbalanced field in {name}"

    def _undefined_styles(self):
        known = {s.get(W + "styleId") for s in self.tree("word/styles.xml").iter(W + "style")}
        for name, tree in self.trees().items():
            for tag in ("pStyle", "rStyle", "tblStyle", "basedOn"):
                for used in tree.iter(W + tag):
                    if used.get(W + "val") not in known:
                        yield f"undefined style {used.get(W + 'val')} in {name}"

    def _bad_languages(self):
        tag = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?")
        for name, tree in self.trees().items():
            for language in tree.iter(W + "lang"):
                for value in language.attrib.values():
                    if not tag.fullmatch(value):
                        yield f"bad language {value} in {name}"


def _twice(items):
    return [item for item, count in Counter(items).items() if count > 1]


@pytest.fixture
def word():
    """Render a document and take the file apart."""

    def rendered(document, sheet=HOUSE_STYLE, **options):
        return WordFile(render(document, sheet, **options))

    return rendered


@pytest.fixture
def opened():
    """Take apart a file that is there already."""
    return WordFile


@pytest.fixture
def memo():
    """Make a document of blocks alone, or of paragraphs' inlines."""

    def made(*blocks, notes=(), language="en-GB", **more):
        blocks = tuple(
            block if not isinstance(block, tuple) else Paragraph(Role.BODY, block)
            for block in blocks
        )
        texts = tuple(Note(n, (Text(note),)) for n, note in enumerate(notes, 1))
        return Document("A memo", language, blocks, texts, **more)

    return made


@pytest.fixture
def with_form():
    """The house style with a house form as reference."""

    def made(data, name="house.docx", **styles):
        named = {**HOUSE_STYLE.word.styles, **styles.get("styles", {})}
        word = replace(HOUSE_STYLE.word, reference=HouseForm(name, data), styles=named)
        return replace(HOUSE_STYLE, word=word)

    return made
