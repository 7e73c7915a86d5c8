// What text stands for a container?

extension VM {
  func repr(of list: ListRef) throws(Raised) -> Value {
    if list.pointee.count == 0 { return text("[]") }
    if !enterRepr(Value(list)) { return text("[...]") }
    defer { leaveRepr(Value(list)) }
    var builder = TextBuilder(self)
    try builder.append("[")
    var i = 0
    while i < list.pointee.count {
      if i > 0 { try builder.append(", ") }
      try append(reprOf: list.pointee.items[i], to: &builder)
      i += 1
    }
    try builder.append("]")
    return try builder.finish()
  }

  func repr(of tuple: Tuple) throws(Raised) -> Value {
    let n = tuple.pointee.count
    if n == 0 { return text("()") }
    if !enterRepr(Value(tuple)) { return text("(...)") }
    defer { leaveRepr(Value(tuple)) }
    var builder = TextBuilder(self)
    try builder.append("(")
    for i in 0..<n {
      if i > 0 { try builder.append(", ") }
      try append(reprOf: tuple[item: i], to: &builder)
    }
    try builder.append(n == 1 ? ",)" : ")")
    return try builder.finish()
  }

  func repr(of dict: Dict) throws(Raised) -> Value {
    if dict.pointee.count == 0 { return text("{}") }
    if !enterRepr(Value(dict)) { return text("{...}") }
    defer { leaveRepr(Value(dict)) }
    var builder = TextBuilder(self)
    try builder.append("{")
    var position = 0
    var isFirst = true
    while let entry = dict.next(&position) {
      if !isFirst { try builder.append(", ") }
      isFirst = false
      try append(reprOf: entry.key, to: &builder)
      try builder.append(": ")
      try append(reprOf: entry.value, to: &builder)
    }
    try builder.append("}")
    return try builder.finish()
  }

  /// Of a set or frozenset, or an instance of a subclass, which shows its own name.
  func repr(ofSet value: Value) throws(Raised) -> Value {
    let set = payload(value).asDict
    let name = type(of: value).pointee.name.asText
    if !enterRepr(Value(set)) { return text("\(name.shown)(...)") }
    defer { leaveRepr(Value(set)) }
    var builder = TextBuilder(self)
    let isPlain = value.isKind(.set) && value.cell.shape == BuiltinType.set.shape
    if set.pointee.count == 0 {
      try builder.append(name)
      try builder.append("()")
      return try builder.finish()
    }
    if !isPlain {
      try builder.append(name)
      try builder.append("(")
    }
    try builder.append("{")
    var position = 0
    var isFirst = true
    while let entry = set.next(&position) {
      if !isFirst { try builder.append(", ") }
      isFirst = false
      try append(reprOf: entry.key, to: &builder)
    }
    try builder.append(isPlain ? "}" : "})")
    return try builder.finish()
  }

  /// `dict_keys([...])` and the like.
  func repr(ofView view: Value) throws(Raised) -> Value {
    if !enterRepr(view) { return text("...") }
    defer { leaveRepr(view) }
    let items = try listFrom(view)
    var builder = TextBuilder(self)
    try builder.append(type(of: view).pointee.name.asText)
    try builder.append("(")
    try append(reprOf: Value(items), to: &builder)
    try builder.append(")")
    return try builder.finish()
  }

  func append(reprOf value: Value, to builder: inout TextBuilder) throws(Raised) {
    try builder.append(try repr(value).asText)
    try charge(1)
  }
}
