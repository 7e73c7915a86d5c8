import _string, string

for text in ["", "a{{b}}c", "{0.a[1]!r:>{w}}", "x{}y{a}z", "{a[}]}", "{", "}", "{a", "{a!}", "{a!rs}", "{a!r:b}"]:
    try:
        print(repr(text), list(_string.formatter_parser(text)))
    except ValueError as e:
        print(repr(text), e)
for name in ["0", "a.b[3][k].c", "a..b", "a[", "a[]", "a[0]b", "", "12x"]:
    try:
        first, rest = _string.formatter_field_name_split(name)
        print(repr(name), repr(first), list(rest))
    except ValueError as e:
        print(repr(name), e)
f = string.Formatter()
print(f.format("{0}-{a:>{1}}-{{}}", 1, 5, a="x"), f.format("{}{}", 1, 2))
