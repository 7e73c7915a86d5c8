"""Runs a module of Python 2.7's own tests: run_module.py NAME [CASE]."""

import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here + "/stand_in")
sys.path.append(os.environ["CLASSIC_LIBRARY"])

from test import test_support
import unittest

name = sys.argv[1]
if len(sys.argv) > 2:
    test_support.only = sys.argv[2]
try:
    module = getattr(__import__("test." + name), name)
    test_main = getattr(module, "test_main", None)
except SyntaxError, error:
    unittest.tell("fail", "(module)", "SyntaxError: %s (%s, line %s)" % (
        error.msg, os.path.basename(error.filename or ""), error.lineno))
except Exception:
    unittest.tell("fail", "(module)", unittest.reason(*sys.exc_info()[:2]))
else:
    if test_main is None:
        # What is imported without a complaint is all that there is to test.
        unittest.tell("ok", "(module)")
    else:
        test_main()
    sys.__stdout__.write("\n##done\n")
