"""Exceptions are caught, chained, grouped, annotated and shown as everywhere."""


class Mine(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


def fail(code):
    try:
        raise KeyError(code)
    except KeyError as error:
        error.add_note("noted")
        raise Mine(code) from error


try:
    fail(7)
except Mine as error:
    assert error.code == 7 and str(error) == "code 7"
    assert isinstance(error.__cause__, KeyError) and error.__cause__.__notes__ == ["noted"]
    assert error.__traceback__.tb_next is not None and error.__traceback__.tb_lineno > 0

group = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])])
match, rest = group.split(ValueError)
assert len(match.exceptions) == 2 and len(rest.exceptions) == 1
caught = []
try:
    raise group
except* TypeError as some:
    caught.append(some.exceptions[0].exceptions[0].args)
except* ValueError as some:
    caught.append(len(some.exceptions))
assert caught == [(2,), 2]
print("fine")
