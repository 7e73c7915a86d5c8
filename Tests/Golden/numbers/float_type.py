# float: construction, text, rounding, parts, and what it refuses.
def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
class Float:
    def __float__(self): return 2.5
class Index:
    def __index__(self): return 7
class Wrong:
    def __float__(self): return 1
class Sub(float): pass
inf, nan = float("inf"), float("nan")
for text in """float()|float("1.5")|float(" -1_0.5e3\\n")|float("1__0")|float("x")|float("")|float("inf")|float("-Infinity")|float("nan")
float(b"2.5")|float(bytearray(b"x"))|float("\\u0661.5")|float(None)|float([])|float(1j)|float(10**400)|float(Float())|float(Index())|float(Wrong())
float(Sub(1.5))|type(Sub(1.5))|type(-Sub(1.5))|Sub("2") + 1|float("1e400")|float("4.9e-324")|float("0x1p3")|float("1e")|float(".")|float("5.")
0.1 + 0.2|1e16|1e15|123456789012345680.0|1e-5|0.0001|5e-324|1.7976931348623157e308|-0.0|1e22|1e23|100.0|1 / 3|2.0**0.5
round(2.5)|round(3.5)|round(-2.5)|round(2.675, 2)|round(1234.5, -2)|round(1e300)|round(inf)|round(nan)|round(inf, 2)|round(1.7e308, -308)
round(2.5, "a")|round(0.5, 10**30)|round(5.5, None)|(2.7).__floor__()|(2.2).__ceil__()|(-2.7).__trunc__()|int(-2.7)|(2.0).is_integer()
inf.is_integer()|(0.1).as_integer_ratio()|(-0.75).as_integer_ratio()|(1e22).as_integer_ratio()|inf.as_integer_ratio()|nan.as_integer_ratio()
(0.1).hex()|(-1.5).hex()|inf.hex()|(5e-324).hex()|float.fromhex("0x1.8p1")|float.fromhex("-inf")|float.fromhex("1.8")|float.fromhex("g")
float.fromhex("0x1p5000")|float.fromhex(5)|Sub.fromhex("0x1p0")|float.__getformat__("double")|float.__getformat__("x")|(1.5).real|(1.5).imag
(1.5).conjugate()|1.5 // 0|1.5 % 0|1.5 / 0|divmod(1.5, 0)|7.5 // -2|7.5 % -2|divmod(-7.5, 2)|-1e-300 % 1.0|inf // 1|1.0 % inf|-1.0 % inf|1.0 // inf
format(1234.567, ",.1f")|format(0.1, ".20f")|format(1e10, "g")|format(-1.5, "+010.2e")|format(0.5, "%")|format(1.5, "d")|format(nan, "F")
format(1e300 * 1e10, "010")|format(-0.0, "z.1f")|format(1.5, "_")|(1.5).__eq__("a")|(1.5).__lt__(2)|(1.5).__radd__(1)|1.5 == 3 / 2
2**53 == 2.0**53|2**53 + 1 == 2.0**53|10**400 > 1e308|10**400 == inf|nan == nan|nan != nan|inf == inf|hash(1.5)|hash(2.0) == hash(2)|hash(1e300) == hash(int(1e300))
hash(inf)|hash(-inf)|hash(-0.0)|max(nan, 1.0)|sorted([3.5, 1, 2.5])|1.5 .__pow__(2, 3)|bool(nan)|-nan|abs(-0.0)|+Sub(2.5)""".replace("\n", "|").split("|"):
    show(text)
