"""Printed memos as values, for the tests of renderers: what the look's pictures show.

``POLICY_MEMO`` has footnotes, judgements and comments; ``BRIEF`` endnotes
before its legend, tables, grades and a repeated statement.
"""

from __future__ import annotations

from datetime import UTC, datetime

from briefing.document import (
    MM,
    Attachment,
    Banner,
    Cell,
    Document,
    Fields,
    Furniture,
    Heading,
    Inline,
    LineBreak,
    Metadata,
    Note,
    NoteMark,
    NotePlace,
    NoteReference,
    NotesHere,
    Paragraph,
    Quotation,
    Role,
    Table,
    TableKind,
    Text,
    Tone,
)

MANIFEST = Attachment(
    "manifest.json",
    "application/json",
    '{"memo": "m-1", "note": "a < b & c ]]> “d”\\n"}\n'.encode(),
    "Where each statement comes from",
)
BRIDGE = (
    "Between 7 and 30 December the two sides moved from stating demands to fixing dates (9 to 13 "
    "January), not towards each other: Moscow asks for legally fixed guarantees against NATO "
    "enlargement and weapons on its borders, Washington says it has conceded nothing and names the "
    "costs of an attack. The two accounts contradict each other where it matters most: whether "
    "Biden said on 30 December that the United States does not plan to deploy offensive strike "
    "weapons in Ukraine. We have seen neither side’s readout itself, and the call of "
    "30\u00a0December rests on one unnamed outlet."
)


def _text(text: str) -> tuple[Inline, ...]:
    """Return *text* as inlines; what stands between asterisks is strong."""
    return tuple(
        Text(piece, Tone.STRONG if index % 2 else Tone.PLAIN)
        for index, piece in enumerate(text.split("*"))
        if piece
    )


def _heading(text: str, level: int = 1) -> Heading:
    role = Role.HEADING_1 if level == 1 else Role.HEADING_2
    return Heading(level, (Text(text),), f"h-{text.lower().replace(' ', '-')}", role)


def _said(who: str, identity: str, words: str, note: int, tag: str, grade: str = "") -> Paragraph:
    """Return a statement; *words* with quote marks outside is direct speech."""
    direct = words.startswith("“") and words.endswith("”")
    inner = words[1:-1] if direct else words
    quotation: tuple[Inline, ...] = (Quotation(identity, (Text(inner),)),)
    if direct:
        quotation = (Text("“"), *quotation, Text("”"))
    return Paragraph(
        Role.QUOTATION_DIRECT if direct else Role.STATEMENT_INDIRECT,
        (*quotation, NoteMark(note), Text(" "), Text(f"({tag})", Tone.SOURCE_TAG)),
        label=(Text(who),),
        aside=(Text(grade, Tone.GRADE),) if grade else (),
        entry=identity,
    )


def _own(role: Role, label: str, text: str) -> Paragraph:
    return Paragraph(role, _text(text), label=(Text(label),))


def _judged(text: str, basis: str) -> tuple[Paragraph, Paragraph]:
    return (
        _own(Role.JUDGEMENT, "Judgement", text),
        Paragraph(Role.BASIS, _text(basis), box=Role.JUDGEMENT),
    )


def _note(number: int, text: str, *more: Inline) -> Note:
    return Note(number, (Text(text), *more))


def _fields(*more: tuple[str, str]) -> Fields:
    (third, value), (fourth, other) = more
    return Fields(
        (
            (("To", (Text("Director, Europe", Tone.STRONG),)), (third, (Text(value),))),
            (("From", (Text("Eastern Europe desk"),)), (fourth, (Text(other),))),
        )
    )


def _top(kind: str) -> tuple[Paragraph | Fields, ...]:
    title = "The Putin-Biden calls of 7 and 30 December 2021: what each side says was said"
    return (
        Paragraph(Role.MEMO_KIND, (Text(kind),)),
        Paragraph(Role.TITLE, (Text(title),)),
        _fields(("Date", "31 December 2021"), ("Cut-off", "31 December 2021, 12:00 UTC")),
        _own(Role.BOTTOM_LINE, "Bottom line", BRIDGE),
    )


def _furniture(banner: Banner) -> Furniture:
    return Furniture(
        head_first="Eastern Europe desk",
        head="The Putin-Biden calls of 7 and 30 December 2021",
        foot="EE/2021/112, edition 1",
        banner=banner,
    )


