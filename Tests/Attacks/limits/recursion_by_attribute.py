# options: --limit recursion=200
"""An attribute that is computed asks for the same attribute of the next object."""


class C:
    def __init__(self, n):
        self.n = n

    def __getattr__(self, name):
        return self.n and getattr(C(self.n - 1), name)


if C(400).any == 0:
    print("escaped")
