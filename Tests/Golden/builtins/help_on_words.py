# differs: CPython prints a chapter of its reference.
help("while")
help("None")
help("match")
