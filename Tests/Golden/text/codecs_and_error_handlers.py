# Every encoding meets every way to deal with errors.
text = "a\xe9\u20ac\U0001f600\ud800\udc80"
handlers = """strict ignore replace backslashreplace xmlcharrefreplace namereplace surrogateescape
surrogatepass none""".split()
for encoding in ["ascii", "latin-1", "utf-8", "UTF-16", "utf_16_be", "u32", "utf-32-le"]:
    for handler in handlers:
        try:
            print(encoding, handler, text.encode(encoding, handler))
        except (UnicodeEncodeError, LookupError) as error:
            print(encoding, handler, type(error).__name__, error)
bad = b"a\xc3\xa9\xe2\x82\xff\xf0\x9f\x98\xed\xa0\x80\x00\xd8"
for encoding in ["ascii", "latin-1", "utf-8", "utf-8-sig", "utf-16-le", "utf-32-be"]:
    for handler in handlers:
        try:
            print(encoding, handler, ascii(bad.decode(encoding, handler)))
        except (UnicodeDecodeError, LookupError, TypeError) as error:
            print(encoding, handler, type(error).__name__, error)
for encoding in ["utf-16", "utf-32", "utf-8-sig", "unicode_escape", "raw_unicode_escape"]:
    encoded = "aé\u20ac\U0001f600\n\\".encode(encoding)
    print(encoding, encoded, ascii(encoded.decode(encoding)))
for encoding in ["nope", "hex", "rot13", "utf\0"]:
    try:
        "a".encode(encoding)
    except (LookupError, ValueError) as error:
        print(type(error).__name__, error)
