"""Mappings that hold one another twice are compared through views, proxies and ordered ones."""
# options: --limit steps=60K
import collections
import types


def nested(make):
    inner = make({})
    for _ in range(17):
        inner = make({1: inner, 2: inner})
    return inner


for make in (types.MappingProxyType, collections.OrderedDict):
    if nested(make) != nested(make) or nested(dict).items() != nested(dict).items():
        break
else:
    print("escaped")
