# int: construction, bases, methods, and what they refuse.
import warnings

warnings.simplefilter("ignore")


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
class Int:
    def __int__(self): return 42
class Index:
    def __index__(self): return 7
class Wrong:
    def __int__(self): return "x"
    __index__ = __int__
class Sub(int): pass
class Truth:
    def __bool__(self): return True
for text in """int()|int(3.99)|int(-3.99)|int(1e300)|int("12")|int(" -1_000\\n")|int("0x1f", 16)|int("0b101", 0)|int("z", 36)
int("010", 0)|int("1__0")|int("_1")|int("")|int("a")|int("12", 3)|int("12", 2)|int("1", 1)|int("1", 37)|int("1", "a")|int(5, 10)
int(base=10)|int(b"12")|int(bytearray(b"7"), 8)|int(b"x")|int("\\u0661\\u0662")|int("\\u20031")|int(None)|int([])|int(1j)
int(float("nan"))|int(float("inf"))|int(Int())|int(Index())|int(Wrong())|int(Sub(5))|type(Sub(5))|type(+Sub(5))|Sub("9") + 1
int("x" * 300)|int("9" * 4301)|len(str(10**4299))|str(10**4300)|int("f" * 5000, 16).bit_length()|int(True)|int("1", base=Index())
(5).to_bytes()|(300).to_bytes(2, "little")|(-2).to_bytes(3, signed=True)|(256).to_bytes()|(-1).to_bytes()|(1).to_bytes(-1)
(1).to_bytes(2, "middle")|(0).to_bytes(0)|(2**70).to_bytes(9)|int.from_bytes(b"\\x01\\x00")|int.from_bytes(b"\\xff\\x01", "little")
int.from_bytes(b"\\xff", signed=True)|int.from_bytes([1, 2])|int.from_bytes("ab")|int.from_bytes(5)|int.from_bytes(b"")|Sub.from_bytes(b"a")
(10).bit_length()|(-10).bit_count()|(10**30).bit_count()|(6).as_integer_ratio()|True.as_integer_ratio()|(6).is_integer()|(6).conjugate()
(6).real|(6).imag|(6).numerator|(6).denominator|True.real|(5).__index__()|(5).__float__()|(5).__trunc__()|(5).__ceil__()
round(1234, -2)|round(15, -1)|round(25, -1)|round(-25, -1)|round(5, 2)|round(10**30 + 5, -1)|round(5, "a")|round(True)
bin(-5)|oct(2**70)|hex(-2**64)|bin(1.5)|hex(Index())|bin(True)|format(255, "#x")|format(-5, "08b")|format(10**20, ",")|format(65, "c")
format(5, "s")|format(True, "d")|format(True, "")|format(Sub(5), "q")|(5).__format__(3)|(5).__eq__(5.0)|(5).__lt__("a")|(5).__add__(1.5)
(5).__rsub__(7)|(5).__divmod__(0)|(5).__getnewargs__()|int.__new__(bool)|int.__new__(str)|bool(Truth())|bool("")|bool(0.0)|True + True
True & True|True | 2|True ^ True|~True|-True|bool.__or__(True, False)|bool.__and__(False, 3)|True.__xor__("a")|repr(True)|str(False)
(5).real = 1|hash(2**61 - 1)|hash(-1)|hash(2**61)|hash(-2**61)|1 << -1|1 >> -1|1 << 2**70|0 << 2**70|5 >> 2**70|-5 >> 2**70""".replace("\n", "|").split("|"):
    if " = " not in text:
        show(text)
