"""Wrappers around functions give them back under three names."""


class C:
    @staticmethod
    def s():
        pass

    @classmethod
    def c(cls):
        pass

    @property
    def p(self):
        pass


wrapped = (C.s.__get__, C.c.__func__, vars(C)["p"].fget)
if wrapped[1].__globals__ is wrapped[2].__globals__:
    print("escaped")
