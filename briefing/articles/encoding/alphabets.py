"""What tells one legacy encoding from another: the letters of languages, and where they stood.

*Accents* are the letters beyond ASCII of languages in Latin script (CLDR
exemplar characters).  *Scripts* hold whole alphabets, with the letters that
fill most of any text in front; the same bytes read in a wrong encoding give
rare letters.
"""

from __future__ import annotations

ACCENTS: dict[str, str] = {
    "de": "äöüß",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "es": "áéíñóúüª°º¿¡",
    "pt": "áâãàçéêíóôõúªº",
    "it": "àèéìíòóùú",
    "nl": "áäéëíïóöúü",
    "nordic": "åäöæøéü",
    "is": "áðéíóúýþæö",
    "pl": "óąćęłńśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "hu": "áéíóöőúüű",
    "hr": "čćđšž",
    "ro": "ăâîșțşţ",
    "tr": "çğıöşüâîûİ",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "et": "äõöüšž",
    "vi": "ăâđêôơưàáãèéìíòóõùúý\u0300\u0301\u0303\u0309\u0323₫",
}

CODES: dict[str, tuple[str, ...]] = {  # ISO 639-1 codes, where a name above is none
    "nordic": ("sv", "da", "no", "nb", "nn", "fi"),
    "hr": ("hr", "bs", "sl"),
    "sr": ("sr", "mk"),
}

# The frequent letters first, parted by a bar from the rest of the alphabet.
SCRIPTS: dict[str, str] = {
    "ru": "оеаинтсрвлкмд|пуяыьгзбчйхжшюцщэфъё",
    "uk": "оанивіртескдл|упмзьяйгбчхїцюшєщжфґ",
    "be": "анаіоертслцкдв|ўымпуязбьгчйэхжшюфё",
    "bg": "аеоитнрсвлдкп|мзъучщбгяжхцйюшфь",
    "sr": "аоиенрстувдкј|мплзгбшчцњљћжђфхѓќѕџ",
    "el": "αοιετσνηυρπκμ|λςίάόέήώθύχφγδβωξζψϊΐϋΰ",
    "he": "יהולארתשמבנ|עחדקפכגטםזןסצךףץ",
    "ar": "اليمونرتبةعد|فسهقكحجشصخأطزثضذغظءىؤئإآ",
    "fa": "اینرهمدوتبس|شزکگلفپعخقجحچطصآئغضثظذءژأ",
    "th": "านรอกเงมยลวดทส|ตะปบคหแจพชขใไโผซถภศธณษฐญฉฆฝฟฎฏฮฬฑฒ่้ัิีึืุู์็ำๆฯ",
}

TYPOGRAPHY = "“”„‘’‚‹›«»–—…•·€£§°№©®™\u00a0\u00ad×±½¼¾²³¿¡´`¨฿₽¥、。،؛؟"

# Each single-byte encoding with the languages that were written in it; the likelier first.
SINGLE_BYTE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("cp1252", ("fr", "de", "es", "pt", "it", "nl", "nordic", "is", "et")),
    ("cp1251", ("ru", "uk", "bg", "sr", "be")),
    ("cp1250", ("pl", "cs", "sk", "hu", "hr", "ro", "de")),
    ("cp1254", ("tr", "de", "fr")),
    ("cp1257", ("lt", "lv", "et")),
    ("cp1253", ("el",)),
    ("cp1255", ("he",)),
    ("cp1256", ("ar", "fa")),
    ("cp874", ("th",)),
    ("cp1258", ("vi",)),
    ("koi8-r", ("ru", "bg")),
    ("koi8-u", ("uk",)),
    ("iso8859-2", ("pl", "cs", "sk", "hu", "hr", "ro")),
    ("iso8859-15", ("fr", "de", "es", "pt", "it", "nordic")),
    ("iso8859-16", ("ro",)),
    ("iso8859-13", ("lt", "lv")),
    ("iso8859-5", ("ru", "uk", "bg", "sr", "be")),
    ("iso8859-7", ("el",)),
    ("iso8859-8", ("he",)),
    ("iso8859-6", ("ar",)),
    ("iso8859-9", ("tr",)),
    ("cp866", ("ru", "uk", "be")),
    ("mac_cyrillic", ("ru", "uk", "bg", "sr")),
    ("mac_roman", ("fr", "de", "es", "pt", "it", "nl", "nordic")),
    ("cp850", ("de", "fr", "es", "pt", "it", "nordic")),
    ("cp852", ("pl", "cs", "sk", "hu", "hr")),
)
