"""The tests of Python 2.7 itself, with what they stand on from here."""

import os

__path__.append(os.environ["CLASSIC_LIBRARY"] + "/test")
