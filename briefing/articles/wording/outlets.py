"""Names of news outlets and agencies that are known well enough to be told by name alone.

The list decides nothing on its own: an outlet found by it is a guess.  Names
that are also ordinary words or names of places stand here only in full.
"""

from __future__ import annotations

import re

AGENCIES = frozenset(
    {
        "reuters", "afp", "agence france-presse", "ap", "associated press", "the associated press",
        "tass", "itar-tass", "тасс", "ria novosti", "риа новости", "interfax", "интерфакс",
        "interfax-ukraine", "интерфакс-украина", "dpa", "apa", "efe", "ansa", "upi", "xinhua",
        "kyodo", "kyodo news", "yonhap", "ukrinform", "укринформ", "укрінформ", "belta", "белта",
        "anadolu agency", "aa", "bta", "бта", "pap", "unian", "униан", "уніан", "press association",
        "pa media", "irna", "ptI", "ians", "bloomberg", "dow jones newswires",
    }
)  # fmt: skip
_OUTLETS = frozenset(
    {
        "bbc", "bbc news", "bbc world service", "cnn", "cnbc", "nbc news", "cbs news", "abc news",
        "fox news", "msnbc", "npr", "pbs newshour", "voa", "voice of america", "rfe/rl",
        "radio free europe/radio liberty", "radio liberty", "the new york times", "new york times",
        "the washington post", "washington post", "the wall street journal", "wall street journal",
        "usa today", "los angeles times", "politico", "politico europe", "axios", "the hill",
        "foreign policy", "foreign affairs", "the atlantic", "the new yorker", "newsweek",
        "the guardian", "the times of london", "the telegraph", "the daily telegraph",
        "the independent", "the economist", "financial times", "the financial times", "daily mail",
        "mailonline", "sky news", "itv news", "channel 4 news", "euronews", "euractiv",
        "euobserver", "france 24", "france24", "rfi", "le monde", "le figaro", "libération",
        "les échos", "der spiegel", "spiegel online", "die zeit", "zeit online", "die welt",
        "frankfurter allgemeine zeitung", "süddeutsche zeitung", "tagesschau", "bild",
        "deutsche welle", "deutschlandfunk", "neue zürcher zeitung", "der standard", "die presse",
        "el país", "el mundo", "la vanguardia", "corriere della sera", "la repubblica",
        "la stampa", "gazeta wyborcza", "rzeczpospolita", "sputnik", "sputnik news",
        "sputnik international", "rt", "russia today", "meduza", "медуза", "kommersant",
        "коммерсантъ", "коммерсант", "vedomosti", "ведомости", "izvestia", "известия",
        "rossiyskaya gazeta", "российская газета", "novaya gazeta", "новая газета", "gazeta.ru",
        "lenta.ru", "rbc", "рбк", "the moscow times", "moscow times", "the insider", "the bell",
        "tv rain", "дождь", "echo of moscow", "realnoe vremya", "реальное время", "fontanka",
        "фонтанка", "kyiv post", "kyiv independent", "the kyiv independent", "ukrainska pravda",
        "ukrayinska pravda", "українська правда", "hromadske", "громадське", "novinite",
        "al jazeera", "al arabiya", "haaretz", "the jerusalem post", "the times of israel",
        "daily sabah", "hürriyet daily news", "the hindu", "the times of india",
        "hindustan times", "ndtv", "south china morning post", "global times", "cgtn",
        "china daily", "people's daily", "nikkei asia", "the japan times", "nhk", "nhk world",
        "the korea herald", "the straits times", "the sydney morning herald", "the age",
        "abc news australia", "cbc", "cbc news", "the globe and mail", "toronto star",
        "the irish times", "rte", "the conversation", "bellingcat", "buzzfeed news", "huffpost",
        "vox", "slate", "the daily beast", "business insider", "forbes", "time magazine",
    }
)  # fmt: skip
_EDGES = re.compile(r"^\W+|\W+$")
_PAPER = (
    r"(?:times|post|herald|tribune|gazette|ledger|courier|chronicle|observer|telegraph|mirror"
    r"|inquirer|examiner|sentinel|dispatch|globe|news ?wire|bulletin)"
)
_MASTHEAD = re.compile(
    rf"(?:the )?(?:[\w’'-]+ ){{0,3}}{_PAPER}|(?:the )?{_PAPER} of (?:[\w’'-]+ ?){{1,3}}"
    r"|(?:die |der |das )?(?:[\w-]+ ){0,2}[\w-]*(?:zeitung|tageblatt|tagblatt|tagespost|anzeiger"
    r"|rundschau|kurier|nachrichten|tagesblatt|morgenpost)"
    r"|(?:le |la |l’|l')(?:courrier|quotidien|gazette|dépêche|tribune|écho|journal)"
    r"(?: (?:de |du |des |de la |de l’|de l')?[\w’'-]+)?"
    r"|(?:[\w’'-]+ ){0,2}(?:вестник|газета|известия|ведомости|курьер|вісник|кур.єр|тижневик)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    {"of", "the", "and", "de", "du", "des", "la", "le", "der", "die", "das", "für", "und", "et"}
)
_ELIDED = re.compile(r"^[ld][’']")


def is_known_outlet(name: str) -> bool:
    """Tell whether *name*, the whole of it, is an outlet or agency of the list."""
    key = _EDGES.sub("", name).casefold()
    return key in _OUTLETS or key in AGENCIES


def reads_as_outlet(line: str) -> bool:
    """Tell whether *line*, the whole of it, is worded as a newspaper's name: ``The X Times``."""
    return len(line) <= 60 and is_named(line) and bool(_MASTHEAD.fullmatch(line.strip()))


def is_named(line: str) -> bool:
    """Tell whether the words of *line* are written as a name: no ``Foreign policy``."""
    words = (_ELIDED.sub("", word) or word for word in line.split()[1:])
    return all(word[0].isupper() or word.casefold() in _SMALL for word in words)


def is_known_agency(name: str) -> bool:
    """Tell whether *name*, the whole of it, is an agency of the list."""
    return _EDGES.sub("", name).casefold() in AGENCIES
