# differs: what a policy denies is a name that is missing, and no more: statements and operators stand on none
import rexec

STATEMENTS = (
    "class A: x = 1", "class B(object): pass", "a.x", "print >>o, 1", '"%s" % 1', 'u"%s" % 1',
    "7 / 2", "try: 1/0\nexcept Exception, e: pass", "try: raise ValueError, 1\nexcept ValueError: pass",
    'exec "1"', "import string", "1L + 2", "[] < 1", "`[1]`", "[1, 2][1:2]", "a + 1", '"a".upper()',
    "for i in a: pass", "a.x = 2", "a.x += 1", "a.f(1)")
BEFORE = """
class A:
    x = 1
    def __add__(self, o): return 1
    def __getitem__(self, i): raise IndexError
    def f(self, x): return x
a = A()
class O:
    def write(self, s): pass
o = O()
"""
for name in ("getattr hasattr setattr type len isinstance issubclass dir map repr callable tuple list dict "
             "str int super sum any all max min iter range eval id").split():
    r = rexec.RExec()
    r.r_exec(BEFORE)
    r.edit("deny builtin " + name)
    for statement in STATEMENTS:
        try:
            r.r_exec(statement)
        except NameError, e:
            print name, "is missed by", repr(statement), e
    try:
        print r.r_eval(name)
    except NameError, e:
        print e


class E(rexec.RExec):
    nok_builtin_names = ("open", "file", "reload", "__import__", "getattr", "isinstance")


E().r_exec("for i in [1]: print '%s' % i")
