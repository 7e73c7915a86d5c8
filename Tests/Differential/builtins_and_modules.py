# program: apply
def f(*a, **k): return a, sorted(k.items())
print apply(f), apply(f, (1, 2)), apply(f, [1], {'a': 2}), apply(len, ('abc',))
tell('apply(f, 5)', 'apply()', 'apply(f, (), 5)', 'apply(5)', 'apply(f, "ab")', 'apply(f, (), {}, 1)', 'apply(f, xrange(2))', 'apply(f, None)')

# program: callable and getattr and its like
class Old: pass
class Call:
    def __call__(self): pass
class New(object): x = 1
print callable(len), callable(5), callable(Old), callable(Old()), callable(Call()), callable(New), callable(New()), callable(lambda: 1), getattr(New, 'x'), getattr(New, 'y', 2), hasattr(New, 'x'), hasattr(New, 'y')
setattr(New, 'z', 3); print New.z; delattr(New, 'z'); print hasattr(New, 'z')
tell('getattr(New, "y")', 'getattr(New)', 'getattr(1, 2, 3, 4)', 'setattr(New, "a")', 'hasattr(New)')

# program: callable and getattr and its like, in the words of 2.7
class Old: pass
class Call:
    def __call__(self): pass
class New(object): x = 1
setattr(New, 'z', 3); print New.z; delattr(New, 'z'); print hasattr(New, 'z')
tell('delattr(New, "q")')

# program: callable and getattr and its like, continued
class Old: pass
class Call:
    def __call__(self): pass
class New(object): x = 1
setattr(New, 'z', 3); print New.z; delattr(New, 'z'); print hasattr(New, 'z')
tell('delattr(Old(), "q")', 'setattr(5, "a", 1)', 'getattr(5, None)', 'setattr([], "a", 1)')

# program: callable and getattr and its like, continued, in the words of 2.7
class Old: pass
class Call:
    def __call__(self): pass
class New(object): x = 1
setattr(New, 'z', 3); print New.z; delattr(New, 'z'); print hasattr(New, 'z')
tell('callable()')

# program: hasattr hides every exception
class C(object):
    @property
    def p(self): raise ValueError
    @property
    def q(self): 1 / 0
print hasattr(C(), 'p'), hasattr(C(), 'q')
tell('getattr(C(), "p", 5)', 'C().q')

# program: id, hash, type, repr, len of things
print len('abc'), len([1]), len({}), len(()), len(u'ab'), len(xrange(5)), len(set([1])), type(5), type('a'), type(u''), type(None), type(len), type(type), type(5L), type(1.5), type([]), type({}), type(()), type(lambda: 1), type(Ellipsis), type(NotImplemented), type(slice(1)), type(1j), type(True), type(object()), type(iter([])), type(xrange(1)), type(set()), type(frozenset()), type(open), type(ValueError), type(ValueError()), type(__builtins__), type((x for x in [])), type(buffer('a')), type(property()), type(staticmethod(len)), type(classmethod(len)), type(super), type(bytearray())
tell('len(5)', 'len()', 'id()', 'type()', 'repr()', 'len(iter([]))', 'len(x for x in [])')

# program: repr of built-in things
import sys, os
print len, int, str, None, Ellipsis, NotImplemented, sys, `sys`, object, type, file, dict.keys, [].append.__name__, True, slice(1, 2), slice(None), xrange(3), ValueError, type(None), unicode, long, property, super, basestring, enumerate, reversed, classmethod, repr(object())[:18], repr(lambda: 1)[:23], repr(iter([]))[:24], frozenset, bytearray, buffer, memoryview, complex, `print_` if 0 else open, raw_input, __import__

# program: what is in __builtin__
import __builtin__
print sorted(n for n in dir(__builtin__) if n[0] != '_' and n[0].islower() and n not in ('copyright', 'credits', 'exit', 'license', 'quit', 'help'))

# program: exceptions of __builtin__ and the module exceptions
import __builtin__, exceptions
print sorted(n for n in dir(__builtin__) if n[0].isupper()), sorted(n for n in dir(exceptions) if n[0] != '_') == sorted(n for n in dir(__builtin__) if n[0].isupper() and n not in ('True', 'False', 'None', 'Ellipsis', 'NotImplemented')), exceptions.ValueError is ValueError, exceptions.__name__, exceptions

# program: __builtins__ of a module
print __builtins__ is __import__('__builtin__') or __builtins__ is vars(__import__('__builtin__')), type(__import__('__builtin__')), __name__, __debug__, __doc__ if 0 else None
import __builtin__
__builtin__.added = 5
print added
del __builtin__.added
tell('added')
__builtin__.len = lambda x: 'own len'
print len([])
len = 5
print len
del len
__builtin__.len = (lambda: 0).__class__ and __builtin__.reduce and __import__('operator').__dict__.get('length', None) or (lambda x: x.__len__())
print len([1])

# program: input and raw_input read standard input
import sys, StringIO
old = sys.stdin
sys.stdin = StringIO.StringIO('1 + 1\nline\n\n"a" * 2\nbad syntax here\n')
print input(), repr(raw_input()), repr(raw_input('prompt> ')), input()
tell('input()', 'raw_input()', 'input()', 'raw_input(1, 2)')
sys.stdin = old

# program: execfile
import os
name = '/tmp/differential_%d' % os.getpid()
f = open(name, 'w'); f.write('a = 1\nb = a + 1\nprint __name__\n'); f.close()
execfile(name)
print a, b
d = {'__name__': 'other'}
execfile(name, d)
print d['b']
l = {}
execfile(name, d, l); print sorted(l)
f = open(name, 'w'); f.write('x = = 1\n'); f.close()
try: execfile(name)
except SyntaxError, e: print e.msg, e.lineno
os.remove(name)
try: execfile('/no/such/file')
except IOError, e: print e
tell('execfile()', 'execfile(5)', 'execfile("/no/such", 5)')

