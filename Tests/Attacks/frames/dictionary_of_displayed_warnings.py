"""A warning turned into an error shows the frame that warned, and the registry in its globals."""
import warnings

warnings.simplefilter("error")


def below():
    secret = [1]
    warnings.warn("x", stacklevel=1)
    return secret


try:
    below()
except UserWarning as warning:
    traceback = warning.__traceback__.tb_next
    if traceback.tb_frame.f_locals["secret"] == [1]:
        print("escaped")
