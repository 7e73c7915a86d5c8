"""A generator catches an exception with a traceback from elsewhere and reads the frame of its own."""


def listening():
    try:
        yield
    except ValueError as error:
        yield error.__traceback__.tb_frame


def raising():
    mark = [1, 2, 3]
    raise ValueError(mark)


g = listening()
next(g)
try:
    raising()
except ValueError as error:
    frame = g.throw(error)
    if frame.f_code is listening.__code__:
        print("escaped")
