"""An AttributeError carries the object, which is reached although its variable is out of scope."""


def keeper():
    def vault():
        return "gold"
    return lambda name: getattr(vault, name)


try:
    keeper()("nothing_here")
except AttributeError as error:
    if error.obj.__closure__ is None and error.obj.__globals__ is globals():
        print("escaped")
