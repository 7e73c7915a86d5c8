// How are the items of an iterable spread over targets, and targets gathered into displays?

extension VM {
  // MARK: a, b = x

  /// Puts the `n` items of x at `to`; ValueError when there are more or fewer.
  func unpack(_ x: Value, into to: UnsafeMutablePointer<Value>, _ n: Int) throws(Raised) {
    if x.isKind(.list) {
      let list = x.asList
      if list.pointee.count == n {
        to.update(from: list.pointee.items, count: n)
        return
      }
      throw list.pointee.count < n
        ? raiseTooFew(n, list.pointee.count) : raiseTooMany(n)
    }
    let it = try unpackingIterator(x)
    for i in 0..<n {
      let item = try next(it)
      if item.isUnset { throw raiseTooFew(n, i) }
      to[i] = item
    }
    if !(try next(it)).isUnset { throw raiseTooMany(n) }
  }

  /// `before` items, a list of those in the middle, `after` items.
  func unpackStar(
    _ x: Value, into to: UnsafeMutablePointer<Value>, before: Int, after: Int
  ) throws(Raised) {
    let it = try unpackingIterator(x)
    let least = before + after
    for i in 0..<before {
      let item = try next(it)
      if item.isUnset { throw raiseTooFew(least, i, "at least ") }
      to[i] = item
    }
    let middle = try listFrom(it)
    let count = middle.pointee.count
    if count < after { throw raiseTooFew(least, before + count, "at least ") }
    to[before] = Value(middle)
    for i in 0..<after { to[before + 1 + i] = middle.pointee.items[count - after + i] }
    remove(middle, at: count - after, after)
  }

  private func unpackingIterator(_ x: Value) throws(Raised) -> Value {
    if !isIterable(x) {
      throw raise(.typeError, "cannot unpack non-iterable \(typeName(x)) object")
    }
    return try iterator(x)
  }

  private func raiseTooFew(_ expected: Int, _ got: Int, _ least: String = "") -> Raised {
    raise(.valueError, "not enough values to unpack (expected \(least)\(expected), got \(got))")
  }

  private func raiseTooMany(_ expected: Int) -> Raised {
    raise(.valueError, "too many values to unpack (expected \(expected))")
  }

  // MARK: [*x], {*x}, {**x}

  func appendMany(
    _ list: ListRef, _ values: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) {
    try append(list, from: values, count)
  }

  /// `[..., *x]`.
  func extendFromStar(_ list: ListRef, _ x: Value) throws(Raised) {
    if !isIterable(x) {
      throw raise(.typeError, "Value after * must be an iterable, not \(typeName(x))")
    }
    try extend(list, x)
  }

  func buildSet(_ values: UnsafeMutablePointer<Value>, _ count: Int) throws(Raised) -> Value {
    let set = newSet()
    for i in 0..<count { try add(toSet: set, values[i]) }
    return Value(set)
  }

  /// Of `count` pairs key, value.
  func buildDict(_ pairs: UnsafeMutablePointer<Value>, _ count: Int) throws(Raised) -> Value {
    let dict = newDict()
    if count > 0 { dict.resize(self, capacity: max(5, count)) }
    for i in 0..<count { try set(dict, pairs[2 * i], pairs[2 * i + 1]) }
    return Value(dict)
  }

  /// `{..., *x}`.
  func updateSet(_ set: Dict, _ x: Value) throws(Raised) { try update(set: set, with: x) }

  /// `{..., **mapping}`.
  func updateFromMapping(_ dict: Dict, _ mapping: Value) throws(Raised) {
    if let source = plainDict(mapping) { return try merge(dict, source) }
    if try findAttribute(mapping, nameText(.keys)).isUnset {
      throw raise(.typeError, "'\(typeName(mapping))' object is not a mapping")
    }
    try merge(dict, mapping: mapping)
  }

  /// `f(..., **mapping)`: no key may come twice.
  func mergeKeywords(_ dict: Dict, _ mapping: Value, callee: Value) throws(Raised) {
    if let source = plainDict(mapping) {
      try charge(source.pointee.count)
      var position = 0
      while let entry = source.next(&position) {
        try addKeyword(dict, entry.key, entry.value, callee)
      }
      return
    }
    if try findAttribute(mapping, nameText(.keys)).isUnset {
      throw raise(
        .typeError,
        "\(try calleeText(callee)) argument after ** must be a mapping, not \(typeName(mapping))")
    }
    try forEach(keys(of: mapping)) { (key) throws(Raised) in
      try addKeyword(dict, key, try getItem(mapping, key), callee)
      return true
    }
  }

  private func addKeyword(
    _ dict: Dict, _ key: Value, _ value: Value, _ callee: Value
  ) throws(Raised) {
    if try !get(dict, key).isUnset {
      throw raise(
        .typeError,
        "\(try calleeText(callee)) got multiple values for keyword argument '\(try strString(key))'"
      )
    }
    try set(dict, key, value)
  }

  /// A callee as messages about its arguments show it: `module.name()`.
  func calleeText(_ callee: Value) throws(Raised) -> String {
    if callee.isKind(.function), isClassic(callee.asFunction) {
      return callee.asFunction.pointee.code.pointee.name.asText.swiftString + "()"
    }
    let name = payload(try findAttribute(callee, intern("__qualname__")))
    guard name.isKind(.string) else { return try str(callee).asText.swiftString }
    let module = payload(try findAttribute(callee, intern("__module__")))
    guard module.isKind(.string), !module.asText.equals("builtins") else {
      return name.asText.swiftString + "()"
    }
    return module.asText.swiftString + "." + name.asText.swiftString + "()"
  }
}