# program: reload
import sys, string
print reload(string) is string, reload(sys) is sys
tell('reload(5)', "reload('string')", 'reload()', 'reload(None)')

# program: compile and code objects
c = compile('x = 1\ny = 2\n', 'name.py', 'exec')
print c.co_filename, c.co_name, c.co_names, c.co_consts[:2], c.co_argcount, type(c) if 0 else '' 
d = {}; exec c in d; print d['x'], d['y']
tell("compile('1', 'f', 'eval').co_name", "compile(5, 'f', 'exec')", "compile('1')", "compile('1', 5, 'exec')", "compile('1', 'f', 5)", "compile('a', 'f', 'exec', 99999999)", "compile('x = 1', 'f', 'eval')")

# program: compile and code objects, continued
c = compile('x = 1\ny = 2\n', 'name.py', 'exec')
d = {}; exec c in d; print d['x'], d['y']
tell("compile('print 1', 'f', 'exec') is None", "eval(compile('1/2', 'f', 'eval', 0x2000))", "eval(compile('1/2', 'f', 'eval', 0x2000, 1))")

# program: compile and code objects, continued, in the words of 2.7
c = compile('x = 1\ny = 2\n', 'name.py', 'exec')
d = {}; exec c in d; print d['x'], d['y']
tell("compile('1/2', 'f', 'eval', 0x2000).co_flags & 0x2000", "compile(u'u\"\\xe9\"', 'f', 'eval').co_consts", "compile('def f(): pass', 'f', 'single') is None")

# program: slice objects
s = slice(1, 10, 2)
print s.start, s.stop, s.step, s.indices(5), s, slice(5), slice(1, 2) == slice(1, 2), slice(1) < slice(2), cmp(slice(1, 2), slice(1, 3)), slice('a', None)
tell('slice()', 'slice(1, 2, 3, 4)', 's.indices()', 's.start.x', 'slice(1).foo', 'slice(1, 2, 0).indices(5)')

# program: slice objects, in the words of 2.7
s = slice(1, 10, 2)
tell('s.indices("a")', 'hash(s)', '{s: 1}')

# program: built-ins take no keywords
tell('len(obj=[])', 'abs(x=1)', 'ord(c="a")', 'range(stop=1)', 'int(x="5")', 'str(object=1)')

# program: built-ins take no keywords, in the words of 2.7
tell('cmp(x=1, y=2)', 'sorted(iterable=[2, 1])')

# program: built-ins take no keywords, continued
tell('unicode(string="a")', 'float(x=1)', 'isinstance(obj=1, cls=int)', 'getattr(o=1)')

# program: built-ins take no keywords, continued, in the words of 2.7
tell('enumerate(sequence="a").next()', 'max(a=1)', 'sum(start=1)', 'map(function=None)')

# program: built-ins take no keywords, continued 2
tell('round(number=1.5, ndigits=0)', 'zip(a=1)', 'open(name="/no/such")', 'complex(real=1, imag=2)', 'dict(sequence="ab")')

# program: built-ins take no keywords, continued 2, in the words of 2.7
tell('bool(x=1)', 'list(sequence="ab")', 'tuple(sequence="ab")')

# program: built-ins take no keywords, continued 3
tell('property(fget=None).fget', 'long(x="5")', 'compile(source="1", filename="f", mode="eval") is None')

# program: built-ins take no keywords, continued 3, in the words of 2.7
tell('set(iterable="a")', 'reversed(sequence="ab")', 'super(type=int)', 'file(name="/no/such")', 'pow(x=1, y=2)')

# program: built-ins take no keywords, continued 4
tell('iter(a=1)', 'bytearray(source="a")')

# program: built-ins take no keywords, continued 4, in the words of 2.7
tell('chr(i=65)', 'hex(number=1)')

# program: built-ins with the wrong number of arguments
tell('len()', 'abs(1, 2)', 'ord()', 'range()', 'sorted()', 'repr(1, 2)', 'id(1, 2)')

# program: built-ins with the wrong number of arguments, continued
tell('hash(1, 2)', 'isinstance(1)', 'setattr(1)', 'round()', 'chr(1, 2)', 'iter()')

# program: built-ins with the wrong number of arguments, continued, in the words of 2.7
tell('callable(1, 2)')

# program: built-ins with the wrong number of arguments, continued 2
tell('next()', 'divmod(1)', 'pow(1)', 'sum()', 'filter(1)', 'zip(1)', 'hex()')

# program: built-ins with the wrong number of arguments, continued 3
tell('unichr()', 'cmp(1)', 'coerce(1)', 'intern()', 'reduce(1)', 'dir(1, 2)', 'globals(1)')

# program: built-ins with the wrong number of arguments, continued 4
tell('open()', 'bool(1, 2)', 'int(1, 2, 3)', 'float(1, 2)', 'list(1, 2)', 'xrange()')

# program: built-ins with the wrong number of arguments, continued 4, in the words of 2.7
tell('vars(1, 2)')

# program: built-ins with the wrong number of arguments, continued 5
tell('slice()', 'type()', 'issubclass(1)', 'any()', 'enumerate()', 'buffer()')

# program: built-ins with the wrong number of arguments, continued 5, in the words of 2.7
tell('object(1)')

