# differs: CPython has no rexec. Restricted code reads and writes what the host's streams are at the time.
import io
import sys

import rexec

r = rexec.RExec()


def caught(method, code):
    before = sys.stdout
    sys.stdout = out = io.StringIO()
    try:
        method(code)
    finally:
        sys.stdout = before
    return out.getvalue()


for method in (r.s_exec, r.r_exec, r.s_exec, r.r_exec):
    print(repr(caught(method, "print('a')")), repr(caught(method, "print('b')")))
r.s_exec("print('on the console')")
r.r_exec("print('on the console')")

sys.stdin = io.StringIO("one\ntwo\nthree\n")
r.r_exec("print(input())")
r.s_exec("print(input())")
sys.stdin = io.StringIO("another\n")
print(r.s_eval("input()"))
sys.stdin = sys.__stdin__

before, sys.stderr = sys.stderr, io.StringIO()
r.s_exec("import sys; print('problem', file=sys.stderr)")
errors, sys.stderr = sys.stderr, before
print(repr(errors.getvalue()))

# Within such a method the environment has what it has put in the place of its stream.
r.add_module("__main__").inner = lambda: r.s_exec("print('inner')")
print(repr(caught(r.s_exec, "inner(); print('outer')")))

# What the host has chosen itself stays.
r.restricted_stdout = out = io.StringIO()
print(repr(caught(r.s_exec, "print('chosen')")), repr(out.getvalue()))
del r.restricted_stdout
print(repr(caught(r.s_exec, "print('not any more')")), repr(out.getvalue()))
