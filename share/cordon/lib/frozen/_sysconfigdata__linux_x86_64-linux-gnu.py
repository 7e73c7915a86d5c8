"""Facts about how Cordon was built, for `sysconfig`: nothing that an extension module could use."""

build_time_vars = {
    "Py_DEBUG": 0,
    "Py_ENABLE_SHARED": 0,
    "Py_GIL_DISABLED": 0,
    "WITH_DOC_STRINGS": 1,
    "HAVE_FORK": 1,
    "SOABI": "cordon-313",
    "EXT_SUFFIX": "",
    "SHLIB_SUFFIX": ".so",
    "MULTIARCH": "x86_64-linux-gnu",
    "CONFIG_ARGS": "",
    "CFLAGS": "",
    "PY_CFLAGS": "",
    "CC": "",
    "SIZEOF_VOID_P": 8,
}
