# What a metaclass has as __call__ is bound as any attribute is: a class is not a method.
class Meta(type):
    __call__ = dict


class Plain(metaclass=Meta):
    pass


class Mapping(dict, metaclass=Meta):
    pass


print(Plain(x=1), Mapping(y=2), type(Mapping(y=2)))


class Static(type):
    @staticmethod
    def __call__(*arguments):
        return arguments


class Named(metaclass=Static):
    pass


print(Named(1, 2))
