# Source may be in an encoding that a codec of the program turns into text.
import _codecs


def decode(data, errors="strict"):
    return bytes(data).decode("latin-1", errors).replace("!", "\u20ac"), len(data)


def search(name):
    if name == "euro_mark":
        return (lambda text, errors: 1 / 0), decode, None, None


source = b"# coding: euro-mark\nprint(ascii('!'))\n"
try:
    exec(source)
except SyntaxError as error:
    print(error)
_codecs.register(search)
exec(source)
exec(b"#coding:latin-1\nprint(ascii('\xe9'))")
exec("# coding: nobody\nprint(ascii('\xe9'))")
