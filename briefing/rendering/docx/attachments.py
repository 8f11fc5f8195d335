"""Attachments, each as a custom XML part.

Word and LibreOffice keep custom XML parts when they save.  An attachment is::

    <attachment xmlns="urn:briefing-memo:attachment:1" name="manifest.json"
        mediaType="application/json" relationship="Data" description="">...</attachment>

Its content is the attachment's text, or with ``encoding="base64"`` its bytes
where XML cannot hold them as text.
"""

from __future__ import annotations

import uuid
from base64 import b64encode

from briefing.document import Attachment
from briefing.rendering.docx.characters import escape
from briefing.rendering.docx.namespaces import DECLARATION

ATTACHMENT = "urn:briefing-memo:attachment:1"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
# What XML cannot hold, or gives back as another character; UTF-8 knows no surrogates.
_CONTROLS = bytes({*range(0x20)} - set(b"\t\n"))
_NONCHARACTERS = ("\ufffe", "\uffff")


def attachment_xml(attachment: Attachment) -> bytes:
    """Return the custom XML that holds *attachment*, its bytes recoverable exactly."""
    content, encoding = _content(attachment.data)
    return (
        f'{DECLARATION}<attachment xmlns="{ATTACHMENT}" name="{escape(attachment.name)}"'
        f' mediaType="{escape(attachment.media_type)}"'
        f' relationship="{escape(attachment.relationship)}"'
        f' description="{escape(attachment.description)}"{encoding}>{content}</attachment>'
    ).encode()


def store_properties(namespace: str, name: str) -> bytes:
    """Return the properties part that gives a custom XML part its id, the same each time."""
    identity = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{namespace}/{name}")).upper()
    return (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_STORE}" ds:itemID="{{{identity}}}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def _content(data: bytes) -> tuple[str, str]:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = _NONCHARACTERS[0]
    # Several times as fast as a regular expression, and a manifest is long.
    is_controlled = len(data.translate(None, _CONTROLS)) < len(data)
    if is_controlled or any(character in text for character in _NONCHARACTERS):
        return b64encode(data).decode(), ' encoding="base64"'
    # Not the visible marks of printed text: the attachment comes back as it was.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), ""
