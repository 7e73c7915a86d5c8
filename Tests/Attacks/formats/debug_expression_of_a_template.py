"""A format string that is compiled at run time reads what its text spells in another script."""


def f():
    pass


text = eval('f"{f.__ｃode__.co_name!s}"')
if text == "f":
    print("escaped")
