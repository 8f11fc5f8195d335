"""The printed memo as values: ``Document`` and ``StyleSheet``, all that a renderer sees.

What only a document needs is loaded with the first one; templates need the rest alone.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.document.blocks import (
        Block,
        Cell,
        Contents,
        Fields,
        Heading,
        NotesHere,
        Paragraph,
        Table,
        TableKind,
    )
    from briefing.document.document import (
        Attachment,
        Banner,
        Document,
        Furniture,
        Metadata,
        Note,
        Words,
    )
    from briefing.document.house_style import HOUSE_STYLE
    from briefing.document.inlines import (
        Inline,
        LineBreak,
        Link,
        NoteMark,
        NoteReference,
        Quotation,
        Text,
        Tone,
        plain_text,
        quotations,
    )
    from briefing.document.roles import NotePlace, Role
    from briefing.document.stylesheet import (
        MM,
        Bar,
        HouseForm,
        Look,
        Page,
        Rule,
        StyleSheet,
        WordStyles,
    )

_LATER = {
    "Attachment": "document",
    "Banner": "document",
    "Bar": "stylesheet",
    "Block": "blocks",
    "Cell": "blocks",
    "Contents": "blocks",
    "Document": "document",
    "Fields": "blocks",
    "Furniture": "document",
    "HOUSE_STYLE": "house_style",
    "Heading": "blocks",
    "HouseForm": "stylesheet",
    "Inline": "inlines",
    "LineBreak": "inlines",
    "Link": "inlines",
    "Look": "stylesheet",
    "MM": "stylesheet",
    "Metadata": "document",
    "Note": "document",
    "NoteMark": "inlines",
    "NotePlace": "roles",
    "NoteReference": "inlines",
    "NotesHere": "blocks",
    "Page": "stylesheet",
    "Paragraph": "blocks",
    "Quotation": "inlines",
    "Role": "roles",
    "Rule": "stylesheet",
    "StyleSheet": "stylesheet",
    "Table": "blocks",
    "TableKind": "blocks",
    "Text": "inlines",
    "Tone": "inlines",
    "WordStyles": "stylesheet",
    "Words": "document",
    "plain_text": "inlines",
    "quotations": "inlines",
}

__all__ = [
    "HOUSE_STYLE",
    "MM",
    "Attachment",
    "Banner",
    "Bar",
    "Block",
    "Cell",
    "Contents",
    "Document",
    "Fields",
    "Furniture",
    "Heading",
    "HouseForm",
    "Inline",
    "LineBreak",
    "Link",
    "Look",
    "Metadata",
    "Note",
    "NoteMark",
    "NotePlace",
    "NoteReference",
    "NotesHere",
    "Page",
    "Paragraph",
    "Quotation",
    "Role",
    "Rule",
    "StyleSheet",
    "Table",
    "TableKind",
    "Text",
    "Tone",
    "WordStyles",
    "Words",
    "plain_text",
    "quotations",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
