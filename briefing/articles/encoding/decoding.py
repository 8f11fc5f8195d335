"""The characters of a text file whose encoding nobody has told for certain.

In the order of how sure they are: a byte order mark, UTF-8 that is valid
throughout, UTF-16 by its zero bytes, an encoding that the file declares,
UTF-8 with a few bytes damaged, and at last a judgement of what fits.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from briefing.articles.encoding import legacy
from briefing.telling import Worded


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was read in, and what to tell the user of it."""

    text: str
    encoding: str
    warning: str = ""


# UTF-32 before UTF-16: its mark begins with the other's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What web pages and mails mean by these labels (WHATWG Encoding Standard, section 4.2).
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Codecs of Python that are no encodings of text files; some take quadratic time.
_NO_ENCODINGS = frozenset(
    {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"}
)
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ISO_2022_JP = re.compile(rb"\x1b\$[@B]")
_CJK = re.compile("[\u3000-\u9fff\uac00-\ud7a3]")
_SOUND_FOR_DAMAGED = 4  # valid multi-byte sequences for each damaged place, at least


def decode(data: bytes, declared: str = "") -> Decoded:
    """Return the characters of *data*, a text that may declare its encoding.

    Never raises: where no encoding fits, what is no character is U+FFFD, and
    the warning says so.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], name)
    return (
        _wide(data)
        or _escaped(data)
        or _strict(data, "utf-8")
        or _strict(data, meant_by(declared))
        or _surrogates(data)
        or _damaged_utf8(data)
        or _judged(data)
    )


def meant_by(label: str) -> str:
    """Return the codec that a declared *label* means in practice; "" if there is none."""
    try:
        name = codecs.lookup(label.strip().lower()).name if label.strip() else ""
        " ".encode(name or "ascii")
    except (LookupError, ValueError, TypeError):
        return ""
    return "" if name in _NO_ENCODINGS else _MEANT.get(name, name)


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding) if encoding else None
    except ValueError:
        return None


def _marked(data: bytes, encoding: str) -> Decoded:
    strict = _strict(data, encoding)
    if strict:
        return strict
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, _damage(text.count("\ufffd"), encoding))


def _wide(data: bytes) -> Decoded | None:
    """Return UTF-16 without a mark: zero bytes, and all on one side of the pairs."""
    if len(data) < 4 or len(data) % 2 or b"\0" not in data:
        return None
    big, little = data[0::2].count(0), data[1::2].count(0)
    if min(big, little) * 20 > max(big, little) or max(big, little) * 40 < len(data):
        return None
    if 10 * (big + little) < len(data) and len(_CONTROLS.findall(data)) * 50 < len(data):
        return None  # a text in which a few zero bytes stand
    if not data.isascii() and _strict(data, "utf-8"):
        return None  # wide characters are hardly ever sound UTF-8 by chance
    decoded = _strict(data, "utf-16-be" if big > little else "utf-16-le")
    return decoded if decoded and "\0" not in decoded.text else None


def _escaped(data: bytes) -> Decoded | None:
    if not _ISO_2022_JP.search(data[:4096]):
        return None
    decoded = _strict(data, "iso2022_jp_ext")
    return decoded if decoded and _CJK.search(decoded.text) else None


def _surrogates(data: bytes) -> Decoded | None:
    """Return UTF-8 that is valid but for lone surrogates, which become U+FFFD."""
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None
    text = _SURROGATE.sub("\ufffd", text)
    return Decoded(text, "utf-8", _damage(text.count("\ufffd"), "utf-8"))


def _damaged_utf8(data: bytes) -> Decoded | None:
    """Return UTF-8 with few places damaged among many sound characters."""
    text = data.decode("utf-8", "replace")
    sound = sum(char > "\x7f" for char in text) - text.count("\ufffd")
    damaged = len(re.findall("\ufffd+", text)) - data.count("\ufffd".encode())
    if sound < _SOUND_FOR_DAMAGED * damaged:
        return None
    return Decoded(text, "utf-8", _damage(damaged, "utf-8"))


def _judged(data: bytes) -> Decoded:
    encoding = legacy.guess(data)
    if encoding:
        return Decoded(data.decode(encoding), encoding)
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:200_000]).best()
    decoded = _strict(data, best.encoding if best else "") or _strict(data, "cp1252")
    if decoded is None:
        decoded = Decoded(data.decode("cp1252", "replace"), "cp1252")
    return Decoded(
        decoded.text,
        decoded.encoding,
        Worded(
            "The encoding of the text is not certain; it was read as %1. Look through it, "
            "and save the file as UTF-8 if characters are wrong.",
            decoded.encoding,
        ),
    )


def _damage(places: int, encoding: str) -> Worded:
    name = encoding.upper()
    if places == 1:
        return Worded("One place in the file cannot be read as %1 text and shows as \ufffd.", name)
    return Worded(
        "%2 places in the file cannot be read as %1 text and show as \ufffd.", name, places
    )