# program: built-ins with the wrong number of arguments, continued 6
tell('complex(1, 2, 3)', 'property(1, 2, 3, 4, 5)', 'classmethod()', 'staticmethod()', 'hasattr(1)')

# program: built-ins with the wrong number of arguments, continued 6, in the words of 2.7
tell('super()', 'delattr(1)')

# program: built-ins with the wrong number of arguments, continued 7
tell('oct()', 'bin()', 'format()', 'reversed()', 'min()', 'reload()', 'memoryview()')

# program: built-ins with the wrong number of arguments, continued 8
tell('frozenset(1, 2)', 'dict(1, 2)', 'unicode(1, 2, 3, 4)', 'long(1, 2, 3)')

# program: operator
import operator
print operator.add(1, 2), operator.div(7, 2), operator.truediv(7, 2), operator.isCallable(len), operator.isSequenceType([]), operator.isMappingType({}), operator.isNumberType(5), operator.sequenceIncludes([1], 1), operator.getslice([1, 2, 3], 0, 2), operator.repeat([1], 2), operator.itemgetter(1)('abc'), operator.attrgetter('real')(5), operator.methodcaller('upper')('a'), operator.indexOf([1, 2], 2), operator.countOf('aab', 'a'), operator.concat('a', 'b'), operator.contains('ab', 'a'), operator.truth([]), operator.not_([]), operator.is_(1, 1), operator.mod('%d', 5), operator.idiv(7, 2), operator.inv(5), operator.lt(1, 'a'), operator.__div__(7, 2), operator.pow(2, 70), operator.index(5), operator.delslice.__name__
l = [1, 2, 3]; operator.setslice(l, 0, 1, [9, 9]); operator.delslice(l, 2, 3); operator.delitem(l, 0); operator.setitem(l, 0, 5); print l, operator.iadd([1], [2]), operator.isub(5, 2)
tell("operator.add(1, 'a')", 'operator.getitem([], 0)', "operator.itemgetter(5)('a')", "operator.attrgetter('x')(5)")

# program: operator, in the words of 2.7
import operator
l = [1, 2, 3]; operator.setslice(l, 0, 1, [9, 9]); operator.delslice(l, 2, 3); operator.delitem(l, 0); operator.setitem(l, 0, 5); print l, operator.iadd([1], [2]), operator.isub(5, 2)
tell('operator.add(1)')

# program: operator, continued
import operator
l = [1, 2, 3]; operator.setslice(l, 0, 1, [9, 9]); operator.delslice(l, 2, 3); operator.delitem(l, 0); operator.setitem(l, 0, 5); print l, operator.iadd([1], [2]), operator.isub(5, 2)
tell("operator.indexOf([1], 2)", 'operator.div(1, 0)', 'operator.itemgetter()')

# program: operator, continued, in the words of 2.7
import operator
l = [1, 2, 3]; operator.setslice(l, 0, 1, [9, 9]); operator.delslice(l, 2, 3); operator.delitem(l, 0); operator.setitem(l, 0, 5); print l, operator.iadd([1], [2]), operator.isub(5, 2)
tell('operator.index("a")', 'operator.repeat(5, 5)')

# program: types
import types
print types.IntType, types.LongType, types.StringType, types.UnicodeType, types.ListType, types.DictType, types.TupleType, types.NoneType, types.FunctionType, types.LambdaType, types.BuiltinFunctionType, types.ModuleType, types.ClassType, types.InstanceType, types.MethodType, types.UnboundMethodType, types.FileType, types.XRangeType, types.SliceType, types.EllipsisType, types.FloatType, types.ComplexType, types.BooleanType, types.TypeType, types.ObjectType, types.GeneratorType, types.StringTypes, types.BufferType, types.DictionaryType, types.NotImplementedType, types.CodeType, types.FrameType, types.TracebackType, types.DictProxyType, types.GetSetDescriptorType, types.MemberDescriptorType, types.BuiltinMethodType
class C:
    def m(self): pass
print type(C) is types.ClassType, type(C()) is types.InstanceType, type(C.m) is types.MethodType, type(C().m) is types.MethodType, type(open.__class__) is types.TypeType, type('') in types.StringTypes, type(5L) is types.LongType, isinstance(u'', types.StringTypes), type(len) is types.BuiltinFunctionType, type(__import__('sys').stdout) is types.FileType, isinstance(5, types.IntType), type(C.__dict__) is types.DictType, type(object.__dict__) is types.DictProxyType

# program: types make objects
import types
def f(x): return x
m = types.ModuleType('name', 'doc'); print m, m.__name__, m.__doc__
class C: pass
c = C()
b = types.MethodType(f, c, C); print b() is c, b.im_self is c, b.im_class is C
g = types.FunctionType(f.func_code, {'a': 1}, 'g'); print g.func_name, g(5), sorted(g.func_globals)
u = types.MethodType(f, None, C); print u(c) is c, u
i = types.InstanceType(C, {'x': 7}); print i.x
import new
print new.classobj('N', (), {'y': 1}).y, new.instance(C, {'z': 2}).z, new.instancemethod(f, c, C)() is c, new.function(f.func_code, {}, 'n').func_name, new.module('q').__name__
tell('types.FunctionType(5, {})', 'types.ModuleType()', 'types.MethodType(5, None)', 'types.MethodType(f)', 'types.InstanceType(5)', 'types.ModuleType(5)', 'types.MethodType(f, None)', 'types.CodeType()')

