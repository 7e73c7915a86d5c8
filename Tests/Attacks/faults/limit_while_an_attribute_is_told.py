"""A limit is reached when the report of an uncaught exception asks it for its name."""
# options: --limit cpu=0.2s
# reason: it does not end there


class Failure(NameError):
    def __getattribute__(self, name):
        while True:
            pass


raise Failure("x", name="y")
