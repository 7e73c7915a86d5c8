"""Code with a file name of its own is told of in the words of the program."""
import traceback

scope = {}
exec(compile("def f():\n    return 1 / 0\n", "no such file", "exec"), scope)
try:
    scope["f"]()
except ZeroDivisionError:
    text = traceback.format_exc()
assert 'File "no such file", line 2, in f' in text, text
assert text.endswith("ZeroDivisionError: division by zero\n")
print("fine")
