# oracle: 2.7
"""Strings of few characters, so that much is found; numbers in all bases."""

import strop

from cases import Numbers, case, end

numbers = Numbers(2)
LETTERS = "abAB \t\n,\r\x0b"


def some(longest=12, characters=LETTERS):
    return numbers.text(numbers.below(longest + 1), characters)


for _ in range(120):
    for function in [
        strop.lower, strop.upper, strop.swapcase, strop.capitalize, strop.strip, strop.lstrip,
        strop.rstrip, strop.split, strop.splitfields, strop.expandtabs,
    ]:
        case(function, some())
    case(strop.lower, numbers.text(3, "\xe9\xc9\x85\xa0\x1c"))
    case(strop.split, numbers.text(6, "\xe9\x85\xa0\x1c a"))
    case(strop.strip, numbers.text(6, "\xe9\x85\xa0\x1c a"))
    case(strop.split, some(), None, numbers.between(-1, 4))
    case(strop.split, some(), some(2), numbers.between(-1, 3))
    case(strop.expandtabs, some(), numbers.between(-1, 9))
    for function in (strop.find, strop.rfind, strop.count):
        case(function, some(), some(2))
        case(function, some(), some(1), numbers.between(-14, 14))
        case(function, some(), some(2), numbers.between(-14, 14), numbers.between(-14, 14))
    case(strop.replace, some(), some(2), some(3))
    case(strop.replace, some(), some(1), some(2), numbers.between(-2, 3))
    words = [some(3) for _ in range(numbers.below(5))]
    case(strop.join, words)
    case(strop.join, tuple(words), some(2))
    case(strop.joinfields, some(4), some(2))
    table = strop.maketrans("ab", numbers.text(2, "xyAB\xe9"))
    case(strop.translate, some(), table)
    case(strop.translate, some(), table, some(2))
    case(strop.maketrans, some(3), some(3))

DIGITS = "0123789abfxzXZ+- lL.e_"
for _ in range(400):
    sign = numbers.choice(["", "", "-", "+", " ", "- "])
    prefix = numbers.choice(["", "", "", "0", "0x", "0X", "0b", "0o"])
    number = sign + prefix + numbers.text(numbers.below(8), "0127")
    if numbers.one_in(3):
        number = some(8, DIGITS)
    base = numbers.choice([10, 10, 0, 2, 8, 16, 36, 1, 37, -1])
    case(strop.atoi, number)
    case(strop.atoi, number, base)
    case(strop.atol, number)
    case(strop.atof, number)
    case(strop.atol, number + numbers.choice(["", "L", "l", "LL"]), base)
for number in ["9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
               "1e308", "1e309", "-1e400", "nan", "inf", "-inf", "1" * 300, "", " ", "x" * 300, "12x34"]:
    for function in (strop.atoi, strop.atol, strop.atof):
        case(function, number)
for function in (strop.lower, strop.split, strop.strip, strop.atoi, strop.atof, strop.find, strop.join):
    for wrong in (None, 5, [1], ("a", 1), {}):
        case(function, wrong)
case(strop.translate, "abc", "x")
case(strop.translate, "abc", None)
case(strop.translate, "abc", "x" * 256, 5)
case(strop.find, "abc", "a", "b")
case(strop.find, "abc", "a", None)
case(strop.join, ["a", 5])
case(strop.join, ["a", None])
end()
