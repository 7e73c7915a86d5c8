// What does the classic dialect know of an exception?

extension VM {
  /// Exceptions that Python 2.7 does not have, and what it raises instead.
  private static let classicTypes: [(BuiltinType, BuiltinType)] = [
    (.recursionError, .runtimeError), (.moduleNotFoundError, .importError),
    (.blockingIOError, .osError), (.brokenPipeError, .osError), (.childProcessError, .osError),
    (.connectionError, .osError), (.connectionAbortedError, .osError),
    (.connectionRefusedError, .osError), (.connectionResetError, .osError),
    (.fileExistsError, .osError), (.fileNotFoundError, .osError), (.interruptedError, .osError),
    (.isADirectoryError, .osError), (.notADirectoryError, .osError), (.permissionError, .osError),
    (.processLookupError, .osError), (.timeoutError, .osError),
  ]

  /// The arguments of an exception, which are its items in the classic dialect; else nil.
  func classicItems(_ x: Value) -> Tuple? {
    guard speaksClassic, x.isKind(.exception), !foreign(x) else { return nil }
    let arguments = x.asException.pointee.arguments
    return arguments.isKind(.tuple) ? arguments.asTuple : nil
  }

  /// The exception that classic code has caught: without a context, and of a type of Python 2.7.
  func asClassic(_ exception: Value) -> Value {
    guard exception.isKind(.exception), !foreign(exception) else { return exception }
    exception.asException.pointee.context = .none
    let cell = exception.cell
    for (modern, classic) in Self.classicTypes {
      let from = type(modern)
      let to = type(classic)
      // Its attributes stand where those of the other type do.
      guard type(of: exception) == from, cell.shape == from.pointee.rootShape,
        from.pointee.fieldCount == to.pointee.fieldCount
      else { continue }
      cell.shape = to.pointee.rootShape
    }
    return exception
  }
}
