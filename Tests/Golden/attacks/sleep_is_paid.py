# differs: CPython has no limits.
# options: -r --limit cpu=200ms
"""Who sleeps uses up the time of the realm."""

import time

try:
    while True:
        time.sleep(1e6)
finally:
    print("ESCAPED")
