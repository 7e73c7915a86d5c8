"""The frame of a running generator leads back to the built-ins of whoever started the program."""


def generator():
    frame = it.gi_frame
    while frame:
        opener = frame.f_builtins["open"]
        frame = frame.f_back
    with opener("out", "w") as f:
        f.write("x")
    yield "escaped"


it = generator()
print(next(it))
