# _tokenize gives the tokens of lines that a function reads.
from _tokenize import TokenizerIter


def show(source, **options):
    lines = iter(source.splitlines(True))
    print(ascii(source))
    try:
        for token in TokenizerIter(lambda: next(lines, ""), **options):
            print("  ", ascii(token))
    except SyntaxError as error:
        print("  ", type(error).__name__, error.msg, error.lineno, error.offset)


for source in (
        "a=1 #c\n\nif x:\n  # c\n  y\n#d\nz", "f'a{{b{x!r:>{w}}c}}'\n", "(a\\\n +\n b) \\\n\n",
        "if 1:\n\tb\n  \n   ", "$?!\n", "\u00e9=1\n", "a\r\n'''b\r\nc'''\r\n", "(1", "'''a\n", "'a\n",
        "if 1:\n    a\n  b\n", "1_000j 0777 1e 0x\n", "a -> b := ... <> c\n", "", "#x", "pass\n   ",
        "def f():\n  a", "f'{x:}{y:{w}}'\n", "f'''a\nb{x}c\nd{{'''\n", "f'\\N{DASH}{x=!r}'\n", ")\n(]\n",
        "a \\\n", "a \\x\n", "f'{x'\n", "f'{x\n", "if a:\n  b\\\n\n  c\n", "  \\\n  a\n", "'\U0001F600' + b\n",
        "if 1:\n\ta\n        b\n", "'''a\n\u00e9 b''' + c\n", "1if 2else 3\n"):
    show(source, extra_tokens=True)
for source in ("a=1 #c\n\nif x:\n  y\nz\n", ")\n", "(]\n", "0777\n", "f'{a:>{b}}'\n", "a @ b ** c // 1 != d\n"):
    show(source, extra_tokens=False)


def refuse(*arguments, **options):
    try:
        print(list(TokenizerIter(*arguments, **options)))
    except Exception as error:
        print(type(error).__name__, error)


def fail():
    raise KeyError("no line")


refuse(fail, extra_tokens=True)
refuse(lambda: 1, extra_tokens=True)
refuse(lambda: "a", encoding="utf-8", extra_tokens=True)
refuse(1, extra_tokens=True)
lines = iter([b"\xe9 = 1\n", b"b\n"])
refuse(lambda: next(lines), encoding="latin-1", extra_tokens=True)
lines = iter([b"\xff\n"])
refuse(lambda: next(lines), encoding="utf-8", extra_tokens=True)

# A function that reads tokens itself, and iterators that are left before their end.
lines = iter("(a\nb\nc)\n".splitlines(True))


def read():
    line = next(lines, "")
    if line == "b\n":
        print("inside", next(tokens))
    return line


tokens = TokenizerIter(read, extra_tokens=True)
print([token[1] for token in tokens], list(tokens))
for i in range(300):
    lines = iter(["(a\n"] * 3)
    next(TokenizerIter(lambda: next(lines, ""), extra_tokens=True))
