# The module that variables_in_builtins.py has restricted code import.
def seen():
    answers = []
    for name in ("host", "mine", "own"):
        try:
            answers.append(eval(name))
        except NameError:
            answers.append(None)
    return answers
