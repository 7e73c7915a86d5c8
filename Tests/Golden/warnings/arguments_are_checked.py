# What warn and the filters refuse.
import warnings


def refuse(function, *arguments, **named):
    try:
        function(*arguments, **named)
    except (TypeError, ValueError, RuntimeError) as error:
        print(type(error).__name__ + ":", error)
    else:
        print("accepted")


refuse(warnings.warn, "x", int)
refuse(warnings.warn, "x", "UserWarning")
refuse(warnings.warn, "x", Exception)
refuse(warnings.warn, "x", stacklevel="1")
refuse(warnings.simplefilter, "always!")
refuse(warnings.simplefilter, "always", lineno=-1)
refuse(warnings.simplefilter, "always", lineno="1")
refuse(warnings.filterwarnings, "sometimes")
refuse(warnings.filterwarnings, "error", message=3)
refuse(warnings.filterwarnings, "error", category=int)
refuse(warnings.filterwarnings, "error", module=3)
with warnings.catch_warnings():
    warnings.filters.insert(0, 3)
    refuse(warnings.warn, "x")
    warnings.filters[0] = ("never", None, Warning, None, 0)
    refuse(warnings.warn, "x")
    warnings.filters = 7
    refuse(warnings.warn, "x")
