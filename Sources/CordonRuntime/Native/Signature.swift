// How are the arguments of a native function bound to its parameters?

import CSupport

extension NativeSignature {
  /// Parses `name(a, b=1, /, c=None, *args, d=?, **kw)`. The text is Cordon's own: a mistake traps.
  static func parse(_ vm: VM, _ signature: StaticString) -> NativeSignature {
    var result = NativeSignature()
    let text = signature.description
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return result }
    let inner = text[text.index(after: open)...].dropLast()
    var keywordOnly = false
    for piece in split(inner) {
      if piece == "/" {
        result.positionalOnlyCount = result.parameters.count
        continue
      }
      if piece == "*" {
        keywordOnly = true
        continue
      }
      if piece.hasPrefix("**") {
        result.keywords = result.parameters.count
        result.parameters.append(
          Parameter(
            name: vm.intern(String(piece.dropFirst(2))), defaultValue: .unset, isOptional: true))
        continue
      }
      if piece.hasPrefix("*") {
        result.variadic = result.parameters.count
        keywordOnly = true
        result.parameters.append(
          Parameter(
            name: vm.intern(String(piece.dropFirst())), defaultValue: .unset, isOptional: true))
        continue
      }
      var name = piece
      var defaultValue = Value.unset
      var isOptional = false
      if let equals = piece.firstIndex(of: "=") {
        name = piece[..<equals]
        isOptional = true
        defaultValue = literal(vm, piece[piece.index(after: equals)...])
      }
      result.parameters.append(
        Parameter(name: vm.intern(String(name)), defaultValue: defaultValue, isOptional: isOptional)
      )
      if keywordOnly, !isOptional { result.needsKeyword = true }
      if !keywordOnly {
        result.positionalCount += 1
        if !isOptional { result.requiredCount += 1 }
      }
    }
    result.defaultCount = result.parameters.count
    let defaults = UnsafeMutablePointer<Value>.allocate(capacity: max(1, result.defaultCount))
    for (i, parameter) in result.parameters.enumerated() { defaults[i] = parameter.defaultValue }
    result.defaults = defaults
    return result
  }

  private static func split(_ text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var quoted = false
    var start = text.startIndex
    var i = text.startIndex
    while i < text.endIndex {
      if text[i] == "'" { quoted.toggle() }
      if text[i] == ",", !quoted {
        pieces.append(trim(text[start..<i]))
        start = text.index(after: i)
      }
      i = text.index(after: i)
    }
    if start < text.endIndex { pieces.append(trim(text[start...])) }
    return pieces
  }

  private static func trim(_ s: Substring) -> Substring {
    var s = s
    while s.first == " " { s.removeFirst() }
    while s.last == " " { s.removeLast() }
    return s
  }

  private static func literal(_ vm: VM, _ text: Substring) -> Value {
    switch text {
    case _ where text.hasPrefix("?"): return .unset
    case "None": return .none
    case "True": return .true
    case "False": return .false
    case "()": return vm.emptyTuple
    default:
      if let i = Int(text) { return .small(i) }
      if let d = Double(text) { return vm.float(d) }
      if text.hasPrefix("'") && text.hasSuffix("'") {
        return Value(vm.intern(String(text.dropFirst().dropLast())))
      }
      bug("default value \(text) in a native signature")
    }
  }
}

/// Cordon has broken one of its own rules.
public func bug(_ message: @autoclosure () -> String) -> Never {
  fatal("internal error: \(message())")
}

extension VM {
  func signature(of native: Native) -> UnsafeMutablePointer<NativeSignature> {
    if let signature = native.pointee.signature { return signature }
    let signature = host.signature(self, native.pointee.row)
    native.pointee.signature = signature
    if signature.pointee.takesPositionalOnly {
      native.pointee.minimum = Int16(signature.pointee.requiredCount)
      native.pointee.maximum = Int16(signature.pointee.positionalCount)
    } else {
      native.pointee.minimum = 0
      native.pointee.maximum = -2
    }
    return signature
  }

