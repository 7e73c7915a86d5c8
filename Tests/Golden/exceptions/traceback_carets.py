# The failing part of a source line is underlined, operators and brackets with carets.
import sys

class Output:
    """Shows this file by its bare name, wherever it lies."""
    def write(self, text):
        sys.stdout.write(text.replace(__file__, "script.py"))
    def flush(self):
        pass

def show(exception):
    sys.stderr = Output()
    sys.excepthook(type(exception), exception, exception.__traceback__)
    sys.stderr = sys.__stderr__

def report(f, *arguments):
    print("--", f.__name__)
    try:
        f(*arguments)
    except BaseException as e:
        e.__traceback__ = e.__traceback__.tb_next
        show(e)

def divide(a, b):
    return a / b

def plain_call(a):
    return divide(a, 0)

def call_in_expression(a):
    return divide(a, 0) + 1

def assigned_call(a):
    result = divide(a, 0)
    return result

def bare_call():
    divide(1, 0)

def call_with_comment():
    divide(1, 0)  # here

def subscript():
    data = {"a": [1, 2]}
    return data["a"][5]

def store():
    data = ()
    data[0] = 1

def attribute():
    return (5).missing

def method(text):
    return text.upper().no_such_method()

def nested_operators(a, b):
    return 1 + a * (b - 2) / 0 - 3

def parenthesised(a, b):
    return (a) + (b)

def power():
    return -2 ** "x" ** 2

def comparison():
    return 1 < 2 < "x"

def unary():
    return -"x"

def augmented():
    x = 1
    x += "y"

def name():
    return 1 + undefined_thing * 2

def several_lines(a):
    return divide(
        a,
        0,
    )

def many_lines(a):
    return [
        1,
        2,
    ] + divide(
        a,
        0
    ) + [
        1
    ]

def operator_on_own_line(a):
    return (
        a

        + "x"
    )

def wide():
    return {"日本語": 1}["日本"] + 1

def not_ascii():
    é = "ü"; return é / 2

def tabs():
	if True:
		return	1 /	0

def statement():
    raise ValueError("x") from None

def failing_assert():
    assert 1 == 2, "message"

def assert_without_message(x):
    assert x

def unpacking():
    a, b = [1, 2, 3]

def iteration():
    for x in 5:
        pass

def with_statement():
    with 5 as x:
        pass

def comprehension():
    return [1 / x for x in (1, 0)]

def generator():
    yield 1
    1 / 0

def run_generator():
    for x in generator():
        pass

def in_lambda():
    f = lambda x: x.y.z
    f(1)

def delete_item():
    d = {}
    del d["x"], d["y"]

def format_string():
    return f"{1}{2 / 0}"

def keyword_call():
    return dict(a=1)["b"](c=2)

def not_callable():
    x = 1
    x(2)(3)

def star_arguments():
    print(*5)

def decorated():
    @not_there
    def f():
        pass

def class_body():
    class C:
        x = 1
        y = x.z

def default_value():
    def f(a=1 / 0):
        pass

def two_statements():
    a = 1; b = a / 0; c = 3

def condition(x=None):
    if x.y and x.z:
        pass

def import_statement():
    import no_such_module
    
def from_import():
    from sys import argw

for f in [bare_call, call_with_comment, subscript, store, attribute, nested_operators, power,
          comparison, unary, augmented, name, operator_on_own_line, wide, not_ascii, tabs,
          statement, failing_assert, assert_without_message, unpacking, iteration, with_statement,
          comprehension, run_generator, in_lambda, delete_item, format_string, keyword_call,
          not_callable, star_arguments, decorated, class_body, default_value, two_statements,
          condition, import_statement, from_import]:
    if f in (operator_on_own_line, assert_without_message):
        report(f, 0)
    elif f is nested_operators:
        report(f, 1, 2)
    else:
        report(f)
for f in [plain_call, call_in_expression, assigned_call, several_lines, many_lines]:
    report(f, 1)
report(method, "x")
report(parenthesised, 1, "2")
