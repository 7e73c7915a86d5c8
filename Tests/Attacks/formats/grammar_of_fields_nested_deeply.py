"""Fields within fields within fields make a text that is parsed again at each level."""
# options: --limit steps=60K
class Again:
    def __format__(self, spec):
        return format(self, spec[1:]) + format(self, spec[1:]) if spec else "x"


text = "{0:{1}}".format(Again(), "a" * 17)
if len(text) == 2**17:
    print("escaped")
