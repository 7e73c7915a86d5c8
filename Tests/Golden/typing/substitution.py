# Parameters of an alias are replaced wherever they stand in it, and what is starred is spread.
class Box[T, *Ts, **P]:
    pass


T, Ts, P = Box.__type_params__
alias = dict[T, list[tuple[T, int]]]
print(alias.__parameters__, alias[str])
print(tuple[int, *tuple[T, ...]][str], list[T] | int)
starred, = tuple[int, str]
print(starred, starred.__unpacked__, starred.__typing_unpacked_tuple_args__)
print(dict[T, T][str].__args__, (list[T] | None)[int])
for wrong in [(), (int, str)]:
    try:
        alias[wrong]
    except TypeError as problem:
        print(problem)
call, data = list[int].__reduce__()
print(call(*data))
call, data = starred.__reduce__()
print(call(*data) == starred)


class Recording:
    """Takes part in substitution by the protocol."""

    def __typing_subst__(self, argument):
        return ("seen", argument)

    def __repr__(self):
        return "R"


other = Recording()
print(list[other].__parameters__, list[other][int].__args__)
