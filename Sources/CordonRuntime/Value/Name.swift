// Which names does the machine itself look up?

/// Interned at start; `vm.name(.__init__)` gives the string.
public enum Name: String, CaseIterable {
  case empty = ""
  case __abs__, __add__, __aenter__, __aexit__, __aiter__, __all__, __and__, __anext__
  case __annotations__, __await__, __bases__, __bool__, __build_class__, __builtins__, __bytes__
  case __call__, __cause__, __ceil__, __class__, __class_getitem__, __classcell__, __closure__
  case __code__, __complex__, __contains__, __context__, __defaults__, __del__, __delattr__
  case __delete__, __delitem__, __dict__, __dir__, __divmod__, __doc__, __enter__, __eq__
  case __exit__, __file__, __float__, __floor__, __floordiv__, __format__, __ge__, __get__
  case __getattr__, __getattribute__, __getitem__, __globals__, __gt__, __hash__, __iadd__
  case __iand__, __ifloordiv__, __ilshift__, __imatmul__, __imod__, __import__, __imul__
  case __index__, __init__, __init_subclass__, __instancecheck__, __int__, __invert__, __ior__
  case __ipow__, __irshift__, __isub__, __iter__, __itruediv__, __ixor__, __kwdefaults__, __le__
  case __len__, __length_hint__, __loader__, __lshift__, __lt__, __main__, __match_args__
  case __matmul__, __missing__, __mod__, __module__, __mro__, __mro_entries__, __mul__, __name__
  case __ne__, __neg__, __new__, __next__, __notes__, __or__, __orig_bases__, __package__
  case __path__, __pos__, __pow__, __prepare__, __qualname__, __radd__, __rand__, __rdivmod__
  case __reduce__, __reduce_ex__, __repr__, __reversed__, __rfloordiv__, __rlshift__
  case __rmatmul__, __rmod__, __rmul__, __ror__, __round__, __rpow__, __rrshift__, __rshift__
  case __rsub__, __rtruediv__, __rxor__, __self__, __set__, __set_name__, __setattr__
  case __setitem__, __slots__, __spec__, __static_attributes__, __firstlineno__, __str__, __sub__
  case __subclasscheck__, __subclasses__, __suppress_context__, __traceback__, __truediv__
  case __trunc__, __type_params__, __weakref__, __wrapped__, __xor__, __func__
  case args, append, builtins, close, code, displayhook, end, errno, fget, file, filename, flush
  case keys, metaclass, msg, name, obj, path, print, send, sep, stderr, stdin, stdout, sys
  case strerror, sort, `throw`, value, values, write, items, join, get, ps1, ps2, modules
  case __buffer__, mro, underscore = "_", __subclasshook__, __fspath__, __abstractmethods__
  case _fields, __copy__, __deepcopy__, __getstate__, __setstate__, __sizeof__, readline
  case __debug__, lambda = "<lambda>", moduleCode = "<module>", object, encoding, errors
  case __isabstractmethod__, __objclass__, __text_signature__, __signature__, __origin__, __args__
  case __parameters__, __typing_subst__, __cached__, __submodule_search_locations__, print_file
  case __orig_class__, print_exc, last_exc, last_type, last_value, last_traceback,
    path_importer_cache

  static let count = allCases.count
  /// Position in the machine's table.
  @inline(__always) var ordinal: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}
