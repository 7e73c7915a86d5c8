# Each predicate asks for its own kind of character, and most want at least one.
names = """isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable
isspace istitle isupper""".split()
for text in ["", "a", "A1", "٣", "²", "½", "一", "_x", "1x", " \t", "\u2003", "é", "ªb", "\xad", "😀", "\ud800"]:
    print(ascii(text), [name for name in names if getattr(text, name)()])
