// What can the machine be told?
//
// An instruction is one 64-bit word: opcode in bits 0-7, flag f in 8-15, operands a in 16-31, b in
// 32-47, c in 48-63. `bx` is b and c together as one 32-bit number. `sb`, `sc`, `sbx` are the same
// bits read as signed. R[n] is a register of the running frame, K[n] a constant of its code. A jump
// displacement counts words from the word after the instruction and its caches. Some instructions
// are followed by cache words, which the compiler emits as zero and the machine fills in.

/// One row an instruction; `cacheWords` tells how many words follow it.
public enum Opcode: UInt8, CaseIterable, Sendable {
  // MARK: Moves and constants

  /// R[a] := R[b]
  case move = 0
  /// R[a] := K[bx]
  case loadConst
  /// R[a] := the int sbx
  case loadInt
  /// R[a] := unset (a deleted or not yet bound local)
  case loadUnset
  /// Raises UnboundLocalError for the local named K[b] when R[a] is unset.
  case checkLocal

  // MARK: Names

  /// R[a] := the global or builtin named K[b]; NameError. 3 cache words.
  case loadGlobal
  /// global K[b] := R[a]. 2 cache words.
  case storeGlobal
  /// Deletes the global named K[b]; NameError.
  case deleteGlobal
  /// R[a] := K[b] looked up in the frame's namespace, its globals, the builtins; NameError.
  case loadName
  /// namespace[K[b]] := R[a]
  case storeName
  /// Deletes K[b] from the namespace; NameError.
  case deleteName
  /// R[a] := R[b][K[c]] in a namespace mapping, or unset when it has no such key.
  case loadFromMapping
  /// R[a] := the frame's namespace mapping (of a class body or `exec`).
  case loadNamespace

  // MARK: Cells

  /// R[a] := a new cell that holds R[a] (unset included)
  case makeCell
  /// R[a] := contents of the cell R[b]; when unset UnboundLocalError for the name K[c].
  case loadCell
  /// contents of the cell R[a] := R[b] (unset deletes)
  case storeCell
  /// R[a] := contents of closure cell b; when unset NameError for the free variable named K[c].
  case loadFree
  /// contents of closure cell a := R[b]
  case storeFree
  /// R[a] := closure cell b itself
  case loadFreeCell

  // MARK: Arithmetic. f = 1: the augmented assignment (tries `__iadd__` first).

  case add, subtract, multiply, divide, floorDivide, modulo, power, matrixMultiply
  case leftShift, rightShift, bitAnd, bitOr, bitXor
  /// R[a] := R[b] + sc
  case addInt
  /// R[a] := R[b] - sc
  case subtractInt
  /// R[a] := R[b] * sc
  case multiplyInt
  /// R[a] := R[b] // sc, with sc > 0
  case floorDivideInt
  /// R[a] := R[b] % sc, with sc > 0
  case moduloInt
  /// R[a] := R[b] & sc, with sc >= 0
  case bitAndInt
  /// R[a] := R[b] << sc, with 0 <= sc < 62
  case leftShiftInt
  /// R[a] := R[b] >> sc, with 0 <= sc < 62
  case rightShiftInt
  /// R[a] := -R[b]
  case negative
  case positive
  case invert
  /// R[a] := not R[b]
  case not

  // MARK: Comparison: R[a] := R[b] op R[c]

  case less, lessEqual, greater, greaterEqual, equal, notEqual
  case isSame, isNotSame, contains, notContains

  // MARK: Jumps. Plain ones take sbx.

  case jump
  /// Jump by sbx when R[a] is true.
  case jumpIfTrue
  case jumpIfFalse
  case jumpIfNone
  case jumpIfNotNone
  case jumpIfUnset
  /// Compare R[a] with R[b] and jump by sc when it holds. `x not in y` etc. have no fused form.
  case jumpIfLess, jumpIfLessEqual, jumpIfGreater, jumpIfGreaterEqual, jumpIfEqual, jumpIfNotEqual
  /// The same, jumping when it does not hold (which differs from the inverse for NaN).
  case jumpUnlessLess, jumpUnlessLessEqual, jumpUnlessGreater, jumpUnlessGreaterEqual
  case jumpUnlessEqual, jumpUnlessNotEqual
  /// Compare R[a] with the int sb.
  case jumpIfLessInt, jumpIfLessEqualInt, jumpIfGreaterInt, jumpIfGreaterEqualInt
  case jumpIfEqualInt, jumpIfNotEqualInt
  case jumpUnlessLessInt, jumpUnlessLessEqualInt, jumpUnlessGreaterInt, jumpUnlessGreaterEqualInt
  case jumpUnlessEqualInt, jumpUnlessNotEqualInt
  /// Jump by sc when R[a] is R[b].
  case jumpIfSame, jumpIfNotSame

  // MARK: Containers

