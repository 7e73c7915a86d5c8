# differs: CPython has neither regex nor pcre; here they must find what re finds
# options: -r
# stress: no, it compiles many patterns
import re

import pcre
import regex

state = 5


def below(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


def made(depth):
    """A pattern in the manner of Emacs, and the same for re."""
    kind = below(9 if depth else 4)
    if kind < 2:
        c = "abc"[below(3)]
        return c, c
    if kind == 2:
        return [(".", "."), ("[ab]", "[ab]"), ("[^b]", "[^b]"), ("(", r"\("), ("|", r"\|")][below(5)]
    if kind == 3:
        return [(r"\w", "[a-zA-Z0-9]"), (r"\W", "[^a-zA-Z0-9]"), (r"\`", r"\A"), (r"\'", r"\Z")][below(4)]
    one, other = made(depth - 1), made(depth - 1)
    if kind < 6:
        return one[0] + other[0], one[1] + other[1]
    if kind == 6:
        return rf"\({one[0]}\|{other[0]}\)", f"({one[1]}|{other[1]})"
    repeat = "*+?"[below(3)]
    return rf"\({one[0]}\){repeat}", f"({one[1]}){repeat}"


found = 0
for _ in range(250):
    emacs, perl = made(3)
    for _ in range(3):
        text = "".join("abc( |_\n"[below(8)] for _ in range(below(9)))
        match = re.compile(perl).search(text)
        one = regex.compile(emacs)
        place = one.search(text)
        assert (place, one.regs) == ((match.start(), match.regs) if match else (-1, None)), (emacs, text)
        anchored = re.compile(perl).match(text)
        assert one.match(text) == (anchored.end() if anchored else -1), (emacs, text)
        regs = pcre.pcre_compile(perl, 0).match(text)
        assert regs == (match and match.regs), (perl, text)
        regs = pcre.pcre_compile(perl.encode(), 0).match(text.encode(), 0, len(text), pcre.ANCHORED)
        assert regs == (anchored and anchored.regs), (perl, text)
        found += match is not None
print("agreed", found > 300)
