"""Records what CPython 3.13 answers: run it with that version, in this directory.

Every line of a table is one question and its answer, separated by tabs. Values are spelled as
Python source, text as Python literals without quotes.
"""

import math
import struct


def bits(value):
    return "%016x" % struct.unpack("<Q", struct.pack("<d", value))


def spell(text):
    return text.encode("unicode_escape").decode().replace("\t", "\\t")


def answer(question):
    try:
        return spell(question())
    except (ValueError, OverflowError) as error:
        return spell(type(error).__name__ + ": " + str(error))


def validity(question):
    try:
        return question()
    except ValueError:
        return "invalid"


def write(name, rows):
    with open(name, "w", encoding="utf-8") as table:
        for row in rows:
            table.write("\t".join(row) + "\n")


FLOATS = [
    0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, 2.675, 9.5, 99.5, 0.95, 1e15, 1e16, 1e17, 123456789.0,
    9999999999999998.0, 123456789012345680.0, 1e22, 1e23, 1e-4, 1e-5, 0.00012345, 5e-324,
    2.2250738585072014e-308, 1.7976931348623157e308, 1e100, -1e-100, math.pi, 1234567.891,
    math.inf, -math.inf, math.nan,
]
FLOAT_SPECS = [
    "", ".0", ".3", "e", ".0e", ".3E", "f", ".0f", ".2f", ".20f", "F", "g", ".3g", "G", "#g",
    "#.0f",
    "n", "%", ".1%", ",", "_.3f", ",.2f", "+", " .2f", "z.1f", "010.2f", "020,.2f", "*^15.3f",
    "<12",
    "=+12.1f", "é>10.1f", "d", "s", ".", "#", "100.50f",
]
INTEGERS = [0, 1, -1, 5, -255, 65, 1234567, 123456789, 2**64, -(10**30), 0x1F600]
INTEGER_SPECS = [
    "d", "b", "o", "x", "X", "c", "n", "#b", "#o", "#x", "#X", ",", "_", "_x", "#_b", ",x", "05",
    "04,", "015,", "#012_x", "=+#10x", "*^12", "<8", " d", "+,", ".3d", "z", "+c", "#c", "5c",
    "05c",
    "e", ".2f", "%", "s", "q", "é", "xx", ",,", "__", ",_", "_,", "99999999999999999999",
]
TEXTS = ["", "a", "abc", "été", "😀x"]
TEXT_SPECS = [
    "", "s", "5", "<5", ">5", "^5", "*^6s", ".2", "5.1", "05", "=5", "+", " ", "z", "#", ",", "_",
    "d",
    "€>4", ".",
]
COMPLEXES = [
    0j, 1j, -1j, 1 + 2j, complex(-0.0, 1), 1.5 - 2.25j, complex(math.nan, math.inf), 1e20 + 0j,
]
COMPLEX_SPECS = [
    "", ".2", ".3f", "e", "g", "+", "20", "<20", "^20.1f", ",.2f", "05", "=5", "%", "d", "#",
]


def format_rows():
    groups = [
        ("float", FLOATS, FLOAT_SPECS, bits),
        ("int", INTEGERS, INTEGER_SPECS, str),
        ("str", TEXTS, TEXT_SPECS, spell),
        ("complex", COMPLEXES, COMPLEX_SPECS, lambda z: bits(z.real) + bits(z.imag)),
    ]
    for kind, values, specs, shown in groups:
        for value in values:
            for spec in specs:
                yield kind, shown(value), spell(spec), answer(lambda: format(value, spec))


def percent_rows():
    flags = ["", "-", "+", " ", "0", "#", "-0", "+0", "#0", "-+#"]
    for flag in flags:
        for size in ["", "8", ".3", "12.5", ".0"]:
            for code in "doxX":
                for value in [0, 10, -255, 10**20]:
                    text = "%" + flag + size + code
                    yield "int", str(value), text, answer(lambda: text % value)
            for code in "eFgG":
                for value in [0.0, -2.5, 1234.5678, math.inf, 1e-7]:
                    text = "%" + flag + size + code
                    yield "float", bits(value), text, answer(lambda: text % value)
            text = "%" + flag + size + "s"
            yield "str", "abcdé", text, answer(lambda: text % "abcdé")


def integer_rows():
    texts = [
        "0", "7", "-7", "+7", " 12 ", "1_000", "_1", "1_", "1__0", "", "-", "+-1", "0x1f", "0X_1f",
        "0x", "0b101", "0o17", "00", "0_0", "01", "0b2", "z", "9" * 30, "-" + "f" * 20, "1.0",
        "1 2",
    ]
    for text in texts:
        for base in [10, 0, 16, 2, 36]:
            yield spell(text), str(base), validity(lambda: str(int(text, base)))


def float_rows():
    texts = [
        "0", "-0", "1.5", ".5", "5.", ".", "1e5", "1e", "1e+5", "1_0.0_1e1_0", "1_", "_1", "1_.0",
        "1e_5",
        "inf", "-Infinity", "NaN", "infinit", " 2 ", "0x1p3", "1e400", "-1e400", "1e-400",
        "9007199254740993", "9007199254740993.0000000000000001", "2.2250738585072011e-308",
        "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "",
        "1" * 400, "0." + "0" * 400 + "1e401", "1e99999999999999999999", "0e99999999999999999999",
    ]
    for text in texts:
        yield text, validity(lambda: bits(float(text)))


def repr_rows():
    for value in FLOATS:
        yield bits(value), repr(value), value.hex()
    for power in range(-30, 30):
        value = 1.25 * 10.0**power
        yield bits(value), repr(value), value.hex()


write("formats.txt", format_rows())
write("percents.txt", percent_rows())
write("integers.txt", integer_rows())
write("floats.txt", float_rows())
write("reprs.txt", repr_rows())
