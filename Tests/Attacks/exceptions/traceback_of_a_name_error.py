"""A NameError suggests names from the frame; the frame is read in turn."""


def f():
    secret_value = 1
    return secret_valu


try:
    f()
except NameError as error:
    where = error.__traceback__.tb_next
    if where.tb_frame.f_locals["secret_value"] == 1:
        print("escaped")