PUTIN = "Putin-Biden Call: Key Points Discussed by US, Russian Presidents During Video Meeting"
METADATA = Metadata(
    author="Eastern Europe desk",
    subject="The Putin-Biden calls",
    keywords=("Ukraine", "NATO"),
    identifier="EE/2021/112",
    date=datetime(2021, 12, 31, tzinfo=UTC),
    custom=(("Marking", "TLP:CLEAR"), ("Edition", "1")),
)
COMMENT = (
    "Three outlets render one sentence of the Kremlin’s readout with three verbs: conquer "
    "(Sputnik), exploit (Meduza), seize (ClubZ). Do not quote any of them as Putin’s words until "
    "the Russian text has been read."
)
LEGALLY = (
    "“Russia is seriously interested in receiving reliable, legally fixed guarantees, excluding "
    "NATO’s expansion to the east and the deployment of offensive weapons systems in countries "
    "bordering Russia”"
)
CLEARLY = (
    "“I will tell you clearly and directly, [Biden] made no such commitments or concessions. He "
    "stands by the proposition that countries should be able to freely choose who they associate "
    "with”"
)
PLEDGE = (
    "The US President reportedly indicated that Washington was not planning to deploy “offensive "
    "strike weapons in Ukraine,”"
)

POLICY_MEMO = Document(
    title="The Putin-Biden calls of 7 and 30 December 2021",
    language="en-GB",
    blocks=(
        *_top("Policy memo"),
        _heading("Ukraine"),
        *_judged(
            "Neither call is *likely (55–80\u202f%)* to have changed the other side’s position "
            "on\u00a0Ukraine.",
            "Confidence: *moderate.* Both sides describe their own line as restated on 7 December; "
            "the account of 30\u00a0December is from one outlet.",
        ),
        _heading("Call of 7 December", 2),
        _said(
            "White House",
            "n1",
            "Biden expressed deep concerns about Russia massing forces near the border with "
            "Ukraine, calling for “de-escalation and a return to diplomacy.”",
            1,
            "as reported by Meduza",
        ),
        Paragraph(
            Role.PARAPHRASE,
            (
                Text("Biden restated support for Ukraine’s sovereignty and territorial integrity."),
                NoteMark(2),
                Text(" "),
                Text("(our wording, after Realnoe Vremya)", Tone.SOURCE_TAG),
            ),
            label=(Text("White House"),),
        ),
        _said(
            "Kremlin",
            "n3",
            "“The Russian president illustrated with concrete examples the destructive line of "
            "Kiev, aimed at the complete dismantling of the Minsk agreements and the agreements "
            "reached in the Normandy format, expressed serious concern about Kiev’s provocative "
            "actions against Donbass”",
            3,
            "ClubZ, through TASS",
        ),
        _said(
            "Yury Ushakov",
            "n4",
            "“Ukraine sabotages the Minsk implementation, in addition, it sabotages the agreements "
            "reached within the framework of the Normandy Four summit, delays the negotiation "
            "process in the contact group, seeks to exclude Donbas from the negotiation process”",
            4,
            "Sputnik",
        ),
        _said(
            "Jake Sullivan",
            "n5",
            "the United States does not believe Putin has decided whether to invade Ukraine",
            5,
            "as reported by ClubZ",
        ),
        _heading("Call of 30 December", 2),
        _said(
            "Jen Psaki",
            "n6",
            "Biden “made clear” that the US and its allies would “respond decisively” if Russia "
            "moved to invade Ukraine",
            6,
            "as reported by [RT?]",
        ),
        _said(
            "[RT?]",
            "n7",
            "Moscow has consistently denied speculation that it is planning an invasion.",
            7,
            "report",
        ),
        _heading("NATO guarantees"),
        *_judged(
            "Washington is *unlikely (20–45\u202f%)* to have given a commitment on weapons in "
            "Ukraine on 30\u00a0December.",
            "Confidence: *low.* The White House denies it, the Kremlin’s own aide speaks of a "
            "verbal pledge only, and one outlet carries both.",
        ),
        _own(Role.COMMENT, "Comment", COMMENT),
        _said("Kremlin", "n8", LEGALLY, 8, "ClubZ"),
        _said("Jake Sullivan", "n9", CLEARLY, 9, "Sputnik"),
        _said("Kremlin", "n10", PLEDGE, 10, "as reported by [RT?]"),
        _said(
            "American and European media outlets",
            "n11",
            "obtaining a verbal pledge had been “one of the key points” for Moscow",
            11,
            "as reported by [RT?]",
        ),
    ),
    notes=(
        _note(
            1,
            "Meduza, “Deep concerns Putin and Biden discuss Ukraine, bilateral relations in "
            "virtual talks”, Olga Korelina, translated by Eilish Hart, [7\u00a0December 2021?], "
            "para. 3. White House readout; the same in Sputnik, ClubZ and Realnoe Vremya, all from "
            "one origin.",
        ),
        _note(
            2,
            "Paraphrase of “Joe Biden also stressed support for Ukraine’s sovereignty and "
            "territorial integrity and called for de-escalation of the conflict and a return to "
            "diplomacy”: Realnoe Vremya, “Putin and Biden hold ‘tough talks’ via video link”, Emil "
            "Ziyangirov, [8\u00a0December 2021?], para. 11.",
        ),
        _note(
            3,
            "ClubZ, “The Biden-Putin Video Meeting: Two Hours of Mutual Warnings”, 8 December "
            "2021, para. 7. Kremlin press service through TASS; Meduza renders the same passage as "
            "“specific examples” of a “destructive line”.",
        ),
        _note(
            4,
            f"Sputnik, “{PUTIN}”, [7\u00a0December 2021?], para. 8. Ushakov to reporters, giving "
            "Putin’s words to Biden.",
        ),
        _note(5, "ClubZ, ", NoteReference((3,), "note\u00a03"), Text(", para. 16.")),
        _note(
            6,
            "[RT?], “Five key takeaways from latest Putin-Biden call”, 31 December 2021, para. 4. "
            "One outlet; its name is not stated in the captured text.",
        ),
        _note(7, "[RT?], ", NoteReference((6,), "note\u00a06"), Text(", para. 4.")),
        _note(8, "ClubZ, ", NoteReference((3,), "note\u00a03"), Text(", para. 9.")),
        _note(9, "Sputnik, ", NoteReference((4,), "note\u00a04"), Text(", para. 17.")),
        _note(10, "[RT?], ", NoteReference((6,), "note\u00a06"), Text(", para. 3.")),
        _note(11, "[RT?], ", NoteReference((6,), "note\u00a06"), Text(", para. 3.")),
    ),
    furniture=_furniture(Banner("TLP:CLEAR")),
    metadata=METADATA,
    attachments=(MANIFEST,),
)


