# differs: CPython has no rexec
# Patterns that would go back for ever end by the limit of steps, which is not caught inside.
import rexec

for module, line in [
    ("regex", r"regex.match(r'\(a+a+\)+b', 'a' * 60 + 'cb')"),
    ("regex", r"regex.search(r'\(\(a*\)*c?\)*b', 'a' * 60 + 'db')"),
    ("regex", r"regex.compile(r'\(A+A+\)+b', regex.casefold).search('A' * 60 + 'cb')"),
    ("pcre", r"pcre.pcre_compile(r'(a+a+)+b', 0).match('a' * 60 + 'cb')"),
    ("pcre", r"pcre.pcre_compile(r'(?i)(x?x?)*y', pcre.DOTALL).match('X' * 500 + 'zy')"),
    ("pcre", r"pcre.pcre_compile(rb'(a|aa)+$', 0).match(b'a' * 60 + b'b')"),
    ("re", r"re.match(r'(a+a+)+b', 'a' * 60 + 'cb')"),
    ("rotor", r"rotor.newrotor('a', 1000).encrypt('x' * 1000000)"),
    ("audioop", r"audioop.findfit(b'ab' * 100000, b'ab' * 20000)"),
]:
    r = rexec.RExec()
    r.r_exec(f"import {module}\ndef fine(): return {module}")
    r.edit("limit steps 100000")
    print(module, r.r_eval("fine().__name__"), end=" ")
    try:
        r.r_exec(f"try:\n    {line}\n    print('ended')\nexcept BaseException:\n    print('caught')")
    except rexec.LimitError as problem:
        print(problem)
