# differs: CPython has no realms.
# options: -r
import linecache
import sys
import traceback


def fails():
    secret = 1
    return [][secret]


try:
    fails()
except IndexError as error:
    entries = traceback.extract_tb(error.__traceback__)
    print([(entry.lineno, entry.name, entry.line) for entry in entries])
    print(traceback.format_exc().splitlines()[-1])
    try:
        error.__traceback__.tb_frame.f_back
    except AttributeError as refusal:
        print(type(refusal).__name__)
# A file name is no way to a text that another realm has compiled.
code = compile("\n" * 3 + "1/0", "/proc/self/status", "exec")
try:
    exec(code)
except ZeroDivisionError:
    print(traceback.format_exc().splitlines()[-2:])
print(repr(linecache.getline("/proc/self/status", 1)))
