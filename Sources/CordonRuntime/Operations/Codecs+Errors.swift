// What happens to text or bytes that an encoding cannot express?

/// What is done about errors, as the `errors` argument names it.
public enum CodecErrors {
  case strict, ignore, replace, backslashReplace, xmlReplace, nameReplace
  case surrogateEscape, surrogatePass
  /// Raises LookupError when it is needed.
  case unknown(Text)

  public init(named name: Text) {
    switch name.shown {
    case "strict": self = .strict
    case "ignore": self = .ignore
    case "replace": self = .replace
    case "backslashreplace": self = .backslashReplace
    case "xmlcharrefreplace": self = .xmlReplace
    case "namereplace": self = .nameReplace
    case "surrogateescape": self = .surrogateEscape
    case "surrogatepass": self = .surrogatePass
    default: self = .unknown(name)
    }
  }
}

/// Characters that an encoding cannot express, by number.
struct EncodingProblem {
  let text: Text
  let encoding: TextEncoding
  var start: Int
  let end: Int
  let reason: StaticString
}

extension VM {
  func raiseUnicodeEncodeError(_ problem: EncodingProblem) -> Raised {
    raiseUnicodeError(
      .unicodeEncodeError, problem.encoding.name, Value(problem.text), problem.start, problem.end,
      text(problem.reason))
  }

  /// `object` is what was to be decoded, as bytes.
  func raiseUnicodeDecodeError(
    _ encoding: String, _ object: Value, _ start: Int, _ end: Int, _ reason: StaticString
  ) -> Raised {
    raiseUnicodeError(.unicodeDecodeError, encoding, object, start, end, text(reason))
  }

  private func raiseUnicodeError(
    _ type: BuiltinType, _ encoding: String, _ object: Value, _ start: Int, _ end: Int,
    _ reason: Value
  ) -> Raised {
    let arguments = makeTuple(5)
    arguments.items[0] = text(encoding)
    arguments.items[1] = object
    arguments.items[2] = .small(start)
    arguments.items[3] = .small(end)
    arguments.items[4] = reason
    do throws(Raised) {
      return send(try call(Value(self.type(type)), arguments: Value(arguments), keywords: .unset))
    } catch {
      return error
    }
  }

  func raiseUnknownHandler(_ name: Text) -> Raised {
    raise(.lookupError, "unknown error handler name '\(name.shown)'")
  }

  /// Passes what stands for the characters of `problem` to `emit`, byte by byte.
  ///
  /// All replacements are ASCII, but for the bytes of `surrogateescape`, which are given to
  /// `emitRaw`.
  func replaceUnencodable(
    _ problem: EncodingProblem, _ characters: ScalarSequence, _ errors: CodecErrors,
    emit: (UInt8) throws(Raised) -> Void, emitRaw: ((UInt8) throws(Raised) -> Void)?
  ) throws(Raised) {
    func emitEscape(_ scalar: UInt32) throws(Raised) {
      let (letter, width): (UInt8, UInt32) =
        scalar < 0x100 ? (0x78, 2) : scalar < 0x10000 ? (0x75, 4) : (0x55, 8)
      try emit(0x5C)
      try emit(letter)
      var i = width
      while i > 0 {
        i -= 1
        try emit(hexDigit(UInt8(truncatingIfNeeded: scalar >> (4 * i) & 15)))
      }
    }
    owe((problem.end - problem.start) * 8)
    switch errors {
    case .ignore: return
    case .replace: for _ in characters { try emit(0x3F) }
    case .backslashReplace: for scalar in characters { try emitEscape(scalar) }
    case .xmlReplace:
      for scalar in characters {
        for byte in "&#\(scalar);".utf8 { try emit(byte) }
      }
    case .nameReplace:
      for scalar in characters {
        if let name = scalar.name {
          for byte in "\\N{\(name)}".utf8 { try emit(byte) }
        } else {
          try emitEscape(scalar)
        }
      }
    case .surrogateEscape:
      var problem = problem
      for scalar in characters {
        guard let emitRaw, (0xDC80...0xDCFF).contains(scalar) else {
          throw raiseUnicodeEncodeError(problem)
        }
        try emitRaw(UInt8(truncatingIfNeeded: scalar))
        problem.start += 1
      }
    case .strict, .surrogatePass: throw raiseUnicodeEncodeError(problem)
    case .unknown(let name): throw raiseUnknownHandler(name)
    }
  }
}
