"""Pastes into Writer what the clipboard of the screen holds; run by a Python that has ``uno``.

``python paste.py PIPE FOLDER HTML``; each line of the standard input is the name of a
document: what is on the clipboard by then is pasted into a new one, and that is kept as
NAME.odt and NAME.docx in FOLDER.  A Writer without a screen has a clipboard of its own:
into it goes what stands in the file HTML, which was read from the screen's.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.datatransfer import DataFlavor, UnsupportedFlavorException, XTransferable

PATIENCE = 60  # seconds until Writer answers
CLIPBOARD = "com.sun.star.datatransfer.clipboard.SystemClipboard"


class Carried(unohelper.Base, XTransferable):
    """HTML as the clipboard of a screen gives it."""

    def __init__(self, html: bytes) -> None:
        self._html = html

    def getTransferData(self, flavor):
        if flavor.MimeType != "text/html":
            raise UnsupportedFlavorException("", self)
        return uno.ByteSequence(self._html)

    def getTransferDataFlavors(self):
        return (DataFlavor("text/html", "HTML", uno.getTypeByName("[]byte")),)

    def isDataFlavorSupported(self, flavor):
        return flavor.MimeType == "text/html"


def writer(pipe: str):
    """Return the component context of the Writer that listens at *pipe*, once it does."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def paste(context, folder: Path, name: str, html: Path) -> str:
    """Paste into a new document and keep it; return whose clipboard it came from."""
    services = context.ServiceManager
    clipboard = services.createInstanceWithContext(CLIPBOARD, context)
    whose = "screen"
    if not has_html(clipboard):
        whose = "own"
        clipboard.setContents(Carried(html.read_bytes()), None)
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, ())
    helper = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    helper.executeDispatch(document.CurrentController.Frame, ".uno:Paste", "", 0, ())
    document.storeToURL((folder / f"{name}.odt").as_uri(), ())
    word = PropertyValue()
    word.Name, word.Value = "FilterName", "MS Word 2007 XML"
    document.storeToURL((folder / f"{name}.docx").as_uri(), (word,))
    if whose == "own":
        clipboard.setContents(None, None)
    document.close(True)
    return whose


def has_html(clipboard) -> bool:
    """Tell whether *clipboard* has HTML to give."""
    contents = clipboard.getContents()
    flavors = contents.getTransferDataFlavors() if contents else ()
    return any(flavor.MimeType.startswith("text/html") for flavor in flavors)


def say(words: str) -> None:
    """Answer with one line."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(pipe: str, folder: str, html: str) -> None:
    """Serve the names on the standard input, then let Writer end."""
    context = writer(pipe)
    say("listening")
    for line in sys.stdin:
        name = line.strip()
        say(f"pasted {name} {paste(context, Path(folder), name, Path(html))}")
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    desktop.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
