# Long strings and bytes are laid out as literals that stand side by side.
from pprint import pprint

text = "the quick brown fox jumped over the lazy dog, and then it slept for a hundred years"
for width in 80, 40, 26, 10, 1:
    pprint(text, width=width)
    pprint([text, text], width=width)
    pprint({"key": text, "other": [text]}, width=width)
pprint("one line\nanother line which is longer\n\nthird\n", width=20)
pprint(["a\tb  c \n" * 4, "tail"], width=12)
pprint("x" * 100, width=20)
pprint("x" * 30 + " " + "y" * 30, width=20)
pprint("quote ' and \" and \\ back", width=10)
pprint("漢字 かな éè \x00\x1b " * 3, width=24)
pprint("words\u2003with\u00a0odd\u3000blanks " * 3, width=20)
pprint(bytes(range(60)), width=40)
pprint(b"abc", width=1)
pprint(b"abcdefgh" * 8, width=30)
pprint(b"abcdefghi" * 3, width=1)
pprint([b"abcdefgh" * 8], width=30)
pprint(bytearray(range(60)), width=40)
pprint({"k": bytearray(b"abcd" * 12)}, width=40)
