# differs: CPython has no rexec. Of the modules that the HOWTO lists, those of Python 3 are there.
import rexec

r = rexec.RExec()
listed = (
    "audioop array binascii cmath errno imageop marshal math md5 operator parser regex pcre rotor "
    "select strop struct time"
).split()
for name in [*listed, "sha", "_weakref", "re", "string"]:
    try:
        r.r_exec(f"import {name}; print('ok', {name}.__name__)")
    except ImportError as error:
        print(type(error).__name__, error)

# Each can be used.
for source in (
    "array.array('i', [1, 2]).tolist()", "binascii.hexlify(b'ab')", "cmath.sqrt(-1)",
    "errno.errorcode[2]", "marshal.loads(marshal.dumps([1, 'a']))", "math.sqrt(4.0)",
    "operator.add(1, 2)", "select.select([], [], [], 0)", "struct.pack('<hb', 1, 2)",
    "time.time() > 0", "re.match('a(b+)', 'abbb').group(1)", "__import__('math').floor(2.7)",
):
    print(source, r.r_eval(source))