# program: StringIO
import StringIO
s = StringIO.StringIO('line 1\nline 2\nlast')
print repr(s.readline()), repr(s.read(3)), s.tell(), s.readlines(), repr(s.read()), s.getvalue()[:3], s.len, s.pos
s.seek(0); print [l for l in s], s.closed
w = StringIO.StringIO(); w.write('abc'); w.write(u'\u20ac'); w.writelines(['d', 'e']); print repr(w.getvalue()), w.tell()
w.seek(1); w.write('Z'); w.truncate(2); print repr(w.getvalue()); w.seek(-1, 2); print repr(w.read()), w.isatty(), w.softspace
print >>w, 'printed', 5; print repr(w.getvalue()); w.close()
tell('w.read()', 's.seek(-1)', 's.next()', 's.fileno', 'StringIO.StringIO(5).getvalue()', "s.write(5)", 's.getvalue()', 'repr(StringIO.StringIO(u"a").read())')

# program: cStringIO
import cStringIO
s = cStringIO.StringIO('ab\ncd')
print repr(s.readline()), s.tell(), repr(s.read()), type(s).__name__, s.reset(), repr(s.read(1)), s.getvalue(), list(s)
w = cStringIO.StringIO(); w.write('abc'); print w.getvalue(), w.tell(), type(w).__name__, w.softspace
tell("w.write(u'\\u20ac')", 'w.write(5)', "cStringIO.StringIO(u'\\u20ac')", 'cStringIO.StringIO(5)', 's.closed', 'w.isatty()')

# program: cStringIO, in the words of 2.7
import cStringIO
s = cStringIO.StringIO('ab\ncd')
w = cStringIO.StringIO(); w.write('abc'); print w.getvalue(), w.tell(), type(w).__name__, w.softspace
tell("s.write('x')", 'w.foo')

# program: copy
import copy
class C:
    def __init__(self): self.l = [1]
c = C(); d = copy.copy(c); e = copy.deepcopy(c)
print d.l is c.l, e.l is c.l, copy.copy([1]), copy.deepcopy([[1]]), copy.copy({'a': 1}), copy.error, copy.deepcopy((1, [2])), copy.copy(5L), copy.copy(xrange(3)), copy.deepcopy(u'a')
tell('copy.copy(open("/dev/null"))' if 0 else '1', 'copy.copy(len) is len', 'copy.deepcopy(lambda: 1) is None')

# program: UserDict, UserList and UserString
from UserDict import UserDict, DictMixin, IterableUserDict
from UserList import UserList
from UserString import UserString, MutableString
d = UserDict({'a': 1}, b=2); print sorted(d.items()), d['a'], d.has_key('z'), len(d), sorted(d.keys()), d.get('z', 5), d.data == {'a': 1, 'b': 2}, d == {'a': 1, 'b': 2}, cmp(d, {}), 'a' in d, d.copy().__class__ is UserDict, repr(UserDict(x=1))
l = UserList([3, 1]); l.append(2); l.sort(); print l, l[0], l[1:], l + [4], type(l + [4]).__name__, l == [1, 2, 3], len(l), 2 in l, l * 2, [9] + l, l.index(2), l.data
s = UserString('abc'); print s, s.upper(), s + 'd', s[1], s[1:], len(s), s == 'abc', 'b' in s, type(s + 'x').__name__, int(UserString('5')), s.replace('a', 'z'), hash(s) == hash('abc'), s * 2, s % () 
m = MutableString('abc'); m[0] = 'z'; del m[1]; print m
class M(DictMixin):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def keys(self): return self.d.keys()
m = M(); m['a'] = 1; m.update({'b': 2}); print sorted(m.items()), m.has_key('a'), m.pop('a'), m.setdefault('c', 3), len(m), 'b' in m, m.get('q'), sorted(m), m == {'b': 2, 'c': 3}, repr(M())
tell("d['zzz']", 'l[10]', "s[10]", 'hash(l)')

# program: Queue
import Queue
q = Queue.Queue(2); q.put(1); q.put(2)
print q.full(), q.qsize(), q.get(), q.get_nowait(), q.empty(), Queue.Empty, Queue.Full
tell('q.get_nowait()', 'q.get(False)', 'q.get(True, 0.01)', 'Queue.Queue(1).put(1)')
p = Queue.PriorityQueue(); p.put(3); p.put(1); l = Queue.LifoQueue(); l.put(1); l.put(2); print p.get(), l.get()
f = Queue.Queue(1); f.put(1)
tell('f.put_nowait(2)', 'f.put(2, False)')

# program: __future__
import __future__
print __future__.division, __future__.all_feature_names, __future__.division.compiler_flag, __future__.nested_scopes.getMandatoryRelease(), __future__.print_function.getOptionalRelease(), __future__.CO_FUTURE_DIVISION

# program: imp
import imp, sys
m = imp.new_module('fresh'); print m, m.__name__, imp.PY_SOURCE, imp.C_BUILTIN, imp.PKG_DIRECTORY, imp.C_EXTENSION, imp.PY_COMPILED, imp.PY_FROZEN, imp.is_builtin('sys'), imp.is_builtin('nothing'), imp.is_frozen('nothing'), imp.get_suffixes()[-2:] if 0 else '', imp.lock_held(), imp.find_module('sys')
tell("imp.find_module('nothing_here')", "imp.load_module('x', None, '', ('', '', 99))", 'imp.new_module()', 'imp.new_module(5)', "imp.init_builtin('nothing')", "imp.find_module('nothing', [])", 'imp.init_builtin("sys") is sys')

