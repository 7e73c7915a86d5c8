// How is a str taken apart and put together?

import Glibc

extension StrMethods {
  static let splitRows: [NativeRow] = [
    .init(
      "split(self, /, sep=None, maxsplit=-1)", .pure,
      "Return the parts between separators, or between runs of white space."
    ) {
      call throws(Raised) in try split(call, fromEnd: false)
    },
    .init(
      "rsplit(self, /, sep=None, maxsplit=-1)", .pure,
      "Return the parts between separators, splitting from the end."
    ) {
      call throws(Raised) in try split(call, fromEnd: true)
    },
    .init("splitlines(self, /, keepends=False)", .pure, "Return the lines.", splitLines),
    .init(
      "partition(self, sep, /)", .pure,
      "Return what comes before the first separator, the separator, and the rest."
    ) {
      call throws(Raised) in try partition(call, fromEnd: false)
    },
    .init(
      "rpartition(self, sep, /)", .pure,
      "Return what comes before the last separator, the separator, and the rest."
    ) {
      call throws(Raised) in try partition(call, fromEnd: true)
    },
    .init(
      "join(self, iterable, /)", .pure,
      "Return the strings of an iterable with this one between them.", join),
  ]

  // MARK: split

  private static func split(_ call: Call, fromEnd: Bool) throws(Raised) -> Value {
    let vm = call.vm
    let s = call.text
    var limit = try vm.sizeArgument(call[2])
    if limit < 0 { limit = Int.max }
    let list = try vm.newList()
    try vm.charge(s.byteCount >> 3)
    if call[1].isNone {
      if fromEnd {
        try splitAtSpaceFromEnd(vm, s, limit, list)
      } else {
        try splitAtSpace(vm, s, limit, list)
      }
    } else {
      let separator = try call.text(1, "must be str or None")
      if separator.byteCount == 0 { throw call.raise(.valueError, "empty separator") }
      let search = ByteSearch(separator.buffer)
      if fromEnd {
        try splitFromEnd(vm, s, search, limit, list)
      } else {
        try split(vm, s, search, limit, list)
      }
    }
    vm.owe(list.pointee.count * 2)
    return Value(list)
  }

  private static func split(
    _ vm: VM, _ s: Text, _ search: ByteSearch, _ limit: Int, _ list: ListRef
  ) throws(Raised) {
    var start = 0
    var left = limit
    while left > 0, let found = search.first(in: s.buffer, start..<s.byteCount) {
      try vm.append(list, try vm.substring(s, bytes: start..<found))
      start = found + search.needle.count
      left -= 1
    }
    try vm.append(list, try vm.substring(s, bytes: start..<s.byteCount))
  }

  private static func splitFromEnd(
    _ vm: VM, _ s: Text, _ search: ByteSearch, _ limit: Int, _ list: ListRef
  ) throws(Raised) {
    var end = s.byteCount
    var left = limit
    while left > 0, let found = search.last(in: s.buffer, 0..<end) {
      try vm.append(list, try vm.substring(s, bytes: found + search.needle.count..<end))
      end = found
      left -= 1
    }
    try vm.append(list, try vm.substring(s, bytes: 0..<end))
    vm.reverse(list)
  }

  /// The byte range of the character at `i` and whether it is white space.
  @inline(__always)
  private static func space(_ s: Text, _ i: Int) -> (isSpace: Bool, length: Int) {
    let (scalar, length) = decodeScalar(at: s.bytes + i)
    return (scalar.isSpace, length)
  }

  private static func splitAtSpace(
    _ vm: VM, _ s: Text, _ limit: Int, _ list: ListRef
  ) throws(Raised) {
    let count = s.byteCount
    var i = 0
    var left = limit
    while true {
      while i < count {
        let (isSpace, length) = space(s, i)
        if !isSpace { break }
        i += length
      }
      if i == count { return }
      let start = i
      if left == 0 {
        return try vm.append(list, try vm.substring(s, bytes: start..<count))
      }
      while i < count {
        let (isSpace, length) = space(s, i)
        if isSpace { break }
        i += length
      }
      try vm.append(list, try vm.substring(s, bytes: start..<i))
      left -= 1
    }
  }

  private static func splitAtSpaceFromEnd(
    _ vm: VM, _ s: Text, _ limit: Int, _ list: ListRef
  ) throws(Raised) {
    var i = s.byteCount
    var left = limit
    while true {
      i = trimmedEnd(s, i)
      if i == 0 { break }
      let end = i
      if left == 0 {
        try vm.append(list, try vm.substring(s, bytes: 0..<end))
        break
      }
      while i > 0 {
        let (scalar, length) = ScalarSequence.last(before: s.bytes + i)
        if scalar.isSpace { break }
        i -= length
      }
      try vm.append(list, try vm.substring(s, bytes: i..<end))
      left -= 1
    }
    vm.reverse(list)
  }

