# differs: CPython has no rexec. All modules that the HOWTO lists are there.
import rexec

r = rexec.RExec()
listed = (
    "audioop array binascii cmath errno imageop marshal math md5 operator parser regex pcre rotor "
    "select strop struct time"
).split()
for name in [*listed, "sha", "_weakref", "re", "string", "StringIO", "cStringIO", "symbol", "ihooks"]:
    try:
        r.r_exec(f"import {name}; print('ok', {name}.__name__)")
    except ImportError as error:
        print(type(error).__name__, error)

# Each can be used.
for source in (
    "array.array('i', [1, 2]).tolist()", "binascii.hexlify(b'ab')", "cmath.sqrt(-1)",
    "errno.errorcode[2]", "marshal.loads(marshal.dumps([1, 'a']))", "math.sqrt(4.0)",
    "operator.add(1, 2)", "select.select([], [], [], 0)", "struct.pack('<hb', 1, 2)",
    "time.time() > 0", "audioop.max(b'ab', 1)", "imageop.scale(b'ab', 1, 2, 1, 1, 1)",
    "md5.new(b'a').hexdigest()", "parser.expr('1').isexpr()", "regex.match('a*', 'aab')",
    "pcre.pcre_compile('b', 0).match('ab')", "rotor.newrotor('key').decrypt(rotor.newrotor('key').encrypt('x'))",
    "strop.split('a b')", "sha.new(b'').digest_size", "re.match('a(b+)', 'abbb').group(1)", "__import__('math').floor(2.7)",
):
    print(source, r.r_eval(source))
