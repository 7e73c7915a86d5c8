# differs: CPython has no rexec
# Patterns that would go back for ever end by the limit of steps, which is not caught inside.
import rexec

for line in [
    r"import regex; regex.match(r'\(a+a+\)+b', 'a' * 60)",
    r"import regex; regex.search(r'\(\(a*\)*\)*b', 'a' * 60 + 'c')",
    r"import pcre; pcre.pcre_compile(r'(a+a+)+b', 0).match('a' * 60)",
    r"import pcre; pcre.pcre_compile(r'(?i)(x?x?)*y', pcre.DOTALL).match('X' * 500)",
    r"import re; re.match(r'(a+a+)+b', 'a' * 60 + 'cb')",
    r"import rotor; rotor.newrotor('a', 1000).encrypt('x' * 1000000)",
    r"import audioop; audioop.findfit(b'ab' * 100000, b'ab' * 20000)",
]:
    r = rexec.RExec()
    r.edit("limit steps 150000")
    try:
        r.r_exec(f"try:\n    {line}\n    print('ended')\nexcept BaseException:\n    print('caught')")
    except rexec.LimitError as problem:
        print(line[:30], "...", problem)
