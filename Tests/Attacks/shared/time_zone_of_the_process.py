"""The environment of the process tells the C library which time zone it is, for all."""
import os
import time

os.environ["TZ"] = "ABC-5"
time.tzset()
if time.tzname[0] == "ABC":
    print("escaped")
