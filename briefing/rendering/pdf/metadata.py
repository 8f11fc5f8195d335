"""What the file says of itself: XMP, document information, colour, language, attached files.

Source: ISO 19005-3 (PDF/A-3), 6.6 and 6.8; ISO 14289-1 (PDF/UA-1), 5 and 7.1;
for the schema of PDF/UA's own property, the PDF/A extension schema container.
"""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from typing import Any

from briefing.document import Document
from briefing.rendering.pdf.colour_profile import srgb_profile
from briefing.rendering.pdf.copy import printable

PRODUCER = "briefing"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"\
 pdfaid:part="3" pdfaid:conformance="A"/>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"\
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
{properties}
</rdf:Description>
<rdf:Description rdf:about=""\
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def describe(pdf: Any, document: Document) -> None:
    """Write into *pdf* who made what, when, in which language; and attach *document*'s files."""
    import pikepdf as pike

    root = pdf.Root
    root.Lang = pike.String(document.language)
    root.ViewerPreferences = pike.Dictionary(DisplayDocTitle=True)
    if "/PageMode" in root:
        del root["/PageMode"]
    root.Metadata = pdf.make_indirect(
        pike.Stream(pdf, _xmp(document).encode(), Type=pike.Name.Metadata, Subtype=pike.Name.XML)
    )
    profile = pdf.make_stream(srgb_profile(), N=3, Alternate=pike.Name.DeviceRGB)
    root.OutputIntents = [
        pike.Dictionary(
            Type=pike.Name.OutputIntent,
            S=pike.Name.GTS_PDFA1,
            OutputConditionIdentifier=pike.String("sRGB IEC61966-2.1"),
            RegistryName=pike.String("http://www.color.org"),
            Info=pike.String("sRGB IEC61966-2.1"),
            DestOutputProfile=profile,
        )
    ]
    _inform(pdf, document)
    _attach(pdf, document)


def _inform(pdf: Any, document: Document) -> None:
    import pikepdf as pike

    info: Any = pdf.docinfo
    for key in list(info.keys()):
        del info[key]
    for key, value in _information(document):
        info[f"/{key}"] = pike.String(value)
    date = _pdf_date(document.metadata.date)
    info.CreationDate = info.ModDate = pike.String(date)


def _information(document: Document) -> list[tuple[str, str]]:
    about = document.metadata
    values = [
        ("Title", document.title),
        ("Author", about.author),
        ("Subject", about.subject),
        ("Keywords", ", ".join(about.keywords)),
        ("Producer", PRODUCER),
        ("Creator", PRODUCER),
    ]
    return [(key, printable(value)) for key, value in values if value]


def _attach(pdf: Any, document: Document) -> None:
    import pikepdf as pike

    date = _pdf_date(document.metadata.date)
    specification: Any = pike.AttachedFileSpec
    for one in document.attachments:
        pdf.attachments[one.name] = specification(
            pdf,
            one.data,
            filename=one.name,
            mime_type=one.media_type,
            description=one.description,
            relationship=pike.Name(f"/{one.relationship}"),
            creation_date=date,
            mod_date=date,
        )
    if document.attachments:
        pdf.Root.AF = [pdf.attachments[one.name].obj for one in document.attachments]


def _xmp(document: Document) -> str:
    about = document.metadata
    day = about.date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
    parts = [
        "<dc:format>application/pdf</dc:format>",
        _alternatives("dc:title", document.title),
        _sequence("dc:creator", "Seq", (about.author,) if about.author else ()),
        _alternatives("dc:description", about.subject) if about.subject else "",
        _sequence("dc:subject", "Bag", about.keywords),
        f"<dc:identifier>{_clean(about.identifier)}</dc:identifier>" if about.identifier else "",
        _sequence("dc:language", "Bag", (document.language,)),
        f"<pdf:Keywords>{_clean(', '.join(about.keywords))}</pdf:Keywords>"
        if about.keywords
        else "",
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
        f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{day}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{day}</xmp:ModifyDate>",
    ]
    return _XMP.replace("{properties}", "\n".join(part for part in parts if part))


def _alternatives(name: str, text: str) -> str:
    item = f'<rdf:li xml:lang="x-default">{_clean(text)}</rdf:li>'
    return f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>"


def _sequence(name: str, kind: str, values: tuple[str, ...]) -> str:
    items = "".join(f"<rdf:li>{_clean(value)}</rdf:li>" for value in values)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if values else ""


def _clean(text: str) -> str:
    return escape(printable(text), quote=False)


def _pdf_date(date: datetime) -> str:
    return date.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
