"""Comparing the view of a type's namespace lends the namespace to the other side."""


class Other:
    def __eq__(self, namespace):
        namespace["answer"] = lambda self: 42
        return True


if list.__dict__ == Other() and [].answer() == 42:
    print("escaped")