def _row(number: int, likelihood: str, span: str, text: str, basis: str, notes: tuple[int, ...]):
    basis_line = (Text(basis), NoteReference(notes, raised=True))
    return (
        Cell(
            (
                Paragraph(
                    Role.TABLE_CELL,
                    (Text(likelihood, Tone.STRONG), LineBreak(), Text(span)),
                    label=(Text(str(number)),),
                ),
            ),
            header=True,
        ),
        Cell((Paragraph(Role.TABLE_CELL, _text(text)), Paragraph(Role.BASIS, basis_line))),
        Cell((Paragraph(Role.TABLE_CELL, _text("*low*" if number == 3 else "moderate")),)),
    )


def _head(*names: str) -> tuple[Cell, ...]:
    return tuple(Cell((Paragraph(Role.TABLE_HEAD, (Text(name),)),)) for name in names)


_JUDGEMENTS = Table(
    TableKind.JUDGEMENTS,
    (30 * MM, 106 * MM, 24 * MM),
    _head("Likelihood", "Judgement and basis", "Confidence"),
    (
        _row(
            1,
            "very likely",
            "80–95\u202f%",
            "The meetings of 9 to 13 January are *very likely* to take place.",
            "Dates and places are given for all three; one outlet.",
            (5,),
        ),
        _row(
            2,
            "likely",
            "55–80\u202f%",
            "Neither call is *likely* to have changed the other side’s position on Ukraine.",
            "Both sides describe their own line as restated on 7 December; the account of "
            "30\u00a0December is from one outlet.",
            (1, 2),
        ),
        _row(
            3,
            "unlikely",
            "20–45\u202f%",
            "Washington is *unlikely* to have given a commitment on weapons in Ukraine on "
            "30\u00a0December.",
            "The White House denies it, the Kremlin’s own aide speaks of a verbal pledge only, and "
            "one outlet carries both.",
            (3, 4),
        ),
    ),
    caption="Key judgements with likelihood and confidence",
)
_SCALE = Table(
    TableKind.SCALE,
    (160 / 7 * MM,) * 7,
    (),
    (
        tuple(
            Cell((Paragraph(Role.SCALES, (Text(name), LineBreak(), Text(span, Tone.STRONG))),))
            for name, span in (
                ("almost no chance", "1–5\u202f%"),
                ("very unlikely", "5–20\u202f%"),
                ("unlikely", "20–45\u202f%"),
                ("roughly even chance", "45–55\u202f%"),
                ("likely", "55–80\u202f%"),
                ("very likely", "80–95\u202f%"),
                ("almost certain(ly)", "95–99\u202f%"),
            )
        ),
    ),
    caption="Likelihood",
)

