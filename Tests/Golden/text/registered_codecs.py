# str.encode, bytes.decode and streams ask for codecs and error handlers that a program registered.
import _codecs
import io


def show(action):
    try:
        print(ascii(action()))
    except Exception as error:
        print(type(error).__name__, error, *getattr(error, "__notes__", ()))


def swap_encode(text, errors="strict"):
    return text.swapcase().encode("ascii", errors), len(text)


def swap_decode(data, errors="strict"):
    return bytes(data).decode("ascii", errors).swapcase(), len(data)


class Encoder:
    def __init__(self, errors="strict"):
        self.errors = errors

    def encode(self, text, final=False):
        return swap_encode(text, self.errors)[0]

    def setstate(self, state):
        pass

    def reset(self):
        pass


class Decoder(Encoder):
    def decode(self, data, final=False):
        return swap_decode(data, self.errors)[0]

    def getstate(self):
        return b"", 0


class Info(tuple):
    incrementalencoder = Encoder
    incrementaldecoder = Decoder
    _is_text_encoding = True


def search(name):
    if name == "swap_case":
        return Info((swap_encode, swap_decode, None, None))
    if name == "wrong":
        return (lambda text, errors=0: "no bytes"), (lambda data, errors=0: (1, 1)), None, None
    if name == "bad":
        return 1


show(lambda: "aBc".encode("swap-case"))
_codecs.register(search)
show(lambda: "aBc".encode("swap-case"))
show(lambda: b"aBc".decode("SWAP case"))
show(lambda: str(bytearray(b"aBc"), "swap-case"))
show(lambda: bytes("aBc", "swap-case"))
show(lambda: "\u00e9".encode("swap-case", "replace"))
show(lambda: "\u00e9".encode("swap-case"))
show(lambda: "a".encode("wrong"))
show(lambda: b"a".decode("wrong"))
show(lambda: "a".encode("bad"))
show(lambda: "a".encode("nobody"))
show(lambda: "a".encode("a\0b"))

stream = io.TextIOWrapper(io.BytesIO(), encoding="swap-case", newline="")
stream.write("Hello\n")
stream.flush()
show(stream.buffer.getvalue)
stream.buffer.seek(0)
show(lambda: io.TextIOWrapper(stream.buffer, encoding="swap_case").read())

# Handlers of errors: what they answer is encoded, or taken as it is, and they say where to go on.
_codecs.register_error("stars", lambda error: ("*" * (error.end - error.start), error.end))
_codecs.register_error("bytes", lambda error: (b"\xff", error.end))
_codecs.register_error("once", lambda error: ("?", error.start + 1))
_codecs.register_error("wide", lambda error: ("\u20ac", error.end))
_codecs.register_error("behind", lambda error: ("?", 99))
_codecs.register_error("nothing", lambda error: None)
_codecs.register_error("back", lambda error: ("!", -1))
for handler in "stars", "bytes", "once", "wide", "behind", "nothing", "back", "unknown":
    for encoding in "ascii", "latin-1", "utf-8", "utf-16":
        show(lambda: "a\u20ac\ud800z".encode(encoding, handler))
    show(lambda: b"a\xff\xe9z".decode("utf-8", handler))
    show(lambda: b"a\xff\xe9z".decode("ascii", handler))
    if handler != "back":
        show(lambda: b"a\0\0\xd8".decode("utf-16", handler))
show(lambda: ("\u20ac" * 1500).encode("ascii", "stars") == b"*" * 1500)
show(lambda: ("a" * 511 + "\u20ac\u20ac" + "b" * 600).encode("ascii", "stars").count(b"*"))
show(lambda: (b"\xff" * 1500).decode("utf-8", "stars") == "*" * 1500)
show(lambda: ("\u00e9" * 700).encode().decode("utf-8", "stars") == "\u00e9" * 700)
_codecs.register_error("other", lambda error: (setattr(error, "object", b"zz"), ("", 0))[1])
show(lambda: b"a\xff".decode("ascii", "other"))

# The machine's encodings a piece at a time, and others.
show(lambda: _codecs.utf_8_decode(b"\xed\xa0", "surrogatepass"))
show(lambda: _codecs.utf_16_ex_decode(b"\xfe\xff\x00a\x00", None, 0, False))
show(lambda: _codecs.unicode_escape_decode(b"a\\x4", None, False))
show(lambda: _codecs.raw_unicode_escape_decode(b"a\\", None, False))
show(lambda: _codecs.utf_7_encode("a\u00e9+~-\U0001F600"))
show(lambda: _codecs.utf_7_decode(b"a+AOk-+-+2D3eAA-", None, True))
show(lambda: _codecs.utf_7_decode(b"a+AO", None, False))
show(lambda: _codecs.utf_7_decode(b"a+AO", None, True))
show(lambda: _codecs.escape_decode(b"\\x41\\n\\101\\\\"))
show(lambda: _codecs.escape_encode(b"a'\"\n\xff\\"))


class Codec:
    decode = _codecs.utf_8_decode
    encode = _codecs.charmap_encode


show(lambda: Codec().decode(b"a"))
show(lambda: Codec().encode("a", "strict", {97: 98}))