  /// Where the text before `end` ends when white space at its end is left out.
  private static func trimmedEnd(_ s: Text, _ end: Int) -> Int {
    var end = end
    while end > 0 {
      let (scalar, length) = ScalarSequence.last(before: s.bytes + end)
      if !scalar.isSpace { break }
      end -= length
    }
    return end
  }

  private static func splitLines(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let s = call.text
    let keepsEnds = try vm.isTrue(call[1])
    let list = try vm.newList()
    try vm.charge(s.byteCount >> 2)
    let count = s.byteCount
    var i = 0
    while i < count {
      let start = i
      var end = count
      var next = count
      while i < count {
        let (scalar, length) = decodeScalar(at: s.bytes + i)
        if scalar.isLineBreak {
          end = i
          next = i + length
          if scalar == 0x0D, next < count, s.bytes[next] == 0x0A { next += 1 }
          break
        }
        i += length
      }
      try vm.append(list, try vm.substring(s, bytes: start..<(keepsEnds ? next : end)))
      i = next
    }
    vm.owe(list.pointee.count * 2)
    return Value(list)
  }

  private static func partition(_ call: Call, fromEnd: Bool) throws(Raised) -> Value {
    let vm = call.vm
    let s = call.text
    let separator = try call.text(1, "must be str")
    if separator.byteCount == 0 { throw call.raise(.valueError, "empty separator") }
    try vm.charge(s.byteCount >> 6)
    let search = ByteSearch(separator.buffer)
    let range = 0..<s.byteCount
    let found =
      fromEnd ? search.last(in: s.buffer, range) : search.first(in: s.buffer, range)
    guard let found else {
      let none = vm.emptyString
      return fromEnd ? vm.tuple(none, none, Value(s)) : vm.tuple(Value(s), none, none)
    }
    let head = try vm.substring(s, bytes: 0..<found)
    let tail = try vm.substring(s, bytes: found + separator.byteCount..<s.byteCount)
    return vm.tuple(head, Value(separator), tail)
  }

  // MARK: join

  private static func join(_ call: Call) throws(Raised) -> Value {
    try call.vm.join(call.text, call[1])
  }
}

extension VM {
  /// Turns a list's items round.
  func reverse(_ list: ListRef) {
    var i = 0
    var j = list.pointee.count - 1
    let items = list.pointee.items
    while i < j {
      (items[i], items[j]) = (items[j], items[i])
      i += 1
      j -= 1
    }
  }

  /// `separator.join(iterable)`.
  public func join(_ separator: Text, _ iterable: Value) throws(Raised) -> Value {
    if iterable.isKind(.list) || iterable.isKind(.tuple) {
      return try joinItems(separator, iterable)
    }
    if !isIterable(iterable) { throw raise(.typeError, "can only join an iterable") }
    return try joinItems(separator, Value(try listFrom(iterable)))
  }

  /// Of a list or tuple.
  private func joinItems(_ separator: Text, _ sequence: Value) throws(Raised) -> Value {
    let isList = sequence.isKind(.list)
    let n = isList ? sequence.asList.pointee.count : sequence.asTuple.pointee.count
    try charge(n)
    // The charge may have run finalisers that changed the list.
    let now = isList ? sequence.asList.pointee.count : n
    let items = isList ? sequence.asList.pointee.items : sequence.asTuple.items
    if now == 0 { return emptyString }
    if now == 1 && items[0].isKind(.string) { return items[0] }
    var byteCount = (now - 1) * separator.byteCount
    var count = (now - 1) * separator.count
    for i in 0..<now {
      let item = payload(items[i])
      guard item.isKind(.string) else {
        throw raise(
          .typeError,
          "sequence item \(i): expected str instance, \(typeName(items[i])) found")
      }
      byteCount += item.asText.byteCount
      count += item.asText.count
    }
    if byteCount == 0 { return emptyString }
    let result = try newString(byteCount: byteCount, count: count)
    var p = result.bytes
    let gap = separator.byteCount
    for i in 0..<now {
      if i > 0 && gap > 0 {
        memcpy(p, separator.bytes, gap)
        p += gap
      }
      let s = payload(items[i]).asText
      memcpy(p, s.bytes, s.byteCount)
      p += s.byteCount
    }
    if count == 1, let single = latin1Character(result.bytes, byteCount) { return single }
    return Value(result)
  }
}
