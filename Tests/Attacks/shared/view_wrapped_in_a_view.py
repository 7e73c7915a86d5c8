"""A view of a view unwraps both for whoever asks in the right way."""
import types


class Other:
    def __ror__(self, namespace):
        namespace["answer"] = 42

    __ior__ = __ror__


types.MappingProxyType(types.MappingProxyType(str.__dict__)) | Other()
types.MappingProxyType(str.__dict__) | Other()
vars(str) | Other()
if "".answer == 42:
    print("escaped")
