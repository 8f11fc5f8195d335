"""Word files (DOCX): the text as it prints, with headings, quotations, lists and tables told apart.

The package is judged before python-docx sees it: that library would unpack a
bomb whole, and drop the text after an entity without a word.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from briefing.articles import own_exports, word_text, zip_directory
from briefing.articles.assembly import Block, article, assemble
from briefing.articles.text import normalise
from briefing.articles.values import Article, Finding, Moment, ParagraphKind, Source
from briefing.errors import ArticleRefused
from briefing.telling import Worded

if TYPE_CHECKING:
    import zipfile

    from docx.document import Document

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_STRICT = "purl.oclc.org/ooxml"
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_OTHERS = (
    ("xl/", Worded("It is a spreadsheet, not an article.")),
    ("ppt/", Worded("It is a presentation; export it as PDF.")),
    ("mimetype", Worded("It is an OpenDocument file or an e-book; save it as .docx.")),
)
_NOBODY = frozenset({"python-docx", "microsoft office user", "windows user", "user", "author"})


def read(data: bytes, name: str) -> Article:
    """Return the article in *data*, a Word file; notes, headers and footers stand after its text.

    Title, author and date from the file's properties are guesses: they tell of
    the file.  Raises ``ArticleRefused`` if it is damaged, encrypted or hostile.
    """
    with zip_directory.checked(data) as archive:
        parts = _parts(archive)
    document = _opened(data)
    seen = word_text.Seen()
    body: Any = cast(Any, document).element.body
    blocks = list(word_text.blocks(body, _kinds(document), seen))
    blocks += _notes(document, parts, seen)
    blocks += _furniture(document, parts)
    warnings = (_REVISED,) if seen.revised else ()
    warnings += own_exports.warned(
        any(str(root.tag).startswith(f"{{{own_exports.WORD_PART}") for root in parts.values())
    )
    stated, noted = _titled(document), _properties(document)
    return article(assemble(blocks), _MEDIA_TYPE, stated, fallback=noted, warnings=warnings)


_REVISED = Worded("It holds tracked changes; its text is read as if all of them were accepted.")


def _parts(archive: zipfile.ZipFile) -> dict[str, Any]:
    """Return the root elements of all XML parts by name."""
    names = archive.namelist()
    if "[Content_Types].xml" not in names or not any(n.startswith("word/") for n in names):
        for beginning, reason in _OTHERS:
            if any(entry.startswith(beginning) for entry in names):
                raise ArticleRefused(reason)
        raise ArticleRefused(Worded("It is an archive; unpack it and add what is inside."))
    parts = {f"/{entry}": root for entry, root in zip_directory.parsed(archive)}
    if any(_STRICT in str(one.get("Type")) for one in parts.get("/_rels/.rels", ())):
        raise ArticleRefused(Worded("It is a strict Open XML file; save it as an ordinary .docx."))
    return parts


def _opened(data: bytes) -> Document:
    import docx
    from docx.opc.exceptions import OpcError

    etree: Any = import_module("lxml.etree")
    try:
        document = docx.Document(io.BytesIO(data))
        body: Any = cast(Any, document).element.body
    except (OpcError, etree.LxmlError, KeyError, ValueError, AttributeError) as failure:
        raise ArticleRefused(
            Worded("It is no Word file, or it is damaged; ask for another copy.")
        ) from failure
    if body is None:
        raise ArticleRefused(Worded("It is damaged: it has no body."))
    return document


def _kinds(document: Document) -> Callable[[Any], ParagraphKind]:
    """Return the function that tells the kind of a paragraph element by its style."""
    styles: dict[str, ParagraphKind] = {}
    for style in document.styles:
        styles[style.style_id] = _kind_of_style((style.name or "").lower())

    def kind_of(paragraph: Any) -> ParagraphKind:
        properties = word_text.child(paragraph, "pPr")
        style = word_text.value(properties, "pStyle")
        kind = styles.get(style, ParagraphKind.BODY)
        numbered = word_text.child(properties, "numPr") is not None
        return ParagraphKind.LIST_ITEM if numbered and kind is ParagraphKind.BODY else kind

    return kind_of


def _kind_of_style(name: str) -> ParagraphKind:
    """Return the kind of a style; built-in styles have English names in any language of Word."""
    if name.startswith(("heading", "title", "subtitle")):
        return ParagraphKind.HEADING
    if name.startswith("caption"):
        return ParagraphKind.CAPTION
    if "quot" in name:
        return ParagraphKind.QUOTATION
    return ParagraphKind.LIST_ITEM if name.startswith("list") else ParagraphKind.BODY


def _notes(document: Document, parts: dict[str, Any], seen: word_text.Seen) -> Iterator[Block]:
    """Give the footnotes and endnotes that the text refers to, each with its number."""
    for kind in ("footnote", "endnote"):
        notes = {
            word_text.attribute(note, "id"): note
            for root in _related(document, parts, f"{kind}s")
            for note in root
            if word_text.attribute(note, "type") not in _SEPARATORS
        }
        referred = [identity for noted, identity in seen.notes if noted == kind]
        for number, identity in enumerate(referred, start=1):
            if identity in notes:
                inner = word_text.blocks(notes[identity], lambda _: ParagraphKind.BODY, seen)
                words = " ".join(block.text.strip() for block in inner)
                yield Block(f"{number} {words}")


def _furniture(document: Document, parts: dict[str, Any]) -> Iterator[Block]:
    """Give what stands in headers and footers, each text once; it is no part of the story."""
    told: set[str] = set()
    for kind in ("header", "footer"):
        for root in _related(document, parts, kind):
            seen = word_text.Seen()
            for block in word_text.blocks(root, lambda _: ParagraphKind.BODY, seen):
                if block.text.strip() and block.text not in told:
                    told.add(block.text)
                    yield Block(block.text, furniture=True)


def _related(document: Document, parts: dict[str, Any], kind: str) -> Iterator[Any]:
    """Give the root elements of the parts that the main part relates to as *kind*."""
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}"):
            root = parts.get(str(relation.target_part.partname))
            if root is not None:
                yield root


def _titled(document: Document) -> Source | None:
    """Return the paragraph in the style called Title, where there is one."""
    for paragraph in document.paragraphs[:50]:
        style = paragraph.style
        if style is not None and style.name == "Title" and paragraph.text.strip():
            title = " ".join(normalise(paragraph.text).split())
            finding = Finding("title", "the paragraph in the style Title", 0.9)
            return Source(title=title, guessed=frozenset({"title"}), findings=(finding,))
    return None


def _properties(document: Document) -> Source:
    """Return what the program that wrote the file noted of it; all of it guesses."""
    known: dict[str, Any] = {}
    try:
        properties = document.core_properties
        title, author, created = properties.title, properties.author, properties.created
    except (ValueError, KeyError):  # a date that is none
        return Source()
    if title.strip():
        known["title"] = " ".join(normalise(title).split())
    if author.strip() and author.strip().lower() not in _NOBODY:
        known["author"] = " ".join(normalise(author).split())
        if isinstance(created, datetime):
            known["published"] = Moment(created.year, created.month, created.day)
    findings = tuple(Finding(name, "the properties of the file", 0.3) for name in known)
    return Source(**known, guessed=frozenset(known), findings=findings)
