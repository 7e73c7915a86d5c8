# What is thrown into a generator keeps its context, unless the generator was handling something.
def raising(error):
    try:
        yield
    finally:
        raise error


def handling():
    try:
        raise KeyError("handled inside")
    except KeyError:
        yield


first, second, third = (Exception(i) for i in range(3))
try:
    raise first
except Exception:
    error = first
    for wanted in (second, third):
        generator = raising(wanted)
        next(generator)
        try:
            generator.throw(error)
        except Exception as raised:
            error = raised
    while error is not None:
        print(repr(error))
        error = error.__context__
generator = handling()
next(generator)
try:
    generator.throw(ValueError("thrown"))
except ValueError as error:
    print(repr(error), repr(error.__context__))