# program: ConfigParser
import ConfigParser, StringIO
c = ConfigParser.ConfigParser({'base': '/x'})
c.readfp(StringIO.StringIO('[a]\nx = 1\nY: two words\npath = %(base)s/y\n; comment\n# comment\nlong = a\n  b\nflag = yes\n[b]\nf=1.5\n'))
print c.sections(), c.get('a', 'x'), c.getint('a', 'x'), c.get('a', 'y'), c.get('a', 'path'), c.get('a', 'path', 1), repr(c.get('a', 'long')), c.getboolean('a', 'flag'), c.getfloat('b', 'f'), c.has_section('z'), c.has_option('a', 'x'), sorted(c.options('a')), sorted(c.items('b')), c.defaults()
c.add_section('n'); c.set('n', 'k', 'v'); c.remove_option('a', 'x'); c.remove_section('b')
out = StringIO.StringIO(); c.write(out); print sorted(out.getvalue().split('\n'))[-3:]
tell("c.get('zz', 'x')", "c.get('a', 'zz')", "c.add_section('n')", "c.getint('a', 'y')", "ConfigParser.RawConfigParser().readfp(StringIO.StringIO('x = 1\\n'))")

# program: ConfigParser, continued
import ConfigParser, StringIO
c = ConfigParser.ConfigParser({'base': '/x'})
c.readfp(StringIO.StringIO('[a]\nx = 1\nY: two words\npath = %(base)s/y\n; comment\n# comment\nlong = a\n  b\nflag = yes\n[b]\nf=1.5\n'))
c.add_section('n'); c.set('n', 'k', 'v'); c.remove_option('a', 'x'); c.remove_section('b')
out = StringIO.StringIO(); c.write(out); print sorted(out.getvalue().split('\n'))[-3:]
tell("ConfigParser.RawConfigParser().readfp(StringIO.StringIO('[a]\\nbad line\\n'))", "c.getboolean('a', 'y')", "c.options('zz')", 'ConfigParser.NoSectionError("q")', "c.set('zz', 'a', 'b')")

# program: re
import re
print re.match('a(b)?', 'ab').groups(), re.sub('b', 'X', 'abc'), re.findall(r'\w+', 'a b'), re.split(',', 'a,b'), re.search('(?P<n>b)', 'abc').group('n'), re.compile('a').pattern, re.escape('a.b'), re.sub('(a)', r'\1\1', 'a'), re.match('z', 'a'), repr(re.sub('b', u'x', 'abc')), re.findall('\xe9', 'a\xe9b'), repr(re.findall(u'\xe9', u'a\xe9b')), re.match('(?i)A', 'a').span(), [m.start() for m in re.finditer('a', 'aba')], re.subn('a', 'b', 'aa'), re.I, re.compile('(a)(?P<x>b)').groupindex, repr(re.match(u'a', u'ab').group()), re.split('(,)', 'a,b'), re.sub('a', lambda m: m.group().upper(), 'abc'), repr(re.match(r'\w', '\xe9')), re.match(r'(?u)\w', u'\xe9').group() == u'\xe9', re.match('a', u'a').group()
tell("re.compile('(')", "re.compile('*')", "re.compile('[')", "re.compile('(?P<a>b)(?P<a>c)')", "re.match('a', 5)", "re.compile(5)", "re.sub('(a)', r'\\2', 'a')", "re.match('a', 'a').group(1)")

# program: re, continued
import re
tell("re.compile('a', 1.5)")

# program: re, continued, in the words of 2.7
import re
tell("re.compile('a{2,1}')", "re.compile('(?P<1>a)')", "re.compile('x**')", "re.match('a')", "re.error", "re.compile(')')", "re.compile('\\\\')")

# program: struct and array
import struct, array
print repr(struct.pack('<ih', 1, 2)), struct.unpack('<ih', '\x01\0\0\0\x02\0'), struct.calcsize('<iq'), repr(struct.pack('3s', 'abcd')), struct.unpack('>I', '\xff\xff\xff\xff'), struct.unpack('<q', '\xff' * 8), struct.unpack('c', 'a'), repr(struct.pack('5p', 'abc')), struct.unpack('<Q', '\1' + '\0' * 7), struct.unpack('<d', struct.pack('<d', 1.5)), struct.Struct('<h').size
a = array.array('i', [1, 2]); a.append(3); print a, a.tolist(), a[0], len(a), a.typecode, a.itemsize, repr(a.tostring()), array.array('c', 'abc'), array.array('c', 'abc').tostring(), array.array('u', u'ab'), a[1:], a + a, array.array('b', '\x01\xff'), array.array('L', [1])[0], array.array('d', [1.5])
tell("struct.unpack('<i', 'ab')", "struct.pack('<b', 200)", "struct.pack('z')", "struct.pack('<i', 'a')", "struct.pack('<i')", "array.array('i', 'a')")

# program: struct and array, continued
import struct, array
a = array.array('i', [1, 2]); a.append(3); print a, a.tolist(), a[0], len(a), a.typecode, a.itemsize, repr(a.tostring()), array.array('c', 'abc'), array.array('c', 'abc').tostring(), array.array('u', u'ab'), a[1:], a + a, array.array('b', '\x01\xff'), array.array('L', [1])[0], array.array('d', [1.5])
tell("array.array('z')", "array.array('i', [1.5])", "a[10]", "array.array('i', ['a'])", 'a.append("x")', "array.array('b', [200])")

# program: struct and array, continued 2
import struct, array
a = array.array('i', [1, 2]); a.append(3); print a, a.tolist(), a[0], len(a), a.typecode, a.itemsize, repr(a.tostring()), array.array('c', 'abc'), array.array('c', 'abc').tostring(), array.array('u', u'ab'), a[1:], a + a, array.array('b', '\x01\xff'), array.array('L', [1])[0], array.array('d', [1.5])
tell("struct.error", 'array.array()', 'array.ArrayType', "array.array('c', 'ab')[0]", "struct.pack('I', -1)", "struct.pack('c', 'ab')")

