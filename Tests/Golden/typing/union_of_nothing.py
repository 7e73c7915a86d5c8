# Parameters for which nothing stands leave a union without members.
from types import GenericAlias


class Nothing:
    __typing_is_unpacked_typevartuple__ = True

    def __typing_subst__(*arguments):
        return ()


union = GenericAlias(Nothing, (int,)) | GenericAlias(Nothing, (str,))
print(len(union.__parameters__))
empty = union[1, 2]
print(type(empty), empty.__args__, repr(repr(empty)))
print(isinstance(1, empty))
