"""Works on a memo in LibreOffice Writer as a colleague would; run by a Python that has ``uno``.

    edit.py PIPE MEMO.docx FOLDER

Each edit starts from the memo as it was sent and is saved as FOLDER/EDIT.docx.
"""

# The office's own Python may be older than the program's.
import contextlib
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

WORD, ODT = "MS Word 2007 XML", "writer8"
WORDS = "does not believe"


def found(document, words):
    search = document.createSearchDescriptor()
    search.SearchString = words
    one = document.findFirst(search)
    assert one is not None, words
    return one


def the_not(document):
    one = found(document, WORDS)
    cursor = one.Text.createTextCursorByRange(one.Start)
    cursor.goRight(len("does "), False)
    cursor.goRight(len("not "), True)
    return cursor


def paragraph(document, words, with_end=False):
    one = found(document, words)
    cursor = one.Text.createTextCursorByRange(one.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    if with_end:
        cursor.goRight(1, True)
    return cursor


def saved_again(document):
    pass


def restyled(document):
    paragraphs = document.Text.createEnumeration()
    while paragraphs.hasMoreElements():
        one = paragraphs.nextElement()
        if one.supportsService("com.sun.star.text.Paragraph"):
            one.CharFontName = "DejaVu Sans"
            one.CharColor = 0x224488
    one = found(document, WORDS)
    one.CharHeight, one.CharBackColor, one.CharColor = 18, 0x101040, 0xFFFFFF


def runs_split(document):
    found(document, "not believe").CharWeight = 150
    found(document, "decided whether").CharUnderline = 1


def paragraph_split(document):
    start = found(document, "Washington says it has conceded").Start
    document.Text.insertControlCharacter(start, 0, False)


def not_dropped(document):
    the_not(document).String = ""


def not_white(document):
    the_not(document).CharColor = 0xFFFFFF


def not_hidden(document):
    the_not(document).CharHidden = True


def not_tiny(document):
    the_not(document).CharHeight = 1


def not_dropped_tracked(document):
    document.RecordChanges = True
    the_not(document).String = ""


def word_put_in_tracked(document):
    document.RecordChanges = True
    document.Text.insertString(the_not(document).Start, "really ", False)


def paragraph_deleted(document):
    paragraph(document, WORDS, with_end=True).String = ""


def note_deleted(document):
    around = paragraph(document, WORDS)
    for number in range(document.Footnotes.Count):
        mark = document.Footnotes.getByIndex(number).Anchor
        text = document.Text
        if (
            text.compareRegionStarts(around, mark) >= 0
            and text.compareRegionEnds(mark, around) >= 0
        ):
            document.Text.createTextCursorByRange(mark).String = ""
            return
    raise AssertionError("the paragraph has no note")


def pasted_before_the_summary(document, times, cut):
    controller = document.CurrentController
    cursor = paragraph(document, WORDS, with_end=True)
    controller.select(cursor)
    held = controller.getTransferable()
    if cut:
        cursor.String = ""
    target = paragraph(document, "Source summary").Start
    controller.ViewCursor.gotoRange(target, False)
    for _ in range(times):
        controller.insertTransferable(held)


def paragraph_moved(document):
    pasted_before_the_summary(document, 1, cut=True)


def paragraph_pasted_twice(document):
    pasted_before_the_summary(document, 2, cut=False)


def paragraph_typed(document):
    end = paragraph(document, WORDS).End
    document.Text.insertControlCharacter(end, 0, False)
    document.Text.insertString(end, "Kyiv has denied all of this.", False)


def field_changed(document):
    found(document, "Director, Europe").String = "Minister"


def speaker_changed(document):
    found(document, "Jake Sullivan").String = "Antony Blinken"


def note_added(document):
    note = document.createInstance("com.sun.star.text.Footnote")
    document.Text.insertTextContent(paragraph(document, WORDS).End, note, False)
    note.insertString(note.createTextCursor(), "Our own remark.", False)


def marking_lowered(document):
    styles = document.StyleFamilies.getByName("PageStyles")
    for number in range(styles.Count):
        style = styles.getByIndex(number)
        if style.isInUse() and style.HeaderIsOn and "TLP:AMBER" in style.HeaderText.String:
            text = style.HeaderText
            cursor = text.createTextCursor()
            cursor.gotoStart(False)
            cursor.goRight(text.String.index("TLP:AMBER"), False)
            cursor.goRight(len("TLP:AMBER"), True)
            cursor.String = "TLP:GREEN"
            return
    raise AssertionError("no header has the marking")


EDITS = (
    saved_again, restyled, runs_split, paragraph_split,
    not_dropped, not_white, not_hidden, not_tiny, not_dropped_tracked, word_put_in_tracked,
    paragraph_deleted, note_deleted, paragraph_moved, paragraph_pasted_twice,
    paragraph_typed, field_changed, speaker_changed, note_added, marking_lowered,
)  # fmt: skip

THROUGH_ODT = (saved_again, restyled, not_dropped)


def desktop(pipe):
    here = uno.getComponentContext()
    service = "com.sun.star.bridge.UnoUrlResolver"
    resolver = here.ServiceManager.createInstanceWithContext(service, here)
    for _ in range(600):
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.2)
    manager = there.ServiceManager
    return manager.createInstanceWithContext("com.sun.star.frame.Desktop", there)


def saved(document, target, form):
    document.storeToURL(target.as_uri(), (PropertyValue("FilterName", 0, form, 0),))


def main(pipe, memo, folder):
    office = desktop(pipe)
    hidden = PropertyValue("Hidden", 0, True, 0)
    for edit in EDITS:
        document = office.loadComponentFromURL(Path(memo).as_uri(), "_blank", 0, (hidden,))
        edit(document)
        saved(document, Path(folder) / f"{edit.__name__}.docx", WORD)
        if edit in THROUGH_ODT:
            other = Path(folder) / f"{edit.__name__}.odt"
            saved(document, other, ODT)
            document.close(True)
            document = office.loadComponentFromURL(other.as_uri(), "_blank", 0, (hidden,))
            saved(document, Path(folder) / f"{edit.__name__}_through_odt.docx", WORD)
        document.close(True)
    with contextlib.suppress(Exception):  # the office hangs up while it answers
        office.terminate()


main(*sys.argv[1:])
