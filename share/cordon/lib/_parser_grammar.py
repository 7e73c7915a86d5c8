"""The grammar of Python 2.7, as its reference manual tells it, made into machines.

A rule is a name and what it stands for: names of other rules, of tokens in capitals, keywords and
signs in quotes; `[x]` may be left out, `x*` and `x+` are repeated, `x | y` is a choice. Of each
rule comes a machine: a list of states, each with the arcs that lead from it and whether the rule
may end there. A label is the number of a token or of a rule, or the text of a keyword."""

import re

import symbol

_RULES = r"""
single_input: NEWLINE | simple_stmt | compound_stmt NEWLINE
file_input: (NEWLINE | stmt)* ENDMARKER
eval_input: testlist NEWLINE* ENDMARKER
decorator: '@' dotted_name ['(' [arglist] ')'] NEWLINE
decorators: decorator+
decorated: decorators (classdef | funcdef)
funcdef: 'def' NAME parameters ':' suite
parameters: '(' [varargslist] ')'
varargslist: (fpdef ['=' test] ',')* ('*' NAME [',' '**' NAME] | '**' NAME)
    | fpdef ['=' test] (',' fpdef ['=' test])* [',']
fpdef: NAME | '(' fplist ')'
fplist: fpdef (',' fpdef)* [',']
stmt: simple_stmt | compound_stmt
simple_stmt: small_stmt (';' small_stmt)* [';'] NEWLINE
small_stmt: expr_stmt | print_stmt | del_stmt | pass_stmt | flow_stmt | import_stmt | global_stmt
    | exec_stmt | assert_stmt
expr_stmt: testlist (augassign (yield_expr | testlist) | ('=' (yield_expr | testlist))*)
augassign: '+=' | '-=' | '*=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
print_stmt: 'print' ([test (',' test)* [',']] | '>>' test [(',' test)+ [',']])
del_stmt: 'del' exprlist
pass_stmt: 'pass'
flow_stmt: break_stmt | continue_stmt | return_stmt | raise_stmt | yield_stmt
break_stmt: 'break'
continue_stmt: 'continue'
return_stmt: 'return' [testlist]
yield_stmt: yield_expr
raise_stmt: 'raise' [test [',' test [',' test]]]
import_stmt: import_name | import_from
import_name: 'import' dotted_as_names
import_from: 'from' ('.'* dotted_name | '.'+) 'import'
    ('*' | '(' import_as_names ')' | import_as_names)
import_as_name: NAME ['as' NAME]
dotted_as_name: dotted_name ['as' NAME]
import_as_names: import_as_name (',' import_as_name)* [',']
dotted_as_names: dotted_as_name (',' dotted_as_name)*
dotted_name: NAME ('.' NAME)*
global_stmt: 'global' NAME (',' NAME)*
exec_stmt: 'exec' expr ['in' test [',' test]]
assert_stmt: 'assert' test [',' test]
compound_stmt: if_stmt | while_stmt | for_stmt | try_stmt | with_stmt
    | funcdef | classdef | decorated
if_stmt: 'if' test ':' suite ('elif' test ':' suite)* ['else' ':' suite]
while_stmt: 'while' test ':' suite ['else' ':' suite]
for_stmt: 'for' exprlist 'in' testlist ':' suite ['else' ':' suite]
try_stmt: 'try' ':' suite ((except_clause ':' suite)+ ['else' ':' suite] ['finally' ':' suite]
    | 'finally' ':' suite)
with_stmt: 'with' with_item (',' with_item)* ':' suite
with_item: test ['as' expr]
except_clause: 'except' [test [('as' | ',') test]]
suite: simple_stmt | NEWLINE INDENT stmt+ DEDENT
testlist_safe: old_test [(',' old_test)+ [',']]
old_test: or_test | old_lambdef
old_lambdef: 'lambda' [varargslist] ':' old_test
test: or_test ['if' or_test 'else' test] | lambdef
or_test: and_test ('or' and_test)*
and_test: not_test ('and' not_test)*
not_test: 'not' not_test | comparison
comparison: expr (comp_op expr)*
comp_op: '<' | '>' | '==' | '>=' | '<=' | '<>' | '!=' | 'in' | 'not' 'in' | 'is' | 'is' 'not'
expr: xor_expr ('|' xor_expr)*
xor_expr: and_expr ('^' and_expr)*
and_expr: shift_expr ('&' shift_expr)*
shift_expr: arith_expr (('<<' | '>>') arith_expr)*
arith_expr: term (('+' | '-') term)*
term: factor (('*' | '/' | '%' | '//') factor)*
factor: ('+' | '-' | '~') factor | power
power: atom trailer* ['**' factor]
atom: '(' [yield_expr | testlist_comp] ')' | '[' [listmaker] ']' | '{' [dictorsetmaker] '}'
    | '`' testlist1 '`' | NAME | NUMBER | STRING+
listmaker: test (list_for | (',' test)* [','])
testlist_comp: test (comp_for | (',' test)* [','])
lambdef: 'lambda' [varargslist] ':' test
trailer: '(' [arglist] ')' | '[' subscriptlist ']' | '.' NAME
subscriptlist: subscript (',' subscript)* [',']
subscript: '.' '.' '.' | test | [test] ':' [test] [sliceop]
sliceop: ':' [test]
exprlist: expr (',' expr)* [',']
testlist: test (',' test)* [',']
dictorsetmaker: test ':' test (comp_for | (',' test ':' test)* [','])
    | test (comp_for | (',' test)* [','])
classdef: 'class' NAME ['(' [testlist] ')'] ':' suite
arglist: (argument ',')* (argument [','] | '*' test (',' argument)* [',' '**' test] | '**' test)
argument: test [comp_for] | test '=' test
list_iter: list_for | list_if
list_for: 'for' exprlist 'in' testlist_safe [list_iter]
list_if: 'if' old_test [list_iter]
comp_iter: comp_for | comp_if
comp_for: 'for' exprlist 'in' or_test [comp_iter]
comp_if: 'if' old_test [comp_iter]
testlist1: test (',' test)*
encoding_decl: NAME
yield_expr: 'yield' [testlist]
"""

