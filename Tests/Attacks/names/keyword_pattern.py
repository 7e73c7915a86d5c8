"""A class pattern reads an attribute without a dot."""
import posix

match posix:
    case object(system=found):
        if found("true") == 0:
            print("escaped")
