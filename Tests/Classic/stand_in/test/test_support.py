"""What Python 2.7's own tests use of test.test_support, in little."""

import gc
import os
import sys
import warnings

import doctest
import unittest

TESTFN = "@classic_test"
verbose = False
have_unicode = HAVE_DOCSTRINGS = True
is_jython = False
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
#: The only case to be run; all are where there is none.
only = None


class TestFailed(Exception):
    pass


def run_unittest(*classes):
    for cls in classes:
        if isinstance(cls, str):
            module = sys.modules[cls]
            run_unittest(*[one for one in vars(module).values()
                           if isinstance(one, type) and issubclass(one, unittest.TestCase)])
            continue
        for name in unittest.names(cls):
            if only is None or only in (cls.__name__, name, cls.__name__ + "." + name):
                unittest.run_case(cls, name)


def run_doctest(module, verbosity=None):
    doctest.run_module(module)


def check_syntax_error(test, statement):
    test.assertRaises(SyntaxError, compile, statement, "<test string>", "exec")


def unlink(path):
    try:
        os.unlink(path)
    except OSError:
        pass


def gc_collect():
    gc.collect()
    gc.collect()


def cpython_only(test):
    return test


def check_impl_detail(**guards):
    return True


def impl_detail(message=None, **guards):
    return lambda test: test


def requires_unicode(test):
    return test


def run_with_locale(category, *locales):
    return lambda test: test


def bigmemtest(minsize, memuse, overhead=0):
    def decorator(test):
        return lambda self: test(self, 5147)
    return decorator


def precisionbigmemtest(size, memuse, overhead=0):
    return bigmemtest(size, memuse)


class _Checked(object):
    """The block of a `with` in which warnings are heard and forgotten."""

    def __enter__(self):
        self.warnings = []
        self.heard = warnings.catch_warnings()
        self.heard.__enter__()
        warnings.simplefilter("ignore")
        return self

    def __exit__(self, *error):
        self.heard.__exit__(*error)


def check_warnings(*filters, **keywords):
    return _Checked()


def check_py3k_warnings(*filters, **keywords):
    return _Checked()


def import_module(name, deprecated=False):
    try:
        return __import__(name, {}, {}, ["*"])
    except ImportError, error:
        raise unittest.SkipTest(str(error))


def get_original_stdout():
    return sys.__stdout__


class _Captured(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        import StringIO
        self.before = getattr(sys, self.name)
        made = StringIO.StringIO()
        setattr(sys, self.name, made)
        return made

    def __exit__(self, *error):
        setattr(sys, self.name, self.before)


captured_output = _Captured


def captured_stdout():
    return _Captured("stdout")


def captured_stderr():
    return _Captured("stderr")


def check_free_after_iterating(test, iter, cls, args=()):
    class A(cls):
        def __del__(self):
            done[0] = True
            try:
                next(it)
            except StopIteration:
                pass

    done = [False]
    it = iter(A(*args))
    test.assertRaises(StopIteration, next, it)
    gc_collect()
    test.assertTrue(done[0])
