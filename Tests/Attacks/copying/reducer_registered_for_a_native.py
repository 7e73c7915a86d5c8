"""A pickler's reducer for the type of functions is asked with a function that nobody named."""
import copyreg
import io
import pickle

kept = []


def reduce(function):
    kept.append(function.__code__)
    return dict, ()


copyreg.pickle(type(reduce), reduce)


class Mine(pickle._Pickler):
    dispatch = {k: v for k, v in pickle._Pickler.dispatch.items() if k is not type(reduce)}


Mine(io.BytesIO()).dump([lambda: 1])
if kept[0].co_name == "<lambda>":
    print("escaped")
