# reason: the size is refused there as well
"""Sizes that overflow when they are rounded up."""
import json
import random
import struct

for attempt in (
    lambda: struct.calcsize("9223372036854775807sh"),
    lambda: random.getrandbits(2**63 - 1),
    lambda: json.encoder.c_make_encoder(None, str, str, "", ":", ",", False, False, True)([1], 2**62),
    lambda: json.encoder.c_make_encoder(None, str, str, "", ":", ",", False, False, True)([1], 2**63 - 1),
):
    try:
        attempt()
    except (struct.error, MemoryError, OverflowError):
        pass
