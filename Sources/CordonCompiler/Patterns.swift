// How does `match` find its case?
//
// Each pattern tests a value that stands in a register and leaves for the next case when it does
// not fit. Names are bound only after a whole pattern has matched, so a capture is remembered as
// the register that holds its value.

import CordonBytecode
import CordonSyntax

/// The captures of one pattern.
struct Captures {
  var names: [String] = []
  var known: Set<String> = []
  var ids: [NameID] = []
  var registers: [Int] = []
}

extension CodeGenerator {
  func emitMatch(_ subject: ExprID, _ cases: ArraySlice<MatchCase>) throws(SyntaxProblem) {
    let register = try emitNext(subject)
    let end = code.newLabel()
    for (index, item) in cases.enumerated() {
      let mark = top
      let next = code.newLabel()
      if item.guardTest == nil, index < cases.count - 1 { try refuseIrrefutable(item.pattern) }
      var captures = Captures()
      try emitPattern(item.pattern, register, next, &captures)
      for (position, name) in captures.ids.enumerated() {
        store(captures.registers[position], name, at: tree[item.pattern].span)
      }
      release(to: mark)
      if let test = item.guardTest {
        try emitJump(test, to: next, when: false)
        release(to: mark)
      }
      try emit(item.body)
      code.jump(to: end)
      code.place(next)
    }
    code.place(end)
  }

  /// A pattern that always matches must come last.
  private func refuseIrrefutable(_ id: PatternID) throws(SyntaxProblem) {
    switch tree[id].kind {
    case .capture(nil, let name?):
      throw problem(
        "name capture '\(tree[name])' makes remaining patterns unreachable", tree[id].span)
    case .capture(nil, nil):
      throw problem("wildcard makes remaining patterns unreachable", tree[id].span)
    case .capture(let inner?, _): try refuseIrrefutable(inner)
    case .or(let alternatives):
      if let last = tree[alternatives].last { try refuseIrrefutable(last) }
    default: break
    }
  }

  private func requireMatchable(_ value: ExprID, _ span: Span) throws(SyntaxProblem) {
    if program.folder.value(value) != nil { return }
    if case .attribute = tree[value].kind { return }
    throw problem("patterns may only match literals and attribute lookups", span)
  }

  private func isWildcard(_ id: PatternID) -> Bool {
    switch tree[id].kind {
    case .capture(nil, nil), .star(nil): true
    default: false
    }
  }

  private func isStar(_ id: PatternID) -> Bool {
    if case .star = tree[id].kind { true } else { false }
  }

  private func bind(
    _ name: NameID, _ register: Int, _ span: Span, _ captures: inout Captures
  ) throws(SyntaxProblem) {
    try refuseDebug(name, span)
    let text = mangle(name)
    if !captures.known.insert(text).inserted {
      throw problem("multiple assignments to name '\(text)' in pattern", span)
    }
    captures.names.append(text)
    captures.ids.append(name)
    captures.registers.append(register)
  }

  private func emitPattern(
    _ id: PatternID, _ subject: Int, _ failure: Label, _ captures: inout Captures
  ) throws(SyntaxProblem) {
    let span = tree[id].span
    switch tree[id].kind {
    case .value(let value):
      try requireMatchable(value, span)
      let mark = top
      if case .int(let number)? = program.folder.value(value), Int16(exactly: number) != nil {
        code.jump(.jumpUnlessEqualInt, a: subject, b: number, to: failure, at: span)
      } else {
        let expected = try operand(value)
        code.jump(.jumpUnlessEqual, a: subject, b: expected, to: failure, at: span)
      }
      release(to: mark)
    case .singleton(.none): code.jump(.jumpIfNotNone, a: subject, to: failure)
    case .singleton(let constant):
      let expected = allocate()
      code.loadConstant(program.folder.literal(constant), into: expected)
      code.jump(.jumpIfNotSame, a: subject, b: expected, to: failure)
      release(to: expected)
    case .sequence(let items):
      try emitSequencePattern(tree[items], span, subject, failure, &captures)
    case .mapping(let keys, let patterns, let rest):
      try emitMappingPattern(tree[keys], tree[patterns], rest, span, subject, failure, &captures)
    case .class(let type, let positional, let names, let patterns):
      try emitClassPattern(
        type, tree[positional], tree[names], tree[patterns], span, subject, failure, &captures)
    case .star(let name):
      if let name { try bind(name, subject, span, &captures) }
    case .capture(let inner, let name):
      if let inner {
        try emitPatternDeeper(inner, subject, failure, &captures)
      }
      if let name { try bind(name, subject, span, &captures) }
    case .or(let alternatives):
      try emitAlternatives(tree[alternatives], span, subject, failure, &captures)
    }
  }