ENDMARKER, NAME, NUMBER, STRING, NEWLINE, INDENT, DEDENT = range(7)

#: The numbers of signs, from `(` on.
SIGNS = dict(zip(
    "( ) [ ] : , ; + - * / | & < > = . % ` { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^="
    " <<= >>= **= // //= @".split(), range(7, 51)))
SIGNS["<>"] = SIGNS["!="]

_TOKENS = {
    "ENDMARKER": ENDMARKER, "NAME": NAME, "NUMBER": NUMBER, "STRING": STRING, "NEWLINE": NEWLINE,
    "INDENT": INDENT, "DEDENT": DEDENT,
}
#: What the modern dialect has not, and what stands there instead.
_GONE = {
    "'print' ([test (',' test)* [',']] | '>>' test [(',' test)+ [',']])": "NOTHING",
    "'exec' expr ['in' test [',' test]]": "NOTHING",
    "| '`' testlist1 '`' ": "", " | '<>'": "",
    "'raise' [test [',' test [',' test]]]": "'raise' [test]",
    "('as' | ',')": "'as'",
}


class Grammar:
    """The machines of all rules, the keywords, and what may stand first in each rule."""

    def __init__(self, is_classic):
        rules = _RULES
        if not is_classic:
            for old, new in _GONE.items():
                rules = rules.replace(old, new)
        self.keywords = set()
        self.machines = {}
        for rule in re.split(r"\n(?! )", rules.strip()):
            name, _, body = rule.partition(":")
            self.machines[getattr(symbol, name)] = self._machine(body)
        self.firsts = {}
        for number in self.machines:
            self._first(number)

    def label(self, kind, text):
        """The label of a token."""
        return text if kind == NAME and text in self.keywords else kind

    # MARK: Making machines

    def _machine(self, body):
        """The states of a rule: pairs of arcs by their labels, and whether the rule may end."""
        self._words = re.findall(r"'[^']+'|\w+|[][()|*+]", body)
        self._arcs = []
        start, end = self._choice()
        return self._determined(start, end)

    def _state(self):
        self._arcs.append([])
        return len(self._arcs) - 1

    def _peek(self):
        return self._words[0] if self._words else None

    def _choice(self):
        start, end = self._sequence()
        while self._peek() == "|":
            self._words.pop(0)
            other, other_end = self._sequence()
            self._arcs[start].append((None, other))
            self._arcs[other_end].append((None, end))
        return start, end

    def _sequence(self):
        start = end = self._state()
        while self._peek() not in (None, "|", "]", ")"):
            item, item_end = self._item()
            self._arcs[end].append((None, item))
            end = item_end
        last = self._state()
        self._arcs[end].append((None, last))
        return start, last

    def _item(self):
        word = self._words.pop(0)
        if word in "([":
            start, end = self._choice()
            self._words.pop(0)
            if word == "[":
                self._arcs[start].append((None, end))
        else:
            start, end = self._state(), self._state()
            self._arcs[start].append((self._label(word), end))
        if self._peek() in ("*", "+"):
            before, after = self._state(), self._state()
            self._arcs[before].append((None, start))
            self._arcs[end] += [(None, start), (None, after)]
            if self._words.pop(0) == "*":
                self._arcs[before].append((None, after))
            return before, after
        return start, end

    def _label(self, word):
        if word[0] != "'":
            return _TOKENS.get(word, -1) if word.isupper() else getattr(symbol, word)
        word = word[1:-1]
        if word.isalpha():
            self.keywords.add(word)
            return word
        return SIGNS[word]

    def _closure(self, states):
        found = set(states)
        todo = list(states)
        while todo:
            for label, target in self._arcs[todo.pop()]:
                if label is None and target not in found:
                    found.add(target)
                    todo.append(target)
        return frozenset(found)

    def _determined(self, start, end):
        """States that stand for sets of states, so that a label leads to one only."""
        first = self._closure([start])
        numbers = {first: 0}
        order = [first]
        machine = []
        for states in order:
            targets = {}
            for state in states:
                for label, target in self._arcs[state]:
                    if label is not None:
                        targets.setdefault(label, set()).add(target)
            arcs = {}
            for label, reached in targets.items():
                closed = self._closure(reached)
                if closed not in numbers:
                    numbers[closed] = len(order)
                    order.append(closed)
                arcs[label] = numbers[closed]
            machine.append((arcs, end in states))
        return machine

    def _first(self, number):
        """What may stand first in a rule."""
        if number not in self.firsts:
            found = set()
            for label in self.machines[number][0][0]:
                if isinstance(label, int) and label >= 256:
                    found |= self._first(label)
                else:
                    found.add(label)
            self.firsts[number] = found
        return self.firsts[number]


_made = {}


def grammar(is_classic=False):
    """The grammar of a dialect, made when it is first asked for."""
    if is_classic not in _made:
        _made[is_classic] = Grammar(is_classic)
    return _made[is_classic]
