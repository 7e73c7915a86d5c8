# complex: construction from parts and text, arithmetic, and what it refuses.
def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
class Complex:
    def __complex__(self): return 1 + 2j
class Wrong:
    def __complex__(self): return 1.5
class Float:
    def __float__(self): return 2.5
class Sub(complex): pass
for text in """complex()|complex(1)|complex(1, 2)|complex(1j, 2j)|complex(-0.0, -0.0)|complex("1+2j")|complex(" ( -1.5e3-j ) ")|complex("j")|complex("1 + 2j")
complex("")|complex("1__0")|complex("1_0j")|complex("x", 1)|complex(1, "x")|complex(None)|complex(1, None)|complex(b"1")|complex([], 1)|complex(Complex())
complex(Wrong())|complex(Float(), Float())|complex(real=1, imag=2)|complex(imag=3)|complex(10**400)|complex(foo=1)|type(Sub(1))|type(Sub(1) + 1)
(1 + 2j) * (3 - 4j)|(1 + 2j) / (3 - 4j)|(1 + 2j) / 0|1 / (2j)|1j + 1|1 - 1j|1.5 * 2j|True + 1j|2j // 1|2j % 1|divmod(2j, 1)|2j & 1|~2j|-2j|+(1 - 2j)
abs(3 + 4j)|abs(1e308 + 1e308j)|abs(1.5e308 + 1.5e308j)|(1 + 2j).conjugate()|(1 + 2j).real|(1 + 2j).imag|(1 + 0j) == 1|1.5 == (1.5 + 0j)|1j == "a"|1j < 2j
hash(1.5 + 0j) == hash(1.5)|hash(1 + 2j)|bool(0j)|bool(1j)|repr(1e400j)|repr(complex("nan"))|-0j|(0.0 - 0j)|format(1 + 2j, ".2f")|format(1.5 - 2j, ">20")
format(1j, "d")|format(1j, "=10")|format(1j, "010")|(1 + 2j).__complex__()|(1j).__getnewargs__()|(1j).__eq__(1)|(1j).__lt__(1)|(1j).__radd__("a")|1j**2|1j**1j
(1 + 1j) ** -3|0j**0|0j**1j|(1e200j) ** 2|2 ** (1 + 1j)|complex("1e500")|int(1j)|float(1j)|round(1j)|10**400 + 1j""".replace("\n", "|").split("|"):
    show(text)
