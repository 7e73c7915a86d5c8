# What unicodedata says of characters is what Unicode 15.1 says.
import unicodedata as u


def show(function, *arguments):
    try:
        print(function.__name__, *map(ascii, arguments), "->", ascii(function(*arguments)))
    except Exception as error:
        print(function.__name__, *map(ascii, arguments), "->", type(error).__name__, error)


print(u.unidata_version, u.ucd_3_2_0.unidata_version)
for c in "a\u00bd\u0661\u2460\u4e09\u0301(\u05d0\uff21\ud800\u0378\U0001F600":
    print(
        ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c),
        u.east_asian_width(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None),
        u.name(c, None))
for c in "\u00e9\u00bc\ufb01\u1e9b\u2126\uac00\ufdfaa\U0001D15E":
    print(ascii(c), ascii(u.decomposition(c)))
    print(*(ascii(u.normalize(form, c)) for form in ("NFC", "NFD", "NFKC", "NFKD")))

# Marks are put in order, composed across marks of other classes, and not across their own.
for text in ("a\u0301\u0323", "q\u0307\u0323", "\u0344", "a\u0315\u0300\u05ae\u0301", "\u1100\u1161\u11a8",
             "\u0b47\u0300\u0b3e", "e\u0301" * 3, "\u0301" + "a\u0323\u0301" * 40):
    print(*(ascii(u.normalize(form, text)) for form in ("NFC", "NFD")),
          u.is_normalized("NFC", text), u.is_normalized("NFD", text))
marks = "a" + "\u0301\u0323\u0345\u0334" * 30
print(u.normalize("NFD", marks) == "a" + "\u0334" * 30 + "\u0323" * 30 + "\u0301" * 30 + "\u0345" * 30)

for name in ("LATIN SMALL LETTER A", "latin small letter a", "LF", "SPACE", "HANGUL SYLLABLE GAG",
             "hangul syllable gag", "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-04E00",
             "cjk unified ideograph-4e00", "CJK COMPATIBILITY IDEOGRAPH-FA6D", "TIBETAN MARK BKA- SHOG GI MGO RGYAN",
             "TAMIL SYLLABLE SHRII", "KEYCAP DIGIT ONE", "GRINNING FACE", "VS17", "NUSHU CHARACTER-1B170",
             "", " ", "LATIN", "LATIN SMALL LETTER", "LATIN SMALL LETTER A ", "SMALL LETTER A", "\u00e9",
             "HANGUL SYLLABLE ", "HANGUL SYLLABLE GAGA", "X" * 200, "X" * 300, b"TAB"):
    show(u.lookup, name)
for name in ("GRINNING FACE", "LF", "KEYCAP DIGIT ONE"):
    show(u.ucd_3_2_0.lookup, name)
for function in (u.name, u.decimal, u.digit, u.numeric):
    show(function, "\x00")
    show(function, "\x00", "none")
show(u.category, "")
show(u.category, "ab")
show(u.category, 1)
show(u.name, None, 1)
show(u.normalize, "X", "a")
show(u.normalize, "NFC", "a")
show(u.normalize, "X", "")
show(u.normalize, "NFC", b"a")
show(u.is_normalized, 1, "a")

# Unicode 3.2 knew less.
old = u.ucd_3_2_0
for c in "a\u0221\u00b2\U0001F600\u2f868\u0f3a":
    print(ascii(c), old.category(c), repr(old.bidirectional(c)), old.east_asian_width(c), old.mirrored(c),
          old.decimal(c, None), old.digit(c, None), old.numeric(c, None), old.name(c, None))
print(ascii(old.normalize("NFC", "\U0002f868\u1e9e")), ascii(u.normalize("NFC", "\U0002f868")))
show(u.UCD)
print(type(old), "\N{LF}" == "\n", "\N{greek small letter alpha}", b"\\N{DIGIT ONE}".decode("unicode_escape"))
