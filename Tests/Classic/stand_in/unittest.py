"""What Python 2.7's own tests use of its unittest, in little, for an interpreter under test.

Each case tells its end in a line of its own, `##case OUTCOME NAME | REASON`.
"""

import sys


class SkipTest(Exception):
    pass


def skip(reason):
    def mark(test):
        test._skipped = reason
        return test
    return mark


def skipIf(condition, reason):
    if condition:
        return skip(reason)
    return lambda test: test


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(test):
    def method(self):
        try:
            test(self)
        except Exception:
            return
        raise AssertionError("unexpected success")
    method.__name__ = test.__name__
    return method


class _Raises(object):
    def __init__(self, kind, pattern=None):
        self.kind = kind
        self.pattern = pattern

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            raise AssertionError("%s not raised" % _named(self.kind))
        if not issubclass(kind, self.kind):
            return False
        if not isinstance(value, kind):
            value = kind(value)
        self.exception = value
        if self.pattern is not None:
            _search(self.pattern, str(value))
        return True


def _named(kind):
    return getattr(kind, "__name__", None) or str(kind)


def _search(pattern, text):
    import re
    if not re.search(pattern, text):
        raise AssertionError("%r not found in %r" % (pattern, text))


class TestCase(object):
    failureException = AssertionError
    longMessage = False
    maxDiff = None

    def __init__(self, name="runTest"):
        self._name = name
        self._cleanups = []

    def id(self):
        return "%s.%s" % (self.__class__.__name__, self._name)

    __str__ = id

    def setUp(self):
        pass

    def tearDown(self):
        pass

    def addCleanup(self, function, *arguments, **keywords):
        self._cleanups.append((function, arguments, keywords))

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise AssertionError(msg)

    def _check(self, holds, msg, own):
        if not holds:
            raise AssertionError(msg or own)

    def assertTrue(self, value, msg=None):
        self._check(value, msg, "%r is not true" % (value,))

    def assertFalse(self, value, msg=None):
        self._check(not value, msg, "%r is not false" % (value,))

    def assertEqual(self, first, second, msg=None):
        if not first == second:
            raise AssertionError(msg or "%r != %r" % (first, second))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            raise AssertionError(msg or "%r == %r" % (first, second))

    def assertAlmostEqual(self, first, second, places=7, msg=None, delta=None):
        if first == second:
            return
        if delta is not None:
            near = abs(first - second) <= delta
        else:
            near = round(abs(second - first), places) == 0
        self._check(near, msg, "%r != %r nearly" % (first, second))

    def assertIs(self, first, second, msg=None):
        self._check(first is second, msg, "%r is not %r" % (first, second))

    def assertIsNot(self, first, second, msg=None):
        self._check(first is not second, msg, "%r is %r" % (first, second))

    def assertIsNone(self, value, msg=None):
        self._check(value is None, msg, "%r is not None" % (value,))

    def assertIsNotNone(self, value, msg=None):
        self._check(value is not None, msg, "None")

    def assertIn(self, member, container, msg=None):
        self._check(member in container, msg, "%r not in %r" % (member, container))

    def assertNotIn(self, member, container, msg=None):
        self._check(member not in container, msg, "%r in %r" % (member, container))

    def assertIsInstance(self, value, kind, msg=None):
        self._check(isinstance(value, kind), msg, "%r is no %r" % (value, kind))

    def assertNotIsInstance(self, value, kind, msg=None):
        self._check(not isinstance(value, kind), msg, "%r is a %r" % (value, kind))

    def assertLess(self, first, second, msg=None):
        self._check(first < second, msg, "%r not less than %r" % (first, second))

    def assertLessEqual(self, first, second, msg=None):
        self._check(first <= second, msg, "%r greater than %r" % (first, second))

    def assertGreater(self, first, second, msg=None):
        self._check(first > second, msg, "%r not greater than %r" % (first, second))

    def assertGreaterEqual(self, first, second, msg=None):
        self._check(first >= second, msg, "%r less than %r" % (first, second))

    def assertItemsEqual(self, first, second, msg=None):
        rest = list(second)
        for one in first:
            self.assertIn(one, rest, msg)
            rest.remove(one)
        self.assertEqual(rest, [], msg)

    def assertRaises(self, kind, function=None, *arguments, **keywords):
        context = _Raises(kind)
        if function is None:
            return context
        try:
            function(*arguments, **keywords)
        except kind:
            return
        raise AssertionError("%s not raised" % _named(kind))

    def assertRaisesRegexp(self, kind, pattern, function=None, *arguments, **keywords):
        context = _Raises(kind, pattern)
        if function is None:
            return context
        with context:
            function(*arguments, **keywords)

    def assertRegexpMatches(self, text, pattern, msg=None):
        _search(pattern, text)

    assertEquals = failUnlessEqual = assertEqual
    assertSequenceEqual = assertListEqual = assertTupleEqual = assertEqual
    assertDictEqual = assertSetEqual = assertMultiLineEqual = assertEqual
    assertNotEquals = failIfEqual = assertNotEqual
    assert_ = failUnless = assertTrue
    failIf = assertFalse
    failUnlessRaises = assertRaises


def tell(outcome, name, reason=""):
    """Write the line of a case."""
    line = "##case %s %s" % (outcome, name)
    if reason:
        line = line + " | " + reason.replace("\n", " ")[:160]
    sys.__stdout__.write("\n" + line + "\n")
    sys.__stdout__.flush()


def reason(kind, value):
    try:
        return "%s: %s" % (_named(kind), value)
    except Exception:
        return _named(kind)


def run_case(cls, name):
    """Run a method of a class of tests and tell how it ended."""
    test = cls(name)
    method = getattr(test, name)
    if hasattr(cls, "_skipped") or hasattr(method, "_skipped"):
        return tell("skip", test.id())
    try:
        try:
            test.setUp()
            try:
                method()
            finally:
                test.tearDown()
        finally:
            for function, arguments, keywords in reversed(test._cleanups):
                function(*arguments, **keywords)
    except SkipTest:
        tell("skip", test.id())
    except KeyboardInterrupt:
        raise
    except:
        tell("fail", test.id(), reason(*sys.exc_info()[:2]))
    else:
        tell("ok", test.id())


def names(cls):
    """The names of a class's tests, in order."""
    found = [name for name in dir(cls) if name.startswith("test")]
    found.sort()
    return [name for name in found if callable(getattr(cls, name))]