  private func emitPatternDeeper(
    _ id: PatternID, _ subject: Int, _ failure: Label, _ captures: inout Captures
  ) throws(SyntaxProblem) {
    // Moved, not copied: there can be as many as there are patterns.
    var inner = Captures()
    swap(&inner, &captures)
    try deeper(tree[id].span) { () throws(SyntaxProblem) in
      try emitPattern(id, subject, failure, &inner)
    }
    swap(&inner, &captures)
  }

  /// Subpatterns on values in consecutive registers.
  private func emitPatterns(
    _ patterns: ArraySlice<PatternID>, from start: Int, _ failure: Label,
    _ captures: inout Captures
  ) throws(SyntaxProblem) {
    for (offset, pattern) in patterns.enumerated() where !isWildcard(pattern) {
      try emitPatternDeeper(pattern, start + offset, failure, &captures)
    }
  }

  // MARK: Sequences

  private func emitSequencePattern(
    _ items: ArraySlice<PatternID>, _ span: Span, _ subject: Int, _ failure: Label,
    _ captures: inout Captures
  ) throws(SyntaxProblem) {
    var star: Int?
    for (offset, item) in items.enumerated() where isStar(item) {
      if star != nil { throw problem("multiple starred names in sequence pattern", span) }
      star = offset
    }
    let test = allocate()
    code.emit(.matchSequence, a: test, b: subject, at: span)
    code.jump(.jumpIfFalse, a: test, to: failure)
    let required = items.count - (star == nil ? 0 : 1)
    if star == nil {
      code.emit(.getLength, a: test, b: subject, at: span)
      code.jump(.jumpUnlessEqualInt, a: test, b: required, to: failure, at: span)
    } else if required > 0 {
      code.emit(.getLength, a: test, b: subject, at: span)
      code.jump(.jumpIfLessInt, a: test, b: required, to: failure, at: span)
    }
    release(to: test)
    if items.allSatisfy({ isWildcard($0) }) { return }
    if let star, isWildcard(items[items.startIndex + star]) {
      return try emitItemPatterns(items, star, span, subject, failure, &captures)
    }
    let start = allocate(items.count)
    emitUnpack(subject, count: items.count, star: star, into: start, at: span)
    try emitPatterns(items, from: start, failure, &captures)
  }

  /// With `*_` nothing is copied: the items wanted are fetched one by one.
  private func emitItemPatterns(
    _ items: ArraySlice<PatternID>, _ star: Int, _ span: Span, _ subject: Int, _ failure: Label,
    _ captures: inout Captures
  ) throws(SyntaxProblem) {
    for (offset, item) in items.enumerated() where !isWildcard(item) {
      let value = allocate()
      let index = allocate()
      if offset < star {
        code.loadConstant(.int(offset), into: index)
      } else {
        code.emit(.getLength, a: index, b: subject, at: span)
        code.emit(.subtractInt, a: index, b: index, c: items.count - offset, at: span)
      }
      code.emit(.getItem, a: value, b: subject, c: index, at: span)
      release(to: index)
      try emitPatternDeeper(item, value, failure, &captures)
    }
  }

  // MARK: Mappings

  private func emitMappingPattern(
    _ keys: ArraySlice<ExprID>, _ patterns: ArraySlice<PatternID>, _ rest: NameID?,
    _ span: Span, _ subject: Int, _ failure: Label, _ captures: inout Captures
  ) throws(SyntaxProblem) {
    let test = allocate()
    code.emit(.matchMapping, a: test, b: subject, at: span)
    code.jump(.jumpIfFalse, a: test, to: failure)
    if !keys.isEmpty {
      code.emit(.getLength, a: test, b: subject, at: span)
      code.jump(.jumpIfLessInt, a: test, b: keys.count, to: failure, at: span)
    }
    release(to: test)
    if keys.isEmpty, rest == nil { return }
    try refuseDuplicates(keys, span)
    let keyTuple = allocate()
    if let constant = program.folder.tuple(keys) {
      code.loadConstant(constant, into: keyTuple)
    } else {
      let start = top
      for key in keys { try emitNext(key) }
      code.emit(.buildTuple, a: keyTuple, b: start, c: keys.count, at: span)
      release(to: start)
    }
    let values = allocate()
    code.emit(.matchKeys, a: values, b: subject, c: keyTuple, at: span)
    code.jump(.jumpIfNone, a: values, to: failure)
    let start = allocate(keys.count)
    code.emit(.unpack, a: start, b: values, c: keys.count, at: span)
    try emitPatterns(patterns, from: start, failure, &captures)
    if let rest {
      let left = allocate()
      code.emit(.copyWithoutKeys, a: left, b: subject, c: keyTuple, at: span)
      try bind(rest, left, span, &captures)
    }
  }

