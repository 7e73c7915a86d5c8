"""The locale that there is: C.UTF-8."""

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
CODESET = 14
RADIXCHAR = 65536
THOUSEP = 65537
D_T_FMT, D_FMT, T_FMT, T_FMT_AMPM = 131112, 131113, 131114, 131115
YESEXPR, NOEXPR, CRNCYSTR, ERA = 327680, 327681, 262159, 131116

Error = type("Error", (Exception,), {"__module__": "locale", "__doc__": None})

_langinfo = {
    CODESET: "UTF-8", RADIXCHAR: ".", THOUSEP: "", D_T_FMT: "%a %b %e %H:%M:%S %Y",
    D_FMT: "%m/%d/%y", T_FMT: "%H:%M:%S", T_FMT_AMPM: "%I:%M:%S %p", YESEXPR: "^[yY]",
    NOEXPR: "^[nN]", CRNCYSTR: "-", ERA: "",
}


def setlocale(category, locale=None, /):
    """The name of the locale; it cannot be changed to another."""
    if category not in range(7):
        raise Error("invalid locale category")
    if locale not in (None, "", "C", "C.UTF-8", "POSIX"):
        raise Error("unsupported locale setting")
    return "C.UTF-8" if locale in (None, "") else locale


def localeconv():
    """How numbers and money are written."""
    numbers = {
        "int_frac_digits": CHAR_MAX, "frac_digits": CHAR_MAX, "p_cs_precedes": CHAR_MAX,
        "p_sep_by_space": CHAR_MAX, "n_cs_precedes": CHAR_MAX, "n_sep_by_space": CHAR_MAX,
        "p_sign_posn": CHAR_MAX, "n_sign_posn": CHAR_MAX,
    }
    texts = dict.fromkeys(
        ["thousands_sep", "int_curr_symbol", "currency_symbol", "mon_decimal_point",
         "mon_thousands_sep", "positive_sign", "negative_sign"], "")
    return {"decimal_point": ".", "grouping": [], "mon_grouping": [], **texts, **numbers}


def strcoll(os1, os2, /):
    """Compare two texts by their characters' numbers."""
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """The text itself, which sorts as it is."""
    return string


def nl_langinfo(key, /):
    """A fact about the locale."""
    try:
        return _langinfo[key]
    except KeyError:
        raise ValueError("unsupported langinfo constant") from None


def getencoding():
    """The encoding of the locale."""
    return "utf-8"
