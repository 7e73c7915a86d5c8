# Patterns that cannot be are refused when they are compiled.
for text in ["case x: pass\n case 1: pass", "case x | 1: pass", "case (x | y): pass", "case [a, a]: pass", "case [*a, *b]: pass",
             "case {**r, 'a': 1}: pass", "case {**_}: pass", "case {'a': 1, 'a': 2}: pass", "case C(a=1, a=2): pass", "case C(a=1, 2): pass",
             "case 1 as 2: pass", "case x as _: pass", "case f(): pass if 1", "case a.b(): pass", "case -x: pass", "case 1 + 2: pass",
             "case f'x': pass", "case *a: pass", "case {x: 1}: pass", "case 1 | x.y | _: pass\n case 2: pass"]:
    try:
        compile(f"match x:\n {text}", "p", "exec"); print("fine")
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_offset)
