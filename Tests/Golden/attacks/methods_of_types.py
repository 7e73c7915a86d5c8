# The same place calls a method of an object and of its class.
def call(x, *arguments):
    return x.get(*arguments) if arguments == () else x.get(arguments[0])


def take(x, y):
    return x.append(y)


def reduce(x):
    return x.__reduce_ex__(2)


def count(x, y):
    return x.count(y)


print(call({1: 2}, 1), take([], 1), reduce(bytearray(b"a")), count((1, 1), 1), count("aa", "a"))
for attempt in (
    lambda: call(dict, 1), lambda: call(dict, {1: 3}), lambda: take(list, 1), lambda: reduce(bytearray),
    lambda: count(tuple, 5), lambda: count(str, b"a"), lambda: count(list, [1]),
):
    for _ in range(3):
        try:
            print(attempt())
        except TypeError as e:
            print("TypeError")
