"""A generator expression gives the code of the scope it stands in."""
g = (x for x in [1])
code = g.gi_code
if code.co_name == "<genexpr>" and code.co_consts is not None:
    print("escaped")
