# What the compiler says of text that is surely not meant.
import warnings


def told(text):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        compile(text, "<text>", "exec")
    for warning in log:
        print(repr(text), warning.category.__name__, warning.lineno, warning.message)
    if not log:
        print(repr(text), "nothing")


for text in [
    "x is 1", "x is -1", "1 < x is not 'a'", "x is (1, 2)", "x is (1, y)", "x is None is ...",
    "None()", "'a'(1)", "[1](2)", "(1, 2)(3)", "{}()", "f''()", "(x for x in y)()", "f()()",
    "[1]['a']", "'a'[1.5]", "(1, 2)[None]", "[1][1, 2]", "1[2]", "None[1]", "{1}[0]", "...[0]",
    "[1]['a'] = 2", "del [1]['a']", "{}['a']", "[1][1:2]", "[1][True]", "x['a']",
    "assert (x, 'message')", "assert ()", "assert x, 'message'",
    r"'\d'", r"b'\d'", r"r'\d'", r"'\400'", r"f'\d{x}'", "1if x else 2", "\n\n0x1for x in y",
]:
    try:
        told(text)
    except SyntaxError as error:
        print(repr(text), error)
