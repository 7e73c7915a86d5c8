// What does each word of the language do?
//
// For the person who asks: `help('for')`, `for?` and `:help for` show these texts.

public enum KeywordTexts {
  /// How a word is used, and what that does, in a few lines; nil for what is no word of the language.
  public static func text(of word: String) -> String? {
    guard let row = rows.first(where: { $0.word == word }) else { return nil }
    return row.form + "\n" + row.text
  }

  /// Sorted.
  public static var words: [String] { rows.map(\.word) }

  private static let rows: [(word: String, form: String, text: String)] = [
    ("False", "False", "The value that is not true. In arithmetic it is 0."),
    ("None", "None", "The value that stands for nothing; a function without return gives it."),
    ("True", "True", "The value that is true. In arithmetic it is 1."),
    (
      "and", "A and B",
      "A if that is false, else B. B is not evaluated when A is false."
    ),
    (
      "as", "import MODULE as NAME    with CONTEXT as NAME    except TYPE as NAME",
      "Bind what stands before it to another name. In a pattern, what has matched."
    ),
    (
      "assert", "assert CONDITION, MESSAGE",
      "Raise an AssertionError unless the condition is true; -O leaves such statements out."
    ),
    (
      "async", "async def NAME(...):    async for X in Y:    async with X:",
      "Define a coroutine, or loop over or enter what has to be awaited."
    ),
    ("await", "await AWAITABLE", "Wait for a result, in a coroutine."),
    ("break", "break", "Leave the innermost loop; its else is passed over."),
    (
      "case", "case PATTERN if CONDITION:",
      "One way that a match statement may go; the first that fits is taken."
    ),
    (
      "class", "class NAME(BASES, metaclass=TYPE):",
      "Make a class of what the body binds. Calling it makes instances."
    ),
    ("continue", "continue", "Go on with the next turn of the innermost loop."),
    (
      "def", "def NAME(PARAMETERS) -> ANNOTATION:",
      "Make a function. The body runs when it is called."
    ),
    (
      "del", "del NAME, OBJECT.NAME, OBJECT[KEY]",
      "Forget names, attributes and items; the values live on where others hold them."
    ),
    (
      "elif", "elif CONDITION:",
      "What happens when the conditions before were false and this is true."
    ),
    (
      "else", "else:",
      "What happens when no condition was true, when a loop was not left by break, or when a try\n"
        + "raised nothing. In 'A if C else B' it gives the value otherwise."
    ),
    (
      "except", "except TYPE as NAME:    except* TYPE:",
      "Handle exceptions of a type that the try raised. Without a type, all of them."
    ),
    ("finally", "finally:", "What happens when a try is left, in whatever way."),
    (
      "for", "for TARGET in ITERABLE:",
      "Run the body once for each item. The else behind it runs unless break has left the loop.\n"
        + "In brackets, '[f(x) for x in y]', a comprehension."
    ),
    (
      "from", "from MODULE import NAME as OTHER    raise X from CAUSE    yield from ITERABLE",
      "Bind names of a module here, give an exception its cause, or hand on another's items."
    ),
    (
      "global", "global NAMES",
      "In the function, these names are the module's and not its own variables."
    ),
    (
      "if", "if CONDITION:    A if CONDITION else B    [x for x in y if CONDITION]",
      "Do or take something only when a condition is true."
    ),
    (
      "import", "import MODULE as NAME, OTHER",
      "Find a module, run it the first time, and bind its name. The policy judges each import of\n"
        + "restricted code."
    ),
    (
      "in", "A in B    for X in Y",
      "Whether B contains A: an item, a key, a piece of text. In a loop, what it goes through."
    ),
    ("is", "A is B    A is not B", "Whether both are one and the same object."),
    (
      "lambda", "lambda PARAMETERS: EXPRESSION",
      "A function without a name that gives the value of one expression."
    ),
    (
      "match", "match SUBJECT:",
      "Take the first case whose pattern fits the subject, and bind what the pattern names."
    ),
    (
      "nonlocal", "nonlocal NAMES",
      "In the function, these names are variables of a function around it."
    ),
    ("not", "not A    A not in B", "True when A is false."),
    ("or", "A or B", "A if that is true, else B. B is not evaluated when A is true."),
    ("pass", "pass", "Do nothing, where a statement has to stand."),
    (
      "raise", "raise EXCEPTION from CAUSE",
      "Raise an exception; alone, the one that is being handled once more."
    ),
    ("return", "return VALUE", "Leave the function and give a value to its caller."),
    (
      "try", "try:",
      "Run the body; except handles what it raises, finally runs in any case."
    ),
    ("type", "type NAME[PARAMETERS] = TYPE", "Give a type another name."),
    ("while", "while CONDITION:", "Run the body as long as the condition is true."),
    (
      "with", "with CONTEXT as NAME:",
      "Enter a context, run the body, and leave the context in whatever way the body ends."
    ),
    (
      "yield", "yield VALUE    yield from ITERABLE",
      "Hand out a value and wait to be asked for the next: the function is a generator."
    ),
  ]
}