# program: time
import time
print time.gmtime(0)[:6], time.strftime('%Y-%m-%d', time.gmtime(0)), time.asctime(time.gmtime(0)), time.mktime(time.localtime(0)), time.gmtime(0).tm_year, type(time.time()), time.strptime('2000-01-02', '%Y-%m-%d')[:3], time.tzname[0] is not None, len(time.localtime()), type(time.clock()), time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9)).tm_mon, time.ctime(0)[-4:]
tell("time.strptime('x', '%Y')")

# program: time, in the words of 2.7
import time
tell("time.strftime('%Y', (1,))", "time.sleep('a')", "time.gmtime('a')", "time.asctime(5)", 'time.gmtime(1e20)', 'time.mktime(5)', 'time.sleep()', 'time.strftime()')

# program: binascii, md5, sha and base64
import binascii, md5, sha, base64, hashlib
print binascii.hexlify('ab'), binascii.unhexlify('6162'), repr(binascii.b2a_base64('abc')), binascii.crc32('abc'), md5.new('a').hexdigest(), repr(md5.md5('a').digest()[:3]), sha.new('a').hexdigest(), md5.new().digest_size, base64.encodestring('abc'), base64.b64encode('abc'), base64.decodestring('YWJj'), hashlib.md5('a').hexdigest(), hashlib.sha1('a').hexdigest()[:8], binascii.a2b_hex('ff') == '\xff', md5.digest_size, sha.digestsize, binascii.crc32('\xff\xff'), binascii.adler32('abc')
tell("binascii.unhexlify('zz')", "binascii.unhexlify('a')", "md5.new(5)", "md5.new(u'\\u20ac')", "binascii.a2b_base64('a')")

# program: binascii, md5, sha and base64, continued
import binascii, md5, sha, base64, hashlib
tell('binascii.Error', "base64.b64decode('a')", "hashlib.new('no')", "binascii.hexlify(5)", "base64.b32encode('a')")

# program: marshal
import marshal
for x in (1, 1L, 'a', u'a', None, True, 1.5, 1j, [1], (1, 2), {1: 2}, set([1]), 2 ** 70, -1, u'\u20ac', Ellipsis, StopIteration, 'x' * 300):
    assert marshal.loads(marshal.dumps(x)) == x, x
print repr(marshal.dumps(5)), repr(marshal.dumps(None)), marshal.version, repr(marshal.dumps([1, 'a b'])), repr(marshal.dumps(1L)), repr(marshal.dumps(u'a'))
tell('marshal.loads("")', 'marshal.loads("z")', 'marshal.dumps(object())', 'marshal.loads(5)', 'marshal.dumps([object()])', 'marshal.loads("i")', 'marshal.dumps(len)')

# program: marshal, continued, in the words of 2.7
import marshal
print repr(marshal.dumps('ab')), repr(marshal.dumps([1, 'a']))

# program: random, bisect, heapq and collections
import random, bisect, heapq, collections
random.seed(1)
r = random.random(); random.seed(1); print r == random.random(), 0 <= random.randrange(5) < 5, random.choice([7]), len(random.sample(range(5), 2)), bisect.bisect([1, 3], 2), sorted(random.sample('abc', 3))
h = [3, 1, 2]; heapq.heapify(h); print heapq.heappop(h), heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(1, [2, 1])
d = collections.defaultdict(list); d['a'].append(1); print d, d['z'], collections.Counter('aab').most_common(1), collections.namedtuple('P', 'x y')(1, 2), collections.deque([1, 2], 5), collections.OrderedDict([(1, 2)]), collections.deque('abc')[1], collections.Counter('ab') + collections.Counter('b')
P = collections.namedtuple('P', 'x y'); p = P(1, y=2); print p.x, p._asdict(), p._replace(x=5), P._fields, P(*[3, 4])
tell("collections.namedtuple('P', 'x x')", "P(1)", 'random.choice([])', 'random.randrange(0)', 'collections.deque().pop()', "collections.namedtuple('1', 'x')", 'collections.deque()[0]', 'collections.OrderedDict(5)')

# program: functools
import functools
p = functools.partial(int, base=2); print p('11'), p.func, p.args, p.keywords, functools.reduce(lambda a, b: a + b, [1, 2])
@functools.wraps(len)
def f(): pass
print f.__name__, sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), hasattr(functools, 'lru_cache'), hasattr(f, '__wrapped__')
@functools.total_ordering
class C(object):
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __eq__(self, o): return self.n == o.n
print C(1) <= C(1), C(2) > C(1)
tell('functools.partial()', 'functools.partial(5)', 'p.foo', 'functools.reduce(max, [])')

# program: the module sys
import sys
print sys.maxint, sys.byteorder, sys.version_info[:3], sys.version[:6], sys.hexversion >> 16 == 0x207, sys.platform, sys.api_version, sys.maxunicode, sys.stdout.name, sys.stdin.name, sys.stdout.mode, sys.stdin.mode, sys.getrecursionlimit(), sys.copyright.split()[0], sys.version_info[0], sys.version_info.major, sys.maxsize == sys.maxint, sys.float_info.dig, sys.getdefaultencoding(), sys.py3kwarning, sys.subversion[0], sys.long_info.bits_per_digit, type(sys.flags).__name__, sys.dont_write_bytecode in (True, False), type(sys.argv), type(sys.path), sys.exc_traceback if 0 else '', sys.__stdout__ is not None, sys.warnoptions, 'sys' in sys.modules, sys.modules['sys'] is sys, type(sys.modules), sys.getcheckinterval(), sys.float_repr_style, sys.displayhook is sys.__displayhook__
tell('sys.nothing', 'sys.setrecursionlimit("a")', 'sys.exit.__name__', 'sys.getrefcount(None) > 1', 'sys._current_frames' and 1, 'sys.setrecursionlimit(-5)')

