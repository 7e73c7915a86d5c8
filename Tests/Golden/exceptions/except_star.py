# `except*` handles parts of a group; what is left or raised anew is put together again.
def outline(e):
    if isinstance(e, BaseExceptionGroup):
        return f'{type(e).__name__}({e.message!r}, [{", ".join(map(outline, e.exceptions))}])'
    return repr(e)

def run(f):
    try:
        print('returned', f())
    except BaseException as e:
        print('out:', outline(e), '| context', outline(e.__context__), '| cause', outline(e.__cause__))

def group():
    return ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('n', [ValueError(3), OSError(4)])])

def some():
    try:
        raise group()
    except* ValueError as e:
        print('value', outline(e))
    except* OSError as e:
        print('os', outline(e))

def every():
    try:
        raise group()
    except* (ValueError, TypeError) as e:
        print('both', outline(e))
    except* OSError as e:
        print('os', outline(e))
    else:
        print('else')
    finally:
        print('finally')
    return 'done'

def naked():
    try:
        raise KeyError('k')
    except* KeyError as e:
        print(type(e).__name__, outline(e), ascii(e.message), e.__traceback__ is None)

def naked_unmatched():
    try:
        raise KeyError('k')
    except* ValueError:
        print('never')

def reraised():
    try:
        raise group()
    except* ValueError:
        raise
    except* TypeError:
        pass

def raised_anew():
    try:
        raise group()
    except* ValueError:
        raise LookupError('new')
    except* TypeError as e:
        raise RuntimeError('newer') from e

def raised_and_reraised():
    try:
        raise group()
    except* ValueError:
        raise LookupError('new')
    except* TypeError:
        raise

def naked_raised():
    try:
        raise KeyError('k')
    except* KeyError as e:
        raise IndexError('i')

def naked_reraised():
    try:
        raise KeyError('k')
    except* KeyError as e:
        raise

def forbidden():
    try:
        raise group()
    except* ExceptionGroup:
        pass

def no_type():
    try:
        raise group()
    except* 3:
        pass

def nested():
    try:
        try:
            raise group()
        except* TypeError:
            print('inner')
    except* OSError:
        print('outer')

def noted():
    g = group()
    g.add_note('n')
    try:
        raise g
    except* ValueError:
        raise

def nothing():
    try:
        pass
    except* ValueError:
        print('never')
    else:
        print('else')

def base():
    try:
        raise BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError()])
    except* KeyboardInterrupt as e:
        print(outline(e))

for f in [some, every, naked, naked_unmatched, reraised, raised_anew, raised_and_reraised,
          naked_raised, naked_reraised, forbidden, no_type, nested, noted, nothing, base]:
    print('--', f.__name__)
    run(f)
