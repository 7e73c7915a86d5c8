// How do the arguments of a call become the parameters of a function?

import CordonBytecode

extension VM {
  /// Arranges the arguments in `window` as the function's parameters want them: positional,
  /// keyword-only, `*args`, `**kwargs`.
  func bindArguments(
    _ function: Function, _ window: UnsafeMutablePointer<Value>, _ count: Int, _ names: Tuple?
  ) throws(Raised) {
    if foreign(Cell(function)) { try guardCall(Value(function), count > 0 ? window[1] : .unset) }
    let code = function.pointee.code
    let positional = Int(code.pointee.positionalCount)
    let keywordOnly = Int(code.pointee.keywordOnlyCount)
    let takesVariadic = code.pointee.flags & 0x4 != 0
    let takesKeywords = code.pointee.flags & 0x8 != 0
    let keywordCount = names?.pointee.count ?? 0
    let given = count - keywordCount
    let parameters = positional + keywordOnly + (takesVariadic ? 1 : 0) + (takesKeywords ? 1 : 0)
    let arguments = window + 1
    // Copy the arguments out of the way, then fill the parameters from the copy.
    let copy = arguments + max(parameters, count) + 1
    try requireStack(to: copy + count + 16)
    copy.update(from: arguments, count: count)
    let saved = state.stackTop
    state.stackTop = max(saved, copy + count)
    defer { state.stackTop = max(saved, arguments + parameters) }
    arguments.update(repeating: .unset, count: parameters)
    let direct = min(given, positional)
    arguments.update(from: copy, count: direct)
    if takesVariadic {
      arguments[positional + keywordOnly] = try newTuple(copy + direct, given - direct)
    }
    var keywords: Dict?
    if takesKeywords {
      let dict = newDict()
      keywords = dict
      arguments[parameters - 1] = Value(dict)
    }
    if let names {
      let positionalOnly = Int(code.pointee.positionalOnlyCount)
      let localNames = code.pointee.localNames.asTuple
      for j in 0..<keywordCount {
        let name = names[item: j]
        let value = copy[given + j]
        var found = -1
        var i = positionalOnly
        while i < positional + keywordOnly {
          if localNames[item: i] == name {
            found = i
            break
          }
          i += 1
        }
        if found < 0 {
          i = positionalOnly
          while i < positional + keywordOnly {
            if localNames[item: i].asText.equals(name.asText) {
              found = i
              break
            }
            i += 1
          }
        }
        if found >= 0 {
          if !arguments[found].isUnset {
            if isClassic(function) {
              throw raiseClassicKeyword(function, name, count, given, isRepeated: true)
            }
            throw raise(
              .typeError,
              "\(qualifiedName(function))() got multiple values for argument '\(name.asText.shown)'"
            )
          }
          arguments[found] = value
        } else if let keywords {
          try set(keywords, name, value)
        } else if isClassic(function) {
          throw raiseClassicKeyword(function, name, count, given, isRepeated: false)
        } else {
          throw raiseUnexpectedKeyword(function, names, name)
        }
      }
    }
    if given > positional && !takesVariadic {
      if isClassic(function) { throw raiseClassicTooMany(function, count) }
      throw raiseTooManyPositional(function, given, arguments)
    }
    if direct < positional {
      let defaults = function.pointee.defaults
      let defaultCount = defaults.isUnset ? 0 : defaults.asTuple.pointee.count
      let first = positional - defaultCount
      var missing = false
      var present = direct
      var i = direct
      while i < positional {
        if !arguments[i].isUnset {
          present += 1
        } else if i >= first {
          arguments[i] = defaults.asTuple[item: i - first]
        } else {
          missing = true
        }
        i += 1
      }
      if missing {
        if isClassic(function) { throw raiseClassicTooFew(function, present) }
        throw raiseMissing(function, arguments, 0..<positional, "positional")
      }
    }
    if keywordOnly > 0 {
      let defaults = function.keywordDefaults
      var missing = false
      for i in positional..<positional + keywordOnly where arguments[i].isUnset {
        let name = code.pointee.localNames.asTuple[item: i].asText
        let value = defaults.isKind(.dict) ? defaults.asDict.get(name) : .unset
        if value.isUnset { missing = true } else { arguments[i] = value }
      }
      if missing {
        throw raiseMissing(
          function, arguments, positional..<positional + keywordOnly, "keyword-only")
      }
    }
  }

