# What sys tells, and what its setters refuse.
import sys


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


for name in ["byteorder", "maxsize", "maxunicode", "float_info", "int_info", "hash_info",
             "hexversion", "api_version", "float_repr_style", "platform", "abiflags", "platlibdir",
             "pycache_prefix", "warnoptions", "_xoptions", "_framework"]:
    print(name, getattr(sys, name))
show(lambda: sys.version_info[:3] >= (3, 13, 0) and sys.version_info.releaselevel)
show(lambda: type(sys.version_info)())
show(lambda: sys.setrecursionlimit(0))
show(lambda: sys.setrecursionlimit("a"))
show(lambda: sys.setrecursionlimit(1))
show(lambda: sys.setrecursionlimit(10**20))
show(lambda: sys.set_int_max_str_digits(100))
show(lambda: sys.set_int_max_str_digits(maxdigits=0))
show(lambda: sys.get_int_max_str_digits())
show(lambda: sys.intern(3))
show(lambda: sys.intern("a" * 3) is sys.intern("aaa"))
show(lambda: sys._getframe(1000))
show(lambda: sys._getframe(-1).f_code.co_name)
show(lambda: sys._getframemodulename())
show(lambda: sys._getframemodulename(100))
show(lambda: sys.getsizeof())
show(lambda: sys.exit(1, 2))
show(lambda: sys.setswitchinterval(0))
show(lambda: sys.call_tracing(len, ("abc",)))
show(lambda: sys.settrace(None))
show(lambda: (sys.gettrace(), sys.getprofile()))
show(lambda: "sys" in sys.builtin_module_names and "os" in sys.stdlib_module_names)
show(lambda: (sys._is_gil_enabled(), sys.is_finalizing(), sys.is_stack_trampoline_active()))
show(lambda: sys.set_coroutine_origin_tracking_depth(-1))
show(lambda: sys.executable.startswith("/") and sys.orig_argv[-1] == sys.argv[0])


class Sized:
    def __init__(self, size):
        self.size = size

    def __sizeof__(self):
        return self.size


show(lambda: sys.getsizeof(Sized(-1)))
show(lambda: sys.getsizeof(Sized("a"), 7))
show(lambda: sys.getsizeof(Sized("a")))