  /// R[a] := tuple of R[b] ... R[b+c-1]
  case buildTuple
  case buildList
  case buildSet
  /// R[a] := dict of the c pairs R[b]:R[b+1], R[b+2]:R[b+3], ...
  case buildDict
  /// R[a] := str of the c strs R[b] ...
  case buildString
  /// R[a] := slice(R[b], R[b+1], R[b+2])
  case buildSlice
  /// R[a] := format(R[b], R[c]); c = 0xFFFF: no spec; f = 0 none, 1 str, 2 repr, 3 ascii first.
  case formatValue
  /// R[a], a list that only this code has seen, gets R[b] appended.
  case listAppend
  /// R[a] (list) gets the c values R[b] ... appended.
  case listAppendMany
  /// R[a] (list) is extended from the iterable R[b] ("Value after * must be an iterable").
  case listExtend
  case setAdd
  case setUpdate
  /// R[a][R[b]] := R[c], R[a] a dict that only this code has seen.
  case dictPut
  /// R[a] (dict) is updated from the mapping R[b] (`{**m}`).
  case dictUpdate
  /// As dictUpdate for `f(**m)`: a repeated key is a TypeError naming the callee R[c].
  case dictMerge
  /// R[a] := tuple(R[b]), R[b] a list
  case listToTuple
  /// R[a] := R[b][R[c]]
  case getItem
  /// R[a][R[b]] := R[c]
  case setItem
  /// del R[a][R[b]]
  case deleteItem
  /// R[a] ... R[a+c-1] := the c items of R[b]; ValueError when the number differs.
  case unpack
  /// R[a] ...: c items before a starred target, its list, then as many after it as the next word
  /// says. 1 extra word.
  case unpackStar

  // MARK: Attributes

  /// R[a] := R[b].K[c]. 3 cache words.
  case getAttribute
  /// R[a].K[c] := R[b]. 3 cache words.
  case setAttribute
  /// del R[a].K[b]
  case deleteAttribute
  /// Method lookup before the arguments of a call are evaluated: when K[c] of R[b] is a plain
  /// method, R[a] := the function and R[a+1] := R[b]; otherwise R[a] := the attribute and R[a+1] :=
  /// unset. 3 cache words.
  case loadMethod
  /// R[a] := the special method K[c] of type(R[b]), bound; f: 0 enter, 1 exit, 2 async enter, 3
  /// async exit (chooses the TypeError's text).
  case loadSpecial
  /// R[a] := super(R[b], R[b+1]).K[c]; f = 1: the two-argument-less form (same lookup). When f has
  /// bit 2 set the result is split as by loadMethod into R[a], R[a+1]. R[b+2] holds `super`
  /// itself; when it is not the builtin type it is called. 3 cache words.
  case loadSuper

  // MARK: Calls. The callee's window starts at R[a+1]; registers above the arguments are lost.

  /// R[a] := R[a](R[a+1] ... R[a+b])
  case call
  /// R[a] := R[a+1].K[c](R[a+2] ... R[a+1+b]). 3 cache words, whose position is that of the
  /// call; the word itself has the position of the attribute lookup.
  case callMethod
  /// R[a] := R[a](R[a+1], R[a+2] ... R[a+1+b]) after loadMethod or a split loadSuper; without R[a+1]
  /// where that is unset.
  case callSplit
  /// R[a] := R[a](...) with b arguments in all, the last len(K[c]) of them by the names in the
  /// tuple K[c]. f = 1: after loadMethod, the arguments start at R[a+2] and R[a+1] is the receiver
  /// or unset.
  case callKeywords
  /// R[a] := R[a](*R[b], **R[c]); R[b] is a tuple, R[c] a dict; c = 0xFFFF: none. f = 1: R[b] is
  /// any iterable ("f() argument after * must be an iterable, not int").
  case callSpread
  /// Returns R[a].
  case returnValue
  case returnNone
  /// R[a] := function of code K[b]. R[c] defaults tuple or unset, R[c+1] keyword defaults dict or
  /// unset, R[c+2] annotations dict or unset, then one cell for each free variable of the code.
  case makeFunction
  /// R[a] := the realm's `__build_class__`
  case loadBuildClass

  // MARK: Iteration and suspension

