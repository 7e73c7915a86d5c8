# repr shows printable characters and escapes the rest, in the quotes that need fewer escapes.
for text in ["a'b", 'a"b', "a'\"b", "\n\t\r\\", "\0\x1f\x7f\x80\xa0\xad", "é漢😀", "\u200b\u2028\ue000", "\ud800", "\U000e0001"]:
    print(ascii(repr(text)), ascii(text))
print(repr(b"a'b\n\xff\\"), repr(bytearray(b"a'b")), ascii("é"), repr("é"))
class Odd:
    def __repr__(self):
        return 5
for show in (repr, str, ascii):
    try:
        show(Odd())
    except TypeError as error:
        print(error)
