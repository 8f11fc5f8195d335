"""A printed memo that quotes in many scripts, each original beside its translation."""

from __future__ import annotations

from briefing.document import (
    Banner,
    Contents,
    Document,
    Fields,
    Furniture,
    Heading,
    Link,
    Note,
    NoteMark,
    NoteReference,
    Paragraph,
    Quotation,
    Role,
    Text,
    Tone,
)
from tests.printed_memos import MANIFEST, METADATA

FONTS = (
    "Noto Naskh Arabic",
    "Noto Sans Arabic",
    "Noto Serif Hebrew",
    "Noto Serif Devanagari",
    "Noto Serif CJK SC",
    "Noto Serif CJK JP",
    "Noto Serif CJK KR",
)
# By statement: language and words.  Numbers, brackets and Latin words stand among the Arabic;
# vowels make Typst draw a letter in several pieces.
QUOTED = {
    "arabic": (
        "ar",
        (
            "قال الرئيس إن روسيا تريد ضمانات قانونية (NATO) في 30 ديسمبر 2021، وأضاف أن الحوار مع "
            "Joe Biden كان مفيدا جدا ولا يوجد أي تغيير في المواقف."
        ),
    ),
    "vowels": ("ar", "قَالَ الرَّئِيسُ إِنَّ السَّلَامَ مُمْكِنٌ وَالحِوَارُ مُسْتَمِرٌّ"),
    "persian": ("fa", "رئیس‌جمهور گفت که روسیه تضمین‌های قانونی می‌خواهد؛ «هیچ تغییری» رخ نداده است"),
    "hebrew": (
        "he",
        (
            "הנשיא אמר כי רוסיה מעוניינת בערבויות (נאט״ו) ב-30 בדצמבר 2021 וכי השיחה הייתה "
            '"מועילה" מאוד לשני הצדדים'
        ),
    ),
    "points": ("he", "הַנָּשִׂיא אָמַר כִּי רוּסְיָה מְעוּנְיֶנֶת"),
    "hindi": (
        "hi",
        (
            "राष्ट्रपति ने कहा कि रूस कानूनी रूप से निश्चित गारंटी चाहता है और क्षेत्र में शक्ति संतुलन की "
            "स्थिति पर चर्चा हुई।"
        ),
    ),
    "chinese": ("zh-Hans", "总统表示，俄罗斯希望得到有法律约束力的保证，排除北约向东扩张。"),
    "japanese": ("ja", "大統領は、ロシアはNATOの東方拡大を排除する法的保証を求めていると述べた。"),
    "korean": ("ko", "대통령은 러시아가 법적 보장을 원한다고 말했다."),
    "english": ("", "The President said that Russia wants legally fixed guarantees, not promises."),
}


def _entry(number: int, statement: str) -> tuple[Paragraph, Paragraph]:
    language, words = QUOTED[statement]
    quotation = Quotation(statement, (Text(words, language=language),))
    tag = Text(" (as reported by TASS)", Tone.SOURCE_TAG)
    return (
        Paragraph(
            Role.QUOTATION_DIRECT,
            (Text("“"), quotation, Text("”"), NoteMark(number), tag),
            label=(Text("Kremlin"),),
            aside=(Text("C2", Tone.GRADE),),
        ),
        Paragraph(
            Role.TRANSLATION,
            (Text("Russia wants legally fixed guarantees"), Text(" (ours)", Tone.SOURCE_TAG)),
        ),
    )


def _note(number: int) -> Note:
    title = Text(f"TASS, “الكرملين: ضمانات”, {number} December 2021, para. 3, ")
    return Note(number, (title, Link("https://example.org/", "https://example.org/"), Text(".")))


SCRIPTS = Document(
    title="What others say",
    language="en-GB",
    blocks=(
        Paragraph(Role.MEMO_KIND, (Text("Policy memo"),)),
        Paragraph(Role.TITLE, (Text("What others say: العربية and 中文"),)),
        Fields(((("To", (Text("Director"),)), ("Date", (Text("31 December 2021"),))),)),
        Contents(),
        Heading(1, (Text("Statements"),), "h-statements"),
        *(p for n, statement in enumerate(QUOTED, 1) for p in _entry(n, statement)),
        Heading(1, (Text("Judgements"),), "h-judgements"),
        Paragraph(Role.JUDGEMENT, (Text("Neither is likely."),), label=(Text("Judgement"),)),
        Paragraph(
            Role.BASIS,
            (Text("Confidence: low"), NoteReference((1, 2), raised=True)),
            box=Role.JUDGEMENT,
        ),
    ),
    notes=tuple(_note(number) for number in range(1, len(QUOTED) + 1)),
    furniture=Furniture("Office", "A short title", "EE/1", banner=Banner("TLP:AMBER", "#FFC000")),
    metadata=METADATA,
    attachments=(MANIFEST,),
)