  /// R[a] := iter(R[b])
  case getIterator
  /// R[b] := next(R[a]) and jump by sc, or fall through when exhausted.
  case forNext
  /// As `forNext`, with the two items of what comes next in R[b] and R[b+1], where R[a] is known to
  /// give pairs; when exhausted, the `forNext` that must follow is passed over. Falls through to it
  /// from any other iterator.
  case forNextPair
  /// R[a] := aiter(R[b])
  case getAsyncIterator
  /// R[a] := awaitable of anext(R[b]), ready for `send`
  case getAsyncNext
  /// R[a] := the iterator to await R[b] with; f: 0 await, 1 `async with` enter, 2 exit (texts).
  case getAwaitable
  /// R[a] := the iterator for `yield from R[b]`
  case getYieldFrom
  /// Sends R[b] into R[a]. When it yields, R[b] := the value and execution falls through to the
  /// `yieldValue` that must follow; when it returns, R[b] := its result and jump by sc.
  case send
  /// Suspends with R[b]; on resumption R[a] := the value sent. f = 1: `yield` of an async
  /// generator (the value is wrapped for its consumer). f = 2: within a delegation (`send`).
  case yieldValue
  /// First instruction of a generator, coroutine or async generator body: makes the object and
  /// returns it to the caller; execution goes on here at the first resumption.
  case generatorStart

  // MARK: Exceptions. Handler tables name the register that receives the exception.

  /// raise R[a] from R[b]; b = 0xFFFF: no cause; a = 0xFFFF: re-raise what is being handled.
  case raise
  /// Raises R[a] again as it is: no new context, traceback kept.
  case reraise
  /// R[b] := what is being handled; handled := R[a]
  case pushHandled
  /// handled := R[a]
  case popHandled
  /// R[a] := whether the exception R[b] matches R[c] (a class or tuple of classes); TypeError.
  case matchException
  /// `except* R[c]`: R[a] := the matching part of R[b] or None, R[a+1] := the rest or None.
  case matchExceptionGroup
  /// R[a] := what to raise after `except*` handlers: from the original R[b] and the list R[c]
  /// of exceptions raised and left over; None when nothing.
  case combineExceptionGroup
  /// R[a] := the builtin AssertionError
  case loadAssertionError

  // MARK: Imports

  /// R[a] := `__import__`(K[b], level R[c], fromlist R[c+1])
  case importName
  /// R[a] := attribute or submodule K[c] of the module R[b]; ImportError.
  case importFrom
  /// Binds the public names of the module R[a] in the namespace.
  case importStar

  // MARK: Patterns

  /// R[a] := whether R[b] is a sequence for `match`
  case matchSequence
  case matchMapping
  /// R[a] := tuple of values of R[b] for the keys in the tuple R[c], or None.
  case matchKeys
  /// R[a] := tuple of attributes of R[b] for class R[c], or None; the next word holds the number
  /// of positional patterns in bits 0-31 and the constant index of the keyword-name tuple in bits
  /// 32-63. 1 extra word.
  case matchClass
  /// R[a] := len(R[b]) as an int
  case getLength
  /// R[a] := a dict with what is left of the mapping R[b] without the keys in the tuple R[c]
  case copyWithoutKeys

  // MARK: The rest

  /// R[a] := intrinsic number c (`Intrinsic`) on R[b], R[b+1], ...
  case intrinsic

  /// The words after the instruction that belong to it.
  public var cacheWords: Int {
    switch self {
    case .loadGlobal, .getAttribute, .setAttribute, .loadMethod, .loadSuper, .callMethod: 3
    case .storeGlobal: 2
    case .unpackStar, .matchClass: 1
    default: 0
    }
  }
}

/// Rare operations that need no opcode of their own.
public enum Intrinsic: UInt16, CaseIterable, Sendable {
  /// The value of an expression statement at the prompt: goes to `sys.displayhook`.
  case display
  /// Makes sure that the namespace has an `__annotations__` dict; returns it.
  case setupAnnotations
  /// StopIteration that leaves a generator becomes RuntimeError: takes the exception, gives what
  /// to raise.
  case stopIterationError
  /// TypeVar(name); TypeVar(name, bound thunk); TypeVar(name, constraints thunk)
  case typeVar, typeVarWithBound, typeVarWithConstraints
  case paramSpec, typeVarTuple
  /// (type parameter, default thunk)
  case setTypeParameterDefault
  /// (name, type parameters or None, value thunk)
  case typeAlias
  /// Generic[type parameters]
  case subscriptGeneric
  /// (function, type parameters): sets `__type_params__`, gives the function.
  case setTypeParameters
  /// In an async generator: wraps a yielded value.
  case wrapAsyncYield
  /// (exception): raised out of `__anext__` in `async for`: StopAsyncIteration ends the loop, gives
  /// True; otherwise False.
  case isStopAsyncIteration
  /// (): the present locals mapping, as `locals()` gives it
  case locals
  /// (exception): R[a], R[a+1], R[a+2] := its type, itself, its traceback or None; the arguments of
  /// `__exit__`.
  case exceptionTriple
  /// (answer, `__exit__`): whether the exception ends here
  case truthOfExit
  /// (answer, method): the answer, if the method's realm may use it
  case judgedAnswer
  /// (): gives the present frame a namespace of its own.
  case ownNamespace
  /// (exception): what was caught as Python 2.7 has it, without what was handled when it was raised.
  case asClassic
  /// (exception): whether it is a StopIteration.
  case isStopIteration
}