# program: the module sys, continued
import sys
tell('sys.intern', 'sys.implementation', 'sys.getsizeof("") > 0', 'sys.setcheckinterval(100)', 'sys.exc_clear()', 'sys.builtin_module_names[:1]' if 0 else '1')

# program: sys.displayhook and excepthook
import sys
sys.displayhook(5); sys.displayhook(None); sys.displayhook('a'); sys.displayhook(u'\xe9'); sys.displayhook(5L)
import __builtin__
print repr(__builtin__._)
def hook(value): print 'shown', value
sys.displayhook = hook
exec compile('1 + 1', 'f', 'single')
sys.displayhook = sys.__displayhook__

# program: files
import os
name = '/tmp/differential_%d' % os.getpid()
f = open(name, 'w'); print type(f), f.mode, f.name == name, f.closed, f.softspace, repr(f)[:10], f.encoding, f.newlines, f.tell(), isinstance(f, file)
f.write('one\ntwo\n'); f.writelines(['three\n', 'four']); print >>f, 'five', 6; f.flush(); print f.tell(); f.close(); print f.closed, repr(f)[:12]
f = open(name); print repr(f.readline()), repr(f.read(3)), f.tell(), f.readlines(), repr(f.read()), f.isatty(), f.fileno() > 2
f.seek(0); print [l for l in f], f.seek(-3, 2), repr(f.read()), f.seek(0), f.next(), list(f.xreadlines())[:1]
f.close()
f = open(name, 'a'); f.write('end'); f.close(); f = open(name, 'r+'); f.seek(0); f.write('ONE'); f.seek(0); print repr(f.readline()); f.truncate(4); f.close(); print repr(open(name).read()), repr(open(name, 'rb').read(2)), repr(open(name, 'U').readline()), repr(file(name).read())
f = open(name, 'wb'); f.write('\x00\xff\r\n'); f.close(); print repr(open(name, 'rb').read()), repr(open(name, 'rU').read())
with open(name) as g: print g.closed
print g.closed
os.remove(name)

# program: errors of files
import os
name = '/tmp/differential_%d' % os.getpid()
f = open(name, 'w')
tell('f.read()', 'f.write(5)', "f.write(u'\\u20ac')", "f.write()", "f.writelines([1])", "f.foo", "f.next()", "open(name, 'z')", "open(name, '')", "open(name, 'rw') and 1", "open(5)", "open(None)", "f.seek()", "f.write(u'a')", "open(name, 5)", "f.writelines(5)", "f.write(None)", "f.readline()", 'f.write(["a"])', "open(name, 'w', 'x')", "open(name, mode='q')", "f.seek('a')", "file()", "f.read('a')", "f.write('a', 'b')", "f.write(bytearray('x'))")
f.close()
tell('f.read()', "f.write('a')", 'f.tell()', 'f.close()', 'f.next()', 'f.flush()', 'f.fileno()', 'iter(f).next()', 'f.closed')
f = open(name)
tell("f.write('a')", 'f.truncate()', "print_ if 0 else f.writelines(['a'])")
os.remove(name)

# program: os
import os
print os.name, os.sep, os.linesep == '\n', os.curdir, os.pardir, os.path.join('a', 'b'), os.path.basename('/a/b'), os.path.splitext('a.b'), os.path.exists('/'), os.path.isdir('/'), type(os.getcwd()), type(os.getpid()), os.error is OSError, os.path.split('/a/b'), os.path.normpath('a/../b'), os.path.isfile('/no'), type(os.environ).__name__, os.getenv('NO_SUCH_NAME'), type(os.listdir('/')), type(os.listdir('/')[0]), os.path.dirname('/a/b'), os.environ.has_key('NO_SUCH'), len(os.stat('/')), type(os.stat('/').st_mode), os.path.commonprefix(['ab', 'ac']), os.extsep, os.pathsep, os.devnull, os.path.isabs('/a'), type(os.getcwdu()), type(os.times()), len(os.uname()), os.path.walk.__name__, os.path.expanduser('~nobody_here')
r, w = os.pipe(); os.write(w, 'abc'); print os.read(r, 10); os.close(r); os.close(w)
tell("os.listdir('/no/such')", "os.stat('/no/such')", "os.nothing", "os.environ['NO_SUCH_NAME']", "os.listdir(5)", "os.read(999, 1)", "os.path.join('a', 5)")

# program: os, continued
import os
r, w = os.pipe(); os.write(w, 'abc'); print os.read(r, 10); os.close(r); os.close(w)
tell("os.getcwd(1)", "os.close(999)", "os.open('/no/such', os.O_RDONLY)", "os.fdopen(999)")

# program: os, continued, in the words of 2.7
import os
r, w = os.pipe(); os.write(w, 'abc'); print os.read(r, 10); os.close(r); os.close(w)
tell("os.path.join()", "os.stat(5.5)")

# program: posix
import posix, os
print posix.error is os.error, type(posix.environ), posix.getpid() == os.getpid(), 'stat' in dir(posix), posix.__name__, len(posix.stat('/')), type(posix.times()), hasattr(posix, 'fork'), posix.getcwd() == os.getcwd()

