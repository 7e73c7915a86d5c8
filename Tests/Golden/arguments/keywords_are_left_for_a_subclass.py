class Named(float):
    def __init__(self, value, name=None):
        self.name = name


number = Named(2.5, name="x")
print(number, number.name)


class Plain(float):
    pass


try:
    Plain(2.5, name="x")
except TypeError as e:
    print(e)
