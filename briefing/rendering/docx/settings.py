"""Parts that say how Word treats the file: settings, fonts, and the styles' ground."""

from __future__ import annotations

from briefing.document import Document, Look, NotePlace, StyleSheet
from briefing.document.direction import is_from_right
from briefing.rendering.docx.characters import escape
from briefing.rendering.docx.formatting import Setting, paragraph_properties, run_properties
from briefing.rendering.docx.names import language_properties
from briefing.rendering.docx.namespaces import part
from briefing.rendering.docx.notes import SEPARATORS

# What stands in for a bundled font that a reader's machine lacks.
_FONTS = {"serif": ("Cambria", "roman"), "sans": ("Segoe UI", "swiss")}
_COMPATIBLE_WITH = 15  # Word 2013 and later: no "compatibility mode" in the title bar


def settings_part(document: Document, sheet: StyleSheet, kept: str = "") -> bytes:
    """Return ``settings.xml``; *kept* are the settings that a house form brings."""
    return part("settings", (kept or _own_settings(sheet)) + note_settings(document) + _COMPAT)


_COMPAT = (
    "<w:compat><w:doNotExpandShiftReturn/>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    f' w:val="{_COMPATIBLE_WITH}"/></w:compat>'
)


def _own_settings(sheet: StyleSheet) -> str:
    hyphenates = any(look.hyphenate for look in sheet.looks.values())
    return (
        f"{'<w:autoHyphenation/>' if hyphenates else ''}"
        '<w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
    )


def note_settings(document: Document) -> str:
    """Return the settings that name the separators of notes."""
    if not document.notes or document.note_place is NotePlace.INLINE:
        return ""
    kind = "endnote" if document.note_place is NotePlace.ENDNOTES else "footnote"
    marks = "".join(f'<w:{kind} w:id="{identity}"/>' for identity in SEPARATORS)
    return f"<w:{kind}Pr>{end_of_section(document)}{marks}</w:{kind}Pr>"


def end_of_section(document: Document) -> str:
    """Return what puts endnotes at the end of their section, in Arabic numerals."""
    if document.note_place is not NotePlace.ENDNOTES:
        return ""
    return '<w:pos w:val="sectEnd"/><w:numFmt w:val="decimal"/>'


def fonts_part(sheet: StyleSheet) -> bytes:
    """Return ``fontTable.xml``: what to use where a font is missing."""
    names = {"serif": sheet.word.serif, "sans": sheet.word.sans}
    return part(
        "fonts",
        "".join(
            f'<w:font w:name="{escape(names[kind])}"><w:altName w:val="{other}"/>'
            f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
            for kind, (other, family) in _FONTS.items()
        ),
    )


def styles_part(document: Document, sheet: StyleSheet, measure: float, styles: str) -> bytes:
    """Return ``styles.xml``: the defaults, the ground on which styles stand, and *styles*."""
    properties = run_properties(Look(), sheet.word)
    # In "Normal", not in the defaults: LibreOffice holds defaults against character styles in
    # tables.  No switches for the same reason.
    run = properties["rFonts"] + properties["color"] + properties["sz"]
    paragraph = paragraph_properties(Look(), Setting(measure))
    for name in (
        "keepNext",
        "pBdr",
        "shd",
        "suppressAutoHyphens",
        "outlineLvl",
        "tabs",
        "bidi",
    ):
        del paragraph[name]
    language = language_properties(document.language)
    bidi = "<w:bidi/>" if is_from_right(document.language) else ""
    ground = paragraph["spacing"] + paragraph["ind"] + paragraph["jc"]
    return part(
        "styles",
        f"<w:docDefaults><w:rPrDefault><w:rPr>{language.replace('<w:rtl/>', '')}</w:rPr>"
        "</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>"
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:pPr><w:suppressAutoHyphens/>{bidi}{ground}</w:pPr>"
        f"<w:rPr>{run}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        f"{styles}",
    )
