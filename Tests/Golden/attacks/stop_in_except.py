# differs: CPython has no limits.
# options: -r --limit steps=100K
"""No handler of any kind sees the stop of a limit."""

def spin():
    while True:
        pass


while True:
    try:
        spin()
    except BaseException as e:
        print("ESCAPED", type(e))
    except:
        print("ESCAPED")
    else:
        print("ESCAPED")
    finally:
        print("ESCAPED")
