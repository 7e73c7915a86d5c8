# oracle: 3.13
"""Paths of few names taken apart and put together, as os.path does on text and bytes."""

import posixpath

from cases import Numbers, case, end, octets

numbers = Numbers(32)
PARTS = ["", "a", "b.c", ".", "..", "...", ".x", "a b", "~", "~a", "c.tar.gz", "/", "//", "x.", "$A"]


def normpath(path):
    # Written in C in some, under another name.
    return posixpath.normpath(path)


def path():
    text = "/".join([numbers.choice(PARTS) for _ in range(numbers.below(6))])
    text = numbers.choice(["", "", "/", "//", "///"]) + text
    return octets(text) if numbers.one_in(5) else text


for _ in range(150):
    for function in [
        posixpath.split, posixpath.splitext, posixpath.basename, posixpath.dirname,
        normpath, posixpath.isabs, posixpath.splitdrive, posixpath.normcase,
    ]:
        case(function, path())
    case(posixpath.join, path(), path())
    case(posixpath.join, path(), path(), path())
    paths = [path() for _ in range(numbers.below(4))]
    case(posixpath.commonprefix, paths)
    case(posixpath.commonpath, paths)
for wrong in (None, 5, 1.5, [], ("a",)):
    for function in (posixpath.split, normpath, posixpath.basename, posixpath.join):
        case(function, wrong)
end()
