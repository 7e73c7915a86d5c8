# differs: CPython has no rexec. A traceback shows no file by the name that a guest gives its code.
import linecache
import os
import rexec
import traceback
import sys

path = os.path.abspath(traceback.__file__)


class Strict(rexec.RExec):
    policy_name = "strict"


r = Strict()
r.expose("path", lambda: path)
r.r_exec('''
def look():
    exec(compile("raise ValueError", path(), "exec"))
''')


def call():
    r.r_eval("look")()


def secret_in(text):
    return "Tracebacks as text" in text or '"""' in text


try:
    call()
except ValueError as e:
    error = e
    text = traceback.format_exc()
print(path in text, secret_in(text), 'r.r_eval("look")()' in text)
print(secret_in("".join(traceback.format_exception(error))))
summary = traceback.extract_tb(error.__traceback__)
print([bool(entry.line) for entry in summary], secret_in(repr([entry.line for entry in summary])))
summary = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)
print(any(secret_in(entry.line) for entry in summary))
lazy = traceback.TracebackException.from_exception(error, lookup_lines=False)
print(secret_in("".join(lazy.format())))
# What the guest has compiled under a name is shown.
r = rexec.RExec()
r.r_exec("def f():\n    1 / 0\n")
try:
    exec_file = os.path.join(os.path.dirname(__file__), "no such file")
    r._run("def g():\n    return 1 / 0\n", "exec", exec_file)
    r.r_eval("g")()
except ZeroDivisionError:
    print("return 1 / 0" in traceback.format_exc())
