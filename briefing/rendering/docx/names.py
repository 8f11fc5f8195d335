"""Names that a Word file holds: bookmarks, tags of content controls, languages.

Word allows 40 characters in the name of a bookmark (letters, digits and
underscores; one that begins with an underscore is hidden) and 64 in a tag.
What does not fit is named by a hash.
"""

from __future__ import annotations

import re
from hashlib import blake2b

from briefing.document.direction import is_from_right

TAG_PREFIX = "st:"
STATEMENT_PREFIX = "_st_"
ENTRY_PREFIX = "_en_"
HEADING_PREFIX = "_Toc_"
NOTE_PREFIX = "_Ref_note_"
LISTED_PREFIX = "_note_"

_BOOKMARK_LIMIT = 40
_TAG_LIMIT = 64
_LANGUAGE = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8})*"
)
_EAST_ASIAN = frozenset({"ja", "ko", "zh", "yue"})


class Bookmarks:
    """Hands out bookmark names, each once in a file, and the ids of their two ends."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last_id = 0

    def name(self, prefix: str, identity: str) -> str:
        """Return a name that was not given before: *identity* itself where it fits."""
        plain = prefix + identity.replace("-", "_")
        is_word = plain.isascii() and plain.isidentifier()  # no prefix begins with a digit
        if not is_word or len(plain) > _BOOKMARK_LIMIT:
            plain = prefix + _hash(identity, 12)
        name, count = plain, 1
        while (lower := name.lower()) in self._taken:  # Word ignores case here
            count += 1
            ending = f"_{count}"
            name = plain[: _BOOKMARK_LIMIT - len(ending)] + ending
        self._taken.add(lower)
        return name

    def around(self, name: str, inner: str) -> str:
        """Return *inner* between the two ends of the bookmark *name*."""
        self._last_id += 1
        number = self._last_id
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inner}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )


def statement_tag(statement: str) -> str:
    """Return the tag of the content control round the statement of that id."""
    if len(TAG_PREFIX) + len(statement) <= _TAG_LIMIT:
        return TAG_PREFIX + statement
    return TAG_PREFIX + "h-" + _hash(statement, 16)


def language_properties(language: str, within: str = "") -> str:
    """Return the run properties that set *language* (BCP 47), or "" where it is none.

    *within* is the language around it, whose direction may be the other one.
    """
    if not _LANGUAGE.fullmatch(language):
        return ""
    if is_from_right(language):
        return f'<w:rtl/><w:lang w:bidi="{language}"/>'
    if is_from_right(within):
        return f'<w:rtl w:val="0"/><w:lang w:val="{language}"/>'
    if language.split("-")[0].lower() in _EAST_ASIAN:
        return f'<w:lang w:eastAsia="{language}"/>'
    return f'<w:lang w:val="{language}"/>'


def _hash(text: str, size: int) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