BRIEF = Document(
    title="The Putin-Biden calls of 7 and 30 December 2021",
    language="en-GB",
    blocks=(
        *_top("Intelligence brief"),
        _heading("Key judgements"),
        _JUDGEMENTS,
        _heading("NATO guarantees"),
        _said("Kremlin", "n8", LEGALLY, 1, "ClubZ", "C2"),
        _said("Jake Sullivan", "n9", CLEARLY, 2, "Sputnik", "C2"),
        _said("Kremlin", "n10", PLEDGE, 3, "as reported by [RT?]", "F4"),
        _said(
            "White House",
            "n12",
            "Biden had made “no declaration as to intentions” during the conversation",
            4,
            "as reported by [RT?]",
            "F3",
        ),
        _own(Role.COMMENT, "Comment", COMMENT),
        _heading("Next steps"),
        _said(
            "[RT?]",
            "n13",
            "a Russia-US meeting to be held on January 9 and 10 in Geneva, followed by another in "
            "Brussels between Russia and NATO on January 12, and a final encounter on January 13 "
            "at the level of the Organization for Security and Cooperation in Europe",
            5,
            "report",
            "F3",
        ),
        _own(
            Role.ASSUMPTION,
            "Assumption",
            "The readouts, known to us only through the press, render the calls faithfully. *If "
            "wrong:* the judgement on the pledge of 30 December falls first.",
        ),
        _own(
            Role.GAP,
            "Gap",
            "No source from Kyiv, Brussels or Berlin; nothing on what was said about arms control "
            "or diplomatic missions on 30 December.",
        ),
        _heading("Source summary statement"),
        Paragraph(
            Role.SOURCE_SUMMARY,
            _text(
                "Five articles in English on two calls, 7 to 31 December 2021. Four cover "
                "7\u00a0December and share two origins, the White House and Kremlin readouts, so "
                "agreement among them is agreement of copies. The call of 30 December rests on one "
                "outlet, not named in the captured text. One source is state-owned (Sputnik), one "
                "translated back from Bulgarian; three are undated and dated by us from their text."
            ),
        ),
        _heading("Endnotes"),
        NotesHere(),
        _heading("Scales used"),
        _SCALE,
        _own(
            Role.SCALES,
            "Source",
            "*A* completely reliable, *B* usually, *C* fairly, *D* not usually, *E* unreliable, "
            "*F* cannot be judged",
        ),
        _own(
            Role.SCALES,
            "Statement",
            "*1* confirmed by other sources, *2* probably true, *3* possibly true, *4* doubtful, "
            "*5* improbable, *6* cannot be judged. The grade says that this was said as rendered, "
            "not that it is true.",
        ),
    ),
    notes=(
        _note(
            1,
            "ClubZ, “The Biden-Putin Video Meeting: Two Hours of Mutual Warnings”, 8 December "
            "2021, para. 9. Kremlin press service through TASS.",
        ),
        _note(2, f"Sputnik, “{PUTIN}”, [7\u00a0December 2021?], para. 17. Brackets in the source."),
        _note(
            3,
            "[RT?], “Five key takeaways from latest Putin-Biden call”, 31 December 2021, para. 3. "
            "Contradicted by the White House, ",
            NoteReference((4,), "note\u00a04"),
            Text("."),
        ),
        _note(4, "[RT?], ", NoteReference((3,), "note\u00a03"), Text(", para. 3.")),
        _note(5, "[RT?], ", NoteReference((3,), "note\u00a03"), Text(", para. 6.")),
    ),
    note_place=NotePlace.ENDNOTES,
    furniture=_furniture(Banner("TLP:AMBER", "#FFC000")),
    metadata=METADATA,
    attachments=(MANIFEST,),
)
