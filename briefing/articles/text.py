"""The one normalisation of text, done once for every reader, so that offsets mean one thing."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def normalise(raw: str) -> str:
    """Return *raw* in NFC, with ``\\n`` line ends, and U+FFFD for what no text may hold.

    CR, CRLF, U+0085 and U+2028/9 become ``\\n``; C0 and C1 controls except tab,
    and lone surrogates, become U+FFFD; nothing else changes.  The result is a
    fixed point: ``normalise(normalise(raw)) == normalise(raw)``.
    """
    text = _CONTROLS.sub("\ufffd", _LINE_ENDS.sub("\n", raw))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
