# differs: realms
# The dialect's library does for a trusted program what operators and built-ins do: it goes on with what a
# realm's methods answer, and what stands in the realm's classes, only if the realm may use that.
import copy, rexec, string, sys, traceback

hits = []
NAMES = '''__nonzero__ __rmul__ __mul__ __getitem__ __index__ __int__ __long__ __float__ __eq__ __ne__ __lt__
    __le__ __gt__ __ge__ __cmp__ __len__ __iter__ __and__ __rand__ __format__ __str__ __repr__ __contains__
    __call__ next keys get startswith'''.split()
ANSWERS = {'__len__': 1, '__index__': 1, '__int__': 1, '__long__': 1L, '__nonzero__': True, '__cmp__': 0}


class Held(object):
    def tell(name):
        def method(self, *rest):
            hits.append(name)
            return ANSWERS.get(name, self)
        return method
    for _name in NAMES:
        locals()[_name] = tell(_name)


r = rexec.RExec()
r.add_module('__main__').__dict__['held'] = [Held()]
r.r_exec('''
H = held[0]
def answer(self, *rest): return H
class Less(object): __lt__ = __gt__ = __le__ = __ge__ = answer
class Cmp: __cmp__ = answer
class Coerce: __coerce__ = answer
class Index(object): __index__ = __int__ = answer
class Long: __long__ = answer
class A(object): __module__ = H
class E(Exception): __module__ = H
def f(): pass
try: f.__module__ = H
except RuntimeError: pass
class M(type): __name__ = __mro__ = __bases__ = H
N = M('N', (object,), {})
class T(Exception): args = H
class MA(type):
    def __getattr__(c, n): return H
G = MA('G', (object,), {})
C = type('C', (Exception,), {'__.shown': H})
K = type('K', (Exception,), {'__.shown': ((H, 1), H)})
X = type('X', (Exception,), {'__.text': lambda self: H})
u = UnicodeEncodeError('ascii', u'a', 0, 1, 'b')
u.args = ('ascii', H, 0, 1, 'reason')
def stop(*rest): raise SystemExit
def make(flags, **names):
    class M(type): __flags__ = flags
    return M('Made', (Exception,), names)('text')
cases = [make(H), make(0, args=H), make(0, args=property(stop)), make(property(stop)), T('x'), u, E('x')]
def fail(i): raise cases[i]
class File:
    softspace = H
    def write(self, text): pass
''')
e = r.r_eval
less, cmped, co, i, l, g, h = map(e, (
    'Less()', 'Cmp()', 'Coerce()', 'Index()', 'Long()', 'lambda *rest: H', 'G()'))
A, E, f, N, G, C, K, x, u, a, n, t, ex, out = map(e, (
    'A', 'E', 'f', 'N', 'G', 'C', 'K', 'X()', 'u', 'A()', 'N()', 'T("x")', 'E("x")', 'File()'))


class Own:
    pass


def derived():
    class Y(G):
        pass


def write():
    print >>out, 1,
    print >>out, 2


texts = '''less < 1 and 2|not less > 1|cmped < 1|1 >= cmped|cmp(less, 1)|cmp(1, cmped)|sorted([less, 1])
max(less, 1)|min([cmped, 1])|[1, cmped].sort()|coerce(1, co)|0 < less < 3
chr(i)|unichr(i)|xrange(i)|xrange(0, i)|range(i)|round(1.5, i)|round(1, i)|int("1", i)|long("1", i)|long(l)
"%x" % l|"%d" % l|u"%d" % l|"abc".center(i)|"abc".ljust(i)|string.zfill("1", i)|string.atoi("1", i)
filter(g, [1])|hex(l)|long(i)|int(i)|float(i)|pow(2, i)|2L * i|u"a" * i|divmod(3, i)|buffer("abc", i)
[1, 2].sort(g)|sorted([1, 2], g)|"%*d" % (i, 1)|"%c" % i|u"abc"[i]|u"abc".zfill(i)
"a\\tb".expandtabs(i)|"a,b".split(",", i)|"aa".replace("a", "b", i)|"abc".find("b", i)
"abc".startswith("b", i)|u"abc"[i:]|"abc"[i:]
vars(C)|C.__dict__|vars(K)|"abc".translate(x)|"abc".find(x)|"abc".split(x)|u"abc" + x|unicode(x, "ascii")
buffer(x)|"abc".replace(x, x)|str(u)
str(A)|`f`|A.__module__|"%s" % E|str(type(a))|N.__bases__|N.__mro__|str(N)|`t`|str(t)|n / 2|cmp(Own(), n)
xrange(n)|derived()|vars(N)|vars(G)|traceback.format_exception_only(E, ex)|u"a" + n|"".join([n])|write()
copy.copy(t)'''.replace('\n', '|').split('|')
for text in texts:
    del hits[:]
    try:
        eval(text)
    except Exception, error:
        pass
    if hits:
        print text, 'went through', sorted(set(hits))
print len(texts), 'tried'

for number in range(7):
    del hits[:]
    try:
        r.r_exec('fail(%d)' % number)
    except Exception, error:
        try:
            traceback.format_exc()
        except AttributeError, problem:
            print number, problem
        print number, 'entered', hits
