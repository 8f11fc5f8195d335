"""A Qt catalogue (.ts) as a mapping, read and written so that its lines stay where they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree  # type: ignore[attr-defined]

from tools.translate.strings import Message

Key = tuple[str, str]  # context, text
_PLACE = re.compile(r"%[1-9]")
_MNEMONIC = re.compile(r"&(?=[^&\s])")


def read(path: Path) -> dict[Key, str]:
    """Return the finished translations that the file at *path* holds; none if it is not there."""
    if not path.exists():
        return {}
    tree = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True))
    return {
        (str(context.findtext("name")), str(message.findtext("source"))): translated
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
        if (translated := message.findtext("translation"))
    }


def write(path: Path, language: str, wanted: Iterable[Message], known: Mapping[Key, str]) -> None:
    """Write the *wanted* texts to *path*, with what is *known* of them."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en_GB">',
    ]
    context = ""
    for message in sorted(wanted):
        if message.context != context:
            lines += ["</context>"] * bool(context)
            context = message.context
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
        lines += _message(message, known.get((message.context, message.text), ""))
    lines += ["</context>", "</TS>", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")


def _message(message: Message, translated: str) -> list[str]:
    kind = "" if translated else ' type="unfinished"'
    return [
        "    <message>",
        f"        <source>{escape(message.text)}</source>",
        f"        <translation{kind}>{escape(translated)}</translation>",
        "    </message>",
    ]


def faults(wanted: Iterable[Message], known: Mapping[Key, str]) -> list[str]:
    """Return in words what is missing in a catalogue, what is left over, what does not agree."""
    keys = {(message.context, message.text): message for message in wanted}
    said = [f"{m.place}: {m.text!r} is not translated" for k, m in keys.items() if k not in known]
    said += [f"{context}: {text!r} is nowhere any more" for context, text in set(known) - set(keys)]
    for key in sorted(set(keys) & set(known)):
        source, translated = key[1], known[key]
        if Counter(_PLACE.findall(source)) != Counter(_PLACE.findall(translated)):
            said.append(f"{key[0]}: {source!r} and {translated!r} have other places to fill")
        if len(_MNEMONIC.findall(source)) != len(_MNEMONIC.findall(translated)):
            said.append(f"{key[0]}: {source!r} and {translated!r} differ in their key of the menu")
    return sorted(said)