# program: warnings
import warnings, sys, StringIO
old, sys.stderr = sys.stderr, StringIO.StringIO()
warnings.simplefilter('always')
warnings.warn('careful'); warnings.warn('old', DeprecationWarning)
text = sys.stderr.getvalue(); sys.stderr = old
print 'UserWarning: careful' in text, 'DeprecationWarning: old' in text
warnings.simplefilter('error')
tell("warnings.warn('x')", "warnings.warn('x', 5)")
warnings.resetwarnings()

# program: gc and weakref
import gc, weakref
class C: pass
c = C(); r = weakref.ref(c); print r() is c
c = None; gc.collect(); print r(), gc.isenabled(), type(gc.collect())
d = weakref.WeakValueDictionary(); e = C(); d['a'] = e; print d['a'] is e, len(d)

# program: string methods through modules strop and string
import strop, string
print strop.upper('abc'), strop.join(['a', 'b']), strop.atoi('5'), strop.find('abc', 'c'), strop.split('a b'), strop.strip(' a '), strop.lowercase == string.lowercase, strop.maketrans('a', 'b') == string.maketrans('a', 'b'), strop.replace('aa', 'a', 'b'), strop.splitfields('a b', ' '), strop.count('aa', 'a'), strop.capitalize('abc'), strop.swapcase('aB'), strop.expandtabs('a\tb', 4), strop.translate('abc', string.maketrans('a', 'z')), strop.atof('1.5'), repr(strop.atol('5')), strop.rfind('aba', 'a'), strop.lstrip(' a'), strop.rstrip('a ') + '|', strop.joinfields(['a', 'b'], '-'), strop.lower('A')
tell("strop.atoi('x')", 'strop.upper(5)', "strop.join([1])", 'strop.join(5)', "strop.atoi('5', 40)", "strop.maketrans('a', 'bc')", "strop.replace('a', '', 'b')", 'strop.split(5)')

# program: math, cmath and errno
import math, cmath, errno
print math.pi, math.e, cmath.sqrt(-1), cmath.exp(0), errno.ENOENT, errno.errorcode[2], math.log1p(0), math.gamma(5), math.isinf(1e400), math.radians(180), cmath.phase(1j), math.sin(0), math.atan2(1, 1), math.floor(5), repr(math.floor(5L)), math.sinh(0), math.fabs(-2), cmath.polar(1), math.erf(0)
tell('math.floor("a")', 'math.sqrt()', 'cmath.log(0)', 'math.pow(0, -1)', 'cmath.sqrt("a")', 'math.ceil(None)')

# program: math, cmath and errno, continued
import math, cmath, errno
tell('math.floor(1j)', 'math.nothing', 'math.log(-1)', 'math.log(1, 2, 3)', 'math.gcd', 'math.floor(1e400)')

# program: json, pprint and textwrap
import json, pprint, textwrap
print json.dumps({'a': [1, 2.5, None, True, u'\u20ac', 'x']}), json.loads('{"a": [1, "b"]}'), repr(json.loads('"\\u20ac"')), json.dumps('\xc3\xa9'), pprint.pformat({'a': [1, 2]}), textwrap.wrap('a b c d', 3), json.dumps([1, {'k': (1, 2)}]), json.loads('1e5'), json.dumps(u'a'), json.loads('[1, 2]'), json.dumps({1: 2}), pprint.pformat([u'a', 1L]), textwrap.fill('hello world', 6), textwrap.dedent('  a\n  b')
tell("json.loads('x')", 'json.dumps(1j)', "json.loads('')", "json.dumps(set())[:3]", "json.loads(5)", "json.dumps('\\xe9')", "json.loads('{')")

# program: datetime
import datetime
d = datetime.date(2000, 1, 2); print d, repr(d), d + datetime.timedelta(1), d.isoformat(), datetime.datetime(2000, 1, 2, 3, 4), datetime.timedelta(1, 2), repr(datetime.timedelta(1)), d < datetime.date(2001, 1, 1), d.strftime('%Y'), datetime.datetime(2000, 1, 1) - datetime.datetime(1999, 1, 1), datetime.time(1, 2), d.weekday(), datetime.timedelta(hours=1) / 2, datetime.timedelta(1) // 2
tell('datetime.date(2000, 13, 1)', 'd + 1', 'd < 5', 'datetime.date()', "datetime.datetime.strptime('x', '%Y')", 'd == 5', 'datetime.timedelta(1) / 0')

# program: modules of Python 3 alone, and of 2.7 alone
for name in ('builtins', 'queue', 'configparser', 'socketserver', 'tkinter', 'copyreg', 'enum', 'pathlib', 'asyncio', 'typing', 'dataclasses', 'statistics', 'concurrent', 'http', 'urllib.parse', 'reprlib', '_thread', 'secrets', 'tracemalloc'):
    try: __import__(name); print name, 'is there'
    except ImportError, e: print e

# program: copy_reg, repr, dircache and other small modules
import copy_reg, repr as r, keyword, string, stat, linecache
print r.repr(range(100)), r.repr('x' * 100), keyword.iskeyword('print'), keyword.iskeyword('nonlocal'), 'exec' in keyword.kwlist, stat.S_ISDIR(040755), copy_reg.dispatch_table is not None, linecache.getline('/no/such', 1)

# program: threads
import thread, threading
l = thread.allocate_lock(); print l.acquire(), l.locked(), l.release(), l.acquire(0), type(thread.get_ident()), threading.currentThread().getName(), thread.error
r = []
t = threading.Thread(target=lambda: r.append('ran')); t.start(); t.join(); print r, t.isAlive(), threading.activeCount()
