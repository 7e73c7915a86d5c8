# A warning of an escape names the line on which its string begins, and an error the string.
import warnings

for source in "'''\n\\z'''", "'''\n\n\\400\n'''", "x = 1; y = 'a\\z'", "x = ('b'\n 'a\\z')", "b'''\n\\q'''":
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "f", "exec")
    print([(warning.lineno, str(warning.message)) for warning in caught])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(source, "f", "exec")
        except SyntaxError as error:
            print(error.msg, error.lineno, error.offset, error.end_lineno)