  /// Calls a native function with its arguments in place; `names` are the keywords of the last
  /// arguments.
  @inline(__always)
  func callNative(
    _ native: Native, _ arguments: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Value {
    if Int(native.pointee.maximum) == count,
      native.pointee.flags == 0 || native.pointee.flags == state.nativeTag
    {
      return try invoke(native, arguments, count)
    }
    return try callNativeSlowly(native, arguments, count, nil)
  }

  /// Calls a function without effect whose receiver is known to be of its type.
  @inline(__always)
  func callPlainNative(
    _ native: Native, _ arguments: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Value {
    let maximum = Int(native.pointee.maximum)
    if maximum == count { return try invoke(native, arguments, count) }
    if count < maximum, count >= Int(native.pointee.minimum) {
      return try callWithDefaults(
        native, native.pointee.signature.unsafelyUnwrapped, arguments, count)
    }
    return try callNativeSlowly(native, arguments, count, nil)
  }

  /// Runs the body with all parameters in place. Not inlined: the loop must count no references.
  @inline(never)
  func invoke(
    _ native: Native, _ arguments: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Value {
    try native.pointee.row.pointee.body(Call(self, arguments, count, native))
  }

  /// The same for any function and any arguments. Signals that came while it ran are served before its
  /// caller goes on.
  @inline(never)
  func callNativeSlowly(
    _ native: Native, _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ names: Tuple?
  ) throws(Raised) -> Value {
    let result = try callAnyNative(native, arguments, count, names)
    if cordon_signals_pending() != 0 { try lookUp() }
    return result
  }

  /// `list.sort` of a realm's list may call the key function that trusted code gave it, and nobody else
  /// may.
  private func lendKey(
    _ native: Native, _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ names: Tuple?
  ) {
    guard let names, native.pointee.owner == Value(type(.list)),
      native.pointee.name.asText.equals("sort")
    else { return }
    let first = count - names.pointee.count
    for i in 0..<names.pointee.count where names[item: i].asText.equals("key") {
      arguments[first + i] = lent(arguments[first + i])
    }
  }

  @inline(__always)
  private func callAnyNative(
    _ native: Native, _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ names: Tuple?
  ) throws(Raised) -> Value {
    try checkNativeStack()
    if native.pointee.maximum == -1 { _ = signature(of: native) }
    if count > 0, let plain = plainReceiver(native, arguments[0]) { arguments[0] = plain }
    let home = narrowerRealm(native, count > 0 ? arguments[0] : .unset)
    if home != 0 {
      lendKey(native, arguments, count, names)
      let (x, name) = (arguments[0], count > 1 ? arguments[1] : .unset)
      let result = try narrowed(to: home) { () throws(Raised) in
        try callNativeSlowly(native, arguments, count, names)
      }
      if native.pointee.flags & NativeFlag.isFinder != 0 {
        return try asFound(result, of: x, name, by: home)
      }
      return try asHandedOver(result, by: home)
    }
    if native.pointee.flags & NativeFlag.hasReceiver != 0 {
      try checkFirst(native, count - (names?.pointee.count ?? 0) > 0 ? arguments[0] : .unset)
    }
    if native.pointee.flags & NativeFlag.isMethod != 0 {
      if count - (names?.pointee.count ?? 0) < 1 {
        throw raiseNoReceiver(native)
      }
      try checkMethodReceiver(native, arguments[0])
    }
    try checkEffect(native)
    let maximum = Int(native.pointee.maximum)
    if maximum >= 0 && names == nil {
      if count == maximum {
        return try native.pointee.row.pointee.body(Call(self, arguments, count, native))
      }
    }
    let signature = signature(of: native)
    if names == nil, signature.pointee.variadic < 0, signature.pointee.keywords < 0,
      count >= signature.pointee.requiredCount, count <= signature.pointee.positionalCount,
      !signature.pointee.needsKeyword
    {
      return try callWithDefaults(native, signature, arguments, count)
    }
    // The bound arguments get a window of their own above the given ones.
    let parameters = signature.pointee.defaultCount
    let top = max(state.stackTop, arguments + count)
    let saved = state.stackTop
    let window = top + 1
    try requireStack(to: window + parameters + 8)
    state.stackTop = window + parameters
    defer { state.stackTop = saved }
    if names == nil, count >= signature.pointee.requiredCount, !signature.pointee.needsKeyword,
      signature.pointee.variadic >= 0 || count <= signature.pointee.positionalCount
    {
      try bindPositions(signature, arguments, count, into: window)
    } else {
      try bind(signature, native, arguments, count, names, into: window)
    }
    return try native.pointee.row.pointee.body(Call(self, window, parameters, native))
  }

  /// Only positional arguments, and enough of them: the defaults go into the places behind them,
  /// which nobody needs any more.
  @inline(never)
  private func callWithDefaults(
    _ native: Native, _ signature: UnsafeMutablePointer<NativeSignature>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Value {
    let total = signature.pointee.defaultCount
    let defaults = signature.pointee.defaults.unsafelyUnwrapped
    try requireStack(to: arguments + total + 8)
    var i = count
    while i < total {
      arguments[i] = defaults[i]
      i &+= 1
    }
    let saved = state.stackTop
    if saved < arguments + total { state.stackTop = arguments + total }
    defer { state.stackTop = saved }
    return try native.pointee.row.pointee.body(Call(self, arguments, total, native))
  }

  /// What a function with a receiver, or a class in its place, may be called with.
  private func checkFirst(_ native: Native, _ first: Value) throws(Raised) {
    let flags = native.pointee.flags
    if flags & NativeFlag.isAttribute != 0 { throw raiseNotCallable(Value(native)) }
    if first.isUnset, flags & NativeFlag.isMethod != 0 { return }
    if flags & NativeFlag.isMaker != 0 {
      if first.isUnset {
        let owner = typeName(native.pointee.owner.asType)
        throw raise(.typeError, "\(owner).__new__(): not enough arguments")
      }
      try checkMade(native, first)
    }
    if flags & NativeFlag.isClassMethod != 0 {
      let owner = native.pointee.owner.asType
      let name = native.pointee.name.asText.swiftString
      guard !first.isUnset else {
        throw raise(
          .typeError, "descriptor '\(name)' of '\(typeName(owner))' object needs an argument")
      }
      guard first.isKind(.type) else {
        throw raise(
          .typeError,
          "descriptor '\(name)' for type '\(typeName(owner))' needs a type, not a '\(typeName(first))' as arg 2"
        )
      }
      guard isSubtype(first.asType, owner) else {
        throw raise(
          .typeError,
          "descriptor '\(name)' requires a subtype of '\(typeName(owner))' but received '\(typeName(first.asType))'"
        )
      }
    }
    try guardReceiver(native, first)
  }

  /// What a maker makes is of its type: instances are laid out as their class says.
  private func checkMade(_ native: Native, _ cls: Value) throws(Raised) {
    let owner = native.pointee.owner.asType
    guard cls.isKind(.type) else {
      throw raise(
        .typeError, "\(typeName(owner)).__new__(X): X is not a type object (\(typeName(cls)))")
    }
    guard isSubtype(cls.asType, owner) else {
      let name = typeName(cls.asType)
      throw raise(
        .typeError,
        "\(typeName(owner)).__new__(\(name)): \(name) is not a subtype of \(typeName(owner))")
    }
  }

  func checkMethodReceiver(_ native: Native, _ receiver: Value) throws(Raised) {
    let owner = native.pointee.owner
    guard owner.isKind(.type) else { return }
    if !isSubtype(type(of: receiver), owner.asType) {
      let name = native.pointee.name.asText.swiftString
      if native.cellShape == BuiltinType.wrapperDescriptor.shape {
        throw raise(
          .typeError,
          "descriptor '\(name)' requires a '\(typeName(owner.asType))' object but received a '\(typeName(receiver))'"
        )
      }
      throw raise(
        .typeError,
        "descriptor '\(name)' for '\(typeName(owner.asType))' objects doesn't apply to a '\(typeName(receiver))' object"
      )
    }
  }

  /// Only positional arguments, and enough of them, for a function that collects the others.
  private func bindPositions(
    _ signature: UnsafeMutablePointer<NativeSignature>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int,
    into window: UnsafeMutablePointer<Value>
  ) throws(Raised) {
    let total = signature.pointee.defaultCount
    let direct = min(count, signature.pointee.positionalCount)
    let defaults = signature.pointee.defaults.unsafelyUnwrapped
    window.update(from: arguments, count: direct)
    (window + direct).update(from: defaults + direct, count: total - direct)
    let variadic = signature.pointee.variadic
    if variadic >= 0 { window[variadic] = try newTuple(arguments + direct, count - direct) }
    let keywords = signature.pointee.keywords
    if keywords >= 0 { window[keywords] = Value(newDict()) }
  }

  private func bind(
    _ signature: UnsafeMutablePointer<NativeSignature>, _ native: Native,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ names: Tuple?,
    into window: UnsafeMutablePointer<Value>
  ) throws(Raised) {
    var keywordCount = names?.pointee.count ?? 0
    let given = count - keywordCount
    let total = signature.pointee.defaultCount
    let variadic = signature.pointee.variadic
    let keywords = signature.pointee.keywords
    window.update(repeating: .unset, count: total)
    if keywordCount > 0 {
      keywordCount = try acceptedKeywords(native, signature, arguments, count, given)
    }
    if given > signature.pointee.positionalCount && variadic < 0 {
      let hidden = hiddenCount(native)
      throw raiseTooMany(native, signature.pointee, given - hidden, hidden, keywordCount)
    }
    let direct = min(given, signature.pointee.positionalCount)
    for i in 0..<direct { window[i] = arguments[i] }
    if variadic >= 0 { window[variadic] = try newTuple(arguments + direct, given - direct) }
    if keywords >= 0 { window[keywords] = Value(newDict()) }
    if let names {
      let firstNamed = signature.pointee.positionalOnlyCount
      let hidden = hiddenCount(native)
      for j in 0..<keywordCount {
        let name = names[item: j].asText
        let value = arguments[given + j]
        var found = -1
        for i in firstNamed..<total
        where i != variadic && i != keywords && signature.pointee.parameters[i].name.equals(name) {
          found = i
          break
        }
        if found >= 0 {
          if !window[found].isUnset {
            throw raise(
              .typeError,
              found < given
                ? "argument for \(displayName(native))() given by name ('\(name.shown)') and position (\(found + 1 - hidden))"
                : "\(displayName(native))() got multiple values for argument '\(name.shown)'")
          }
          window[found] = value
        } else if keywords >= 0 {
          try set(window[keywords].asDict, Value(name), value)
        } else {
          throw raise(
            .typeError,
            "\(displayName(native))() got an unexpected keyword argument '\(name.shown)'\(suggestion(name, signature.pointee))"
          )
        }
      }
    }
    let defaults = signature.pointee.defaults.unsafelyUnwrapped
    for i in 0..<total where window[i].isUnset {
      if !defaults[i].isUnset {
        window[i] = defaults[i]
      } else if !signature.pointee.parameters[i].isOptional && i != variadic && i != keywords {
        let hidden = hiddenCount(native)
        throw raiseTooFew(native, signature.pointee, given - hidden, hidden, i)
      }
    }
  }

  private func suggestion(_ name: Text, _ s: NativeSignature) -> String {
    let names = s.parameters.dropFirst(s.positionalOnlyCount).map { $0.name.swiftString }
    return closestName(to: name.swiftString, among: names).map { ". Did you mean '\($0)'?" } ?? ""
  }

  /// How many of the arguments by name count; raises when they cannot be taken at all.
  private func acceptedKeywords(
    _ native: Native, _ signature: UnsafeMutablePointer<NativeSignature>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ given: Int
  ) throws(Raised) -> Int {
    let total = signature.pointee.defaultCount
    let hidden = hiddenCount(native)
    if !signature.pointee.takesKeywords {
      // A subclass's `__init__` may want them.
      if isMaker(native), isOverriddenMaker(native, arguments[0]) { return 0 }
      throw raiseNoKeywords(native)
    }
    if signature.pointee.variadic < 0, signature.pointee.keywords < 0, count > total,
      !countsFirst(native)
    {
      let kind = given == hidden ? "keyword " : ""
      let maximum = total - hidden
      throw raise(
        .typeError,
        "\(displayName(native))() takes at most \(maximum) \(kind)argument\(maximum == 1 ? "" : "s") (\(count - hidden) given)"
      )
    }
    return count - given
  }

}

/// Bits of `NativeObject.flags`; a function without any takes the fast way. The upper half is the
/// number of the restricted realm where the function was born, 0 for others.
enum NativeFlag {
  /// The first argument must be an instance of `owner`.
  static let isMethod: UInt32 = 1
  /// Not pure: the gate is asked at every call.
  static let hasEffect: UInt32 = 2
  /// `__new__`: the first argument is the class.
  static let isMaker: UInt32 = 4
  /// The first argument must be `owner` or a subclass.
  static let isClassMethod: UInt32 = 8
  /// A computed attribute, which is not called.
  static let isAttribute: UInt32 = 16
  /// `__getattribute__`, `__get__`: it finds something in its receiver by a name.
  static let isFinder: UInt32 = 32
  static let hasReceiver = isMethod | isMaker | isClassMethod | isAttribute
}

extension UnsafeMutablePointer where Pointee == NativeObject {
  var cellShape: UInt32 { Cell(self).shape }
}

extension VM {
  public func newNative(
    _ row: UnsafePointer<NativeRow>, name: Value, owner: Value, _ type: BuiltinType
  )
    -> Value
  {
    let cell = allocate(bytes: MemoryLayout<NativeObject>.size, .native, shape: type.shape)
    let native = cell.of(NativeObject.self)
    native.pointee.row = row
    native.pointee.signature = nil
    native.pointee.minimum = 0
    native.pointee.maximum = -1
    var flags: UInt32 = 0
    switch type {
    case .methodDescriptor, .wrapperDescriptor: flags |= NativeFlag.isMethod
    case .classMethodDescriptor: flags |= NativeFlag.isClassMethod
    case .getSetDescriptor, .memberDescriptor: flags |= NativeFlag.isAttribute
    default: break
    }
    if row.pointee.effect != .pure { flags |= NativeFlag.hasEffect }
    if owner.isKind(.type) {
      if name.asText.equals("__new__") { flags |= NativeFlag.isMaker }
      if name.asText.equals("__getattribute__") || name.asText.equals("__get__") {
        flags |= NativeFlag.isFinder
      }
    }
    if cell.realm > VM.trustedRealm { flags |= UInt32(cell.realm) << 16 }
    native.pointee.flags = flags
    native.pointee.name = name
    native.pointee.owner = owner
    native.pointee.state = .unset
    return Value(cell: cell)
  }

  /// Asks the gate before a native function with an effect runs.
  @inline(__always) func checkEffect(_ native: Native) throws(Raised) {
    if native.pointee.flags & NativeFlag.hasEffect != 0 { try askGate(native) }
  }
}