  private func raiseMissing(
    _ function: Function, _ arguments: UnsafeMutablePointer<Value>, _ range: Range<Int>,
    _ what: String
  ) -> Raised {
    let names = function.pointee.code.pointee.localNames.asTuple
    let missing = range.filter { arguments[$0].isUnset }
      .map { "'\(names[item: $0].asText.shown)'" }
    let list: String
    switch missing.count {
    case 1: list = missing[0]
    case 2: list = "\(missing[0]) and \(missing[1])"
    default: list = missing.dropLast().joined(separator: ", ") + ", and " + missing.last!
    }
    return raise(
      .typeError,
      "\(qualifiedName(function))() missing \(missing.count) required \(what) argument\(missing.count == 1 ? "" : "s"): \(list)"
    )
  }

  private func raiseTooManyPositional(
    _ function: Function, _ given: Int, _ arguments: UnsafeMutablePointer<Value>
  ) -> Raised {
    let code = function.pointee.code
    let positional = Int(code.pointee.positionalCount)
    let keywordOnly = Int(code.pointee.keywordOnlyCount)
    let defaultCount =
      function.pointee.defaults.isUnset ? 0 : function.pointee.defaults.asTuple.pointee.count
    let expected: String
    let plural: Bool
    if defaultCount > 0 {
      expected = "from \(positional - defaultCount) to \(positional)"
      plural = true
    } else {
      expected = "\(positional)"
      plural = positional != 1
    }
    var extra = ""
    var keywordGiven = 0
    for i in positional..<positional + keywordOnly where !arguments[i].isUnset { keywordGiven += 1 }
    if keywordGiven > 0 {
      extra =
        " positional argument\(given == 1 ? "" : "s") (and \(keywordGiven) keyword-only argument\(keywordGiven == 1 ? "" : "s"))"
    }
    let verb = given == 1 && keywordGiven == 0 ? "was" : "were"
    return raise(
      .typeError,
      "\(qualifiedName(function))() takes \(expected) positional argument\(plural ? "s" : "") but \(given)\(extra) \(verb) given"
    )
  }

  private func raiseUnexpectedKeyword(_ function: Function, _ names: Tuple, _ name: Value) -> Raised
  {
    let code = function.pointee.code
    let positionalOnly = Int(code.pointee.positionalOnlyCount)
    let localNames = code.pointee.localNames.asTuple
    var clashing: [String] = []
    for j in 0..<names.pointee.count {
      for i in 0..<positionalOnly
      where localNames[item: i].asText.equals(names[item: j].asText) {
        clashing.append(names[item: j].asText.shown)
      }
    }
    if !clashing.isEmpty {
      return raise(
        .typeError,
        "\(qualifiedName(function))() got some positional-only arguments passed as keyword arguments: '\(clashing.joined(separator: ", "))'"
      )
    }
    return raise(
      .typeError,
      "\(qualifiedName(function))() got an unexpected keyword argument '\(name.asText.shown)'\(suggestKeyword(function, name))"
    )
  }

  private func suggestKeyword(_ function: Function, _ name: Value) -> String {
    let code = function.pointee.code
    let names = code.pointee.localNames.asTuple
    let range =
      Int(
        code.pointee.positionalOnlyCount)..<Int(
        code.pointee.positionalCount + code.pointee.keywordOnlyCount)
    let candidates = range.map { names[item: $0].asText.shown }
    guard let best = closestName(to: name.asText.shown, among: candidates) else { return "" }
    return ". Did you mean '\(best)'?"
  }

  func qualifiedName(_ function: Function) -> String {
    let own = function.extra(.qualifiedName)
    return (own.isUnset ? function.pointee.code.pointee.qualifiedName : own).asText.shown
  }

  func raiseNotCallable(_ callee: Value) -> Raised {
    raise(.typeError, "'\(typeName(callee))' object is not callable")
  }
}

extension CodeObject {
  /// Registers that argument binding fills.
  var boundCount: Int32 {
    @inline(__always) get {
      if plainArgumentCount >= 0 { return plainArgumentCount }
      return positionalCount + keywordOnlyCount + Int32(flags >> 2 & 1) + Int32(flags >> 3 & 1)
    }
  }
}
