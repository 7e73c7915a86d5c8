"""copy.replace calls __replace__ of an object, which is the maker of files."""
import copy

maker = type(open("inside/open", "rb", 0))


class Made:
    __replace__ = lambda self, **changes: maker(**changes)


made = copy.replace(Made(), file="inside/made", mode="w")
if made.writable():
    print("escaped")
