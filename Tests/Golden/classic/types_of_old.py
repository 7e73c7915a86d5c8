import types, sys
class Old:
    def m(self): pass
class New(object):
    def m(self): pass
for o in (Old, Old(), Old.m, Old().m, New, New(), New.m, New().m, len, [].append, f_ if 0 else (lambda: 0), sys, type, object, None, 1, 1L, 1.0, 1j, 'a', u'a', [], (), {}, set(), slice(1), Ellipsis, NotImplemented, int, classmethod(len), staticmethod(len), property(len), super(New, New())):
    t = type(o)
    print t.__name__, `t`, `t.__class__`, t.__module__, isinstance(o, t)
print types.ClassType, types.InstanceType, types.MethodType, types.UnboundMethodType, types.FunctionType, types.LambdaType, types.ModuleType, types.FileType, types.TracebackType, types.FrameType, types.CodeType, types.GeneratorType, types.XRangeType, types.BufferType, types.DictProxyType, types.NoneType, types.EllipsisType, types.NotImplementedType, types.GetSetDescriptorType, types.MemberDescriptorType, types.ObjectType, types.TypeType, types.SliceType, types.BuiltinFunctionType, types.StringTypes, types.DictionaryType
try: raise ValueError
except: tb = sys.exc_info()[2]
print type(tb), type(tb.tb_frame), type(tb.tb_frame.f_code), tb.tb_lineno, tb.tb_frame.f_lineno > 0, tb.tb_frame.f_globals is globals()
def fr():
    f = sys._getframe()
    return f.f_code.co_name, f.f_back.f_code.co_name, f.f_locals.keys(), f.f_builtins is __builtins__.__dict__
print fr()
print Old.m.im_class, Old.m.im_self, Old().m.im_self.__class__, New.m.im_class, Old.m.__class__, type(Old.m)
print `Old.__dict__["m"]`[:13], `Old.m`, Old.m == Old.m, Old().m == Old().m
C = types.ClassType('C', (Old,), {'x': 1, '__module__': 'mod'})
print C, C.x, C().__class__, type(C)
print apply(lambda a, b: a + b, (1, 2)), apply(dict, (), {'a': 1})
print coerce(1, 2.0), cmp(Old, Old), intern('a'), callable(Old), callable(Old())
print isinstance(Old(), (int, Old)), issubclass(Old, (Old, int)), isinstance(1, (int, (str, Old)))
try: issubclass(Old(), Old)
except TypeError, e: print e
try: isinstance(1, 1)
except TypeError, e: print e
