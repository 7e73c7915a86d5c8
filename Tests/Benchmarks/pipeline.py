# Generators, closures and exceptions.
def numbers(limit):
    for n in range(limit):
        yield n


def mapped(function, items):
    for item in items:
        try:
            yield function(item)
        except ZeroDivisionError:
            yield 0


def divider(by):
    return lambda n: by // (n % 10)


print(sum(mapped(divider(1000), numbers(400000))))
