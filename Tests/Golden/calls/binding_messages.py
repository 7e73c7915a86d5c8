# A call whose arguments do not fit says which and how many.
def f(a, b=2, *, c, d=4): pass
def g(a, /, b): pass
def h(): pass
def i(a, b, c): pass
def j(*, a, b): pass
class K:
    def m(self, x): pass
def attempt(call, **names):
    try: eval(call)
    except TypeError as e: print(e)
for call in ["f()", "f(1)", "f(1, 2, 3, c=1)", "f(1, 2, 3)", "f(1, c=1, e=2)", "f(1, a=2, c=1)", "g(1)", "g(a=1, b=2)", "g(1, 2, 3)", "h(1)", "h(x=1)",
             "i()", "i(1)", "i(1, 2)", "j()", "j(a=1)", "j(1)", "j(1, 2, a=1, b=2)", "K().m()", "K().m(1, 2)", "K.m()", "i(1, *[2], **{'b': 3})",
             "f(1, c=1, **{'c': 2})", "h(*1)", "h(**1)", "h(**{1: 2})", "h(*[], **[])", "h(**{1: 2}, **{1: 3})", "(lambda x: x)()", "f(1, c=1, cc=2)", "print(1, sepp='')", "len()", "len(1, 2)", "[].append()", "i(1,2,3,**{'a b': 1})"]:
    attempt(call)
