# differs: CPython has no rexec
"""What restricted code plants in its own classes, trusted code does not call: whatever it is, and
whichever operation of trusted code finds it."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Fuzz"))
import planted

planted.report(
    """__enter__ __exit__ __call__ __getattr__ __getattribute__ __get__ __class_getitem__ __iter__
    __reduce_ex__ __next__ __eq__ __hash__ __add__ __bool__ __init__ __new__ __doc__
    __init_subclass__ __instancecheck__ __missing__ attr close""".split(),
    ["function", "bound method", "instance", "class", "partial", "property", "descriptor"],
    ["as it is", "staticmethod", "answering property", "answering descriptor"],
    (str, dict))
