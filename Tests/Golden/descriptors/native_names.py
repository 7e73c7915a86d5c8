# Native functions and descriptors tell their names, owners and documentation.
import io
print(len.__name__, len.__qualname__, len.__module__, len.__self__.__name__)
print([].append.__qualname__, [1].append.__self__, dict.fromkeys.__qualname__, dict.fromkeys.__self__)
print(int.__new__.__self__, int.__new__.__qualname__, object.__new__.__name__)
print(str.upper.__objclass__, str.upper.__qualname__, str.__len__.__qualname__)
print("x".__len__.__objclass__, "x".__len__.__self__, "x".__len__.__name__)
print(slice.start.__name__, slice.start.__objclass__, slice.start.__qualname__)
print(io.StringIO.read.__qualname__)
print(str.upper.__reduce__() == (getattr, (str, "upper")), len.__reduce__())
print([].append.__reduce__() == (getattr, ([], "append")))
print(hasattr(slice.start, "__text_signature__"), hasattr(str.upper, "__text_signature__"))