  private func refuseDuplicates(_ keys: ArraySlice<ExprID>, _ span: Span) throws(SyntaxProblem) {
    var seen: Set<ConstantKey> = []
    for key in keys {
      guard let constant = program.folder.value(key), let value = ConstantKey(equal: constant)
      else {
        guard case .attribute = tree[key].kind else {
          throw problem(
            "mapping pattern keys may only match literals and attribute lookups", span)
        }
        continue
      }
      if !seen.insert(value).inserted {
        throw problem(
          "mapping pattern checks duplicate key (\(constant.text))", span)
      }
    }
  }

  // MARK: Classes

  private func emitClassPattern(
    _ type: ExprID, _ positional: ArraySlice<PatternID>, _ names: ArraySlice<NameID>,
    _ patterns: ArraySlice<PatternID>, _ span: Span, _ subject: Int, _ failure: Label,
    _ captures: inout Captures
  ) throws(SyntaxProblem) {
    var seen: Set<UInt32> = []
    for (offset, name) in names.enumerated() {
      let place = tree[patterns[patterns.startIndex + offset]].span
      try refuseDebug(name, place)
      if !seen.insert(name.index).inserted {
        throw problem("attribute name repeated in class pattern: \(tree[name])", place)
      }
    }
    let attributes = allocate()
    let mark = top
    let classRegister = try operand(type)
    code.emit(.matchClass, a: attributes, b: subject, c: classRegister, at: span)
    let nameTuple = code.name(.tuple(names.map { .name(tree[$0]) }))
    code.setExtraWord(UInt64(positional.count) | UInt64(nameTuple) << 32)
    release(to: mark)
    code.jump(.jumpIfNone, a: attributes, to: failure)
    let all = positional + patterns
    if all.isEmpty { return }
    let start = allocate(all.count)
    code.emit(.unpack, a: start, b: attributes, c: all.count, at: span)
    try emitPatterns(all, from: start, failure, &captures)
  }

  // MARK: Alternatives

  private func emitAlternatives(
    _ alternatives: ArraySlice<PatternID>, _ span: Span, _ subject: Int, _ failure: Label,
    _ captures: inout Captures
  ) throws(SyntaxProblem) {
    let matched = code.newLabel()
    var names: [String: Int] = [:]
    var order: [NameID] = []
    // Captures must not move between alternatives: each name has one register.
    let slots = allocate(captureCount(alternatives))
    for (index, alternative) in alternatives.enumerated() {
      let isLast = index == alternatives.count - 1
      if !isLast { try refuseIrrefutable(alternative) }
      let mark = top
      let next = isLast ? failure : code.newLabel()
      var own = Captures()
      try emitPatternDeeper(alternative, subject, next, &own)
      if index == 0 {
        for (offset, name) in own.names.enumerated() { names[name] = slots + offset }
        order = own.ids
      } else if Set(own.names) != Set(names.keys) {
        throw problem("alternative patterns bind different names", span)
      }
      for (offset, name) in own.names.enumerated() {
        if let slot = names[name] { code.emit(.move, a: slot, b: own.registers[offset]) }
      }
      release(to: mark)
      if !isLast {
        code.jump(to: matched)
        code.place(next)
      }
    }
    code.place(matched)
    for name in order {
      if let slot = names[mangle(name)] { try bind(name, slot, span, &captures) }
    }
  }

  /// An upper bound for the names that the first alternative binds.
  private func captureCount(_ alternatives: ArraySlice<PatternID>) -> Int {
    func count(_ id: PatternID) -> Int {
      switch tree[id].kind {
      case .value, .singleton: return 0
      case .star(let name): return name == nil ? 0 : 1
      case .capture(let inner, let name): return (inner.map(count) ?? 0) + (name == nil ? 0 : 1)
      case .sequence(let items): return tree[items].reduce(0) { $0 + count($1) }
      case .or(let items): return tree[items].first.map(count) ?? 0
      case .mapping(_, let patterns, let rest):
        return tree[patterns].reduce(rest == nil ? 0 : 1) { $0 + count($1) }
      case .class(_, let positional, _, let keyword):
        return (tree[positional] + tree[keyword]).reduce(0) { $0 + count($1) }
      }
    }
    return alternatives.first.map(count) ?? 0
  }
}
