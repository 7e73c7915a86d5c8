# _string takes format strings apart.
import _string

print(list(_string.formatter_parser("a{b.c[0]!r:>{w}} {{x}} {} tail")))
first, rest = _string.formatter_field_name_split("a.b[1][x]")
print(first, list(rest), _string.formatter_field_name_split("12")[0])
for text in ("{", "}", "{a", "{a!", "{a!r", "{a!rx}", "a{b[c}"):
    try:
        print(list(_string.formatter_parser(text)))
    except ValueError as problem:
        print(problem)
