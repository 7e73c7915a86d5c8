// What occurs in bytes, and how are they taken apart and put together?

import Glibc

extension BytesMethods {
  static let searchRows: [NativeRow] = [
    .init(
      "find(self, sub, start=None, end=None, /)", .pure,
      "Return the lowest index where sub occurs, or -1."
    ) { call throws(Raised) in
      .small(try place(call))
    },
    .init(
      "rfind(self, sub, start=None, end=None, /)", .pure,
      "Return the highest index where sub occurs, or -1."
    ) { call throws(Raised) in
      .small(try place(call, fromEnd: true))
    },
    .init(
      "index(self, sub, start=None, end=None, /)", .pure,
      "Return the lowest index where sub occurs, or raise ValueError."
    ) { call throws(Raised) in
      try found(call, try place(call))
    },
    .init(
      "rindex(self, sub, start=None, end=None, /)", .pure,
      "Return the highest index where sub occurs, or raise ValueError."
    ) { call throws(Raised) in
      try found(call, try place(call, fromEnd: true))
    },
    .init(
      "count(self, sub, start=None, end=None, /)", .pure,
      "Return how often sub occurs without overlap.", count),
    .init(
      "startswith(self, prefix, start=None, end=None, /)", .pure,
      "Return whether the bytes begin with the prefix, or with one of a tuple of them."
    ) {
      call throws(Raised) in try matches(call, "startswith", atEnd: false)
    },
    .init(
      "endswith(self, suffix, start=None, end=None, /)", .pure,
      "Return whether the bytes end with the suffix, or with one of a tuple of them."
    ) {
      call throws(Raised) in try matches(call, "endswith", atEnd: true)
    },
  ]

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
      "join(self, iterable_of_bytes, /)", .pure,
      "Return the bytes-like objects of an iterable with this one between them.", join),
  ]

  // MARK: Searching

  private static func place(_ call: Call, fromEnd: Bool = false) throws(Raised) -> Int {
    try call.vm.charge(call.bytes.count >> 6)
    let window = try SearchWindow(call.vm, call[2], call[3], count: call.bytes.count)
    let needle = try call.vm.needle(call[1])
    let bytes = call.bytes
    // `__index__` of a bound may have shortened a bytearray.
    guard window.isPossible, window.end <= bytes.count else { return -1 }
    let search = ByteSearch(needle)
    let range = window.start..<window.end
    return (fromEnd ? search.last(in: bytes, range) : search.first(in: bytes, range)) ?? -1
  }

  private static func found(_ call: Call, _ index: Int) throws(Raised) -> Value {
    if index < 0 { throw call.raise(.valueError, "subsection not found") }
    return .small(index)
  }

  private static func count(_ call: Call) throws(Raised) -> Value {
    try call.vm.charge(call.bytes.count >> 5)
    let window = try SearchWindow(call.vm, call[2], call[3], count: call.bytes.count)
    let needle = try call.vm.needle(call[1])
    let bytes = call.bytes
    guard window.isPossible, window.end <= bytes.count else { return .small(0) }
    if needle.isEmpty { return .small(window.end - window.start + 1) }
    let n = ByteSearch(needle).count(in: bytes, window.start..<window.end)
    call.vm.owe(n)
    return .small(n)
  }

  private static func matches(_ call: Call, _ name: String, atEnd: Bool) throws(Raised) -> Value {
    let vm = call.vm
    let window = try SearchWindow(vm, call[2], call[3], count: call.bytes.count)
    func matches(_ affix: ByteSpan) -> Bool {
      let bytes = call.bytes
      guard window.isPossible, window.end <= bytes.count else { return false }
      let part = bytes[window.start..<window.end]
      if affix.count > part.count { return false }
      vm.owe(affix.count >> 1)
      return (atEnd ? part.suffix(affix.count) : part.prefix(affix.count)).elementsEqual(affix)
    }
    let affix = vm.payload(call[1])
    if affix.isKind(.tuple) {
      let tuple = affix.asTuple
      try vm.charge(tuple.pointee.count)
      for i in 0..<tuple.pointee.count where matches(try vm.requireBytes(tuple[item: i])) {
        return .true
      }
      return .false
    }
    guard let span = try vm.bytesLike(call[1]) else {
      throw call.raise(
        .typeError,
        "\(name) first arg must be bytes or a tuple of bytes, not \(vm.typeName(call[1]))")
    }
    return .bool(matches(span))
  }

  // MARK: Splitting

  private static func split(_ call: Call, fromEnd: Bool) throws(Raised) -> Value {
    let vm = call.vm
    var limit = try vm.sizeArgument(call[2])
    if limit < 0 { limit = Int.max }
    try vm.charge(call.bytes.count >> 3)
    // Nothing below runs Python code.
    let list = try vm.newList()
    let emit: Emit = { part throws(Raised) in
      try vm.charge(2)
      try vm.append(list, try call.made(part))
    }
    if call[1].isNone {
      if fromEnd {
        try wordsFromEnd(call.bytes, limit, emit)
      } else {
        try words(call.bytes, limit, emit)
      }
    } else {
      let separator = try vm.requireBytes(call[1])
      if separator.isEmpty { throw call.raise(.valueError, "empty separator") }
      try split(call.bytes, ByteSearch(separator), limit, fromEnd: fromEnd, emit)
    }
    vm.owe(list.pointee.count * 2)
    if fromEnd { vm.reverse(list) }
    return Value(list)
  }

  private typealias Emit = (Range<Int>) throws(Raised) -> Void

  private static func split(
    _ bytes: ByteSpan, _ search: ByteSearch, _ limit: Int, fromEnd: Bool, _ emit: Emit
  ) throws(Raised) {
    var left = limit
    if fromEnd {
      var end = bytes.count
      while left > 0, let found = search.last(in: bytes, 0..<end) {
        try emit(found + search.needle.count..<end)
        end = found
        left -= 1
      }
      return try emit(0..<end)
    }
    var start = 0
    while left > 0, let found = search.first(in: bytes, start..<bytes.count) {
      try emit(start..<found)
      start = found + search.needle.count
      left -= 1
    }
    try emit(start..<bytes.count)
  }

  private static func words(_ bytes: ByteSpan, _ limit: Int, _ emit: Emit) throws(Raised) {
    var left = limit
    var i = 0
    while true {
      while i < bytes.count, bytes[i].isASCIISpace { i += 1 }
      if i == bytes.count { return }
      let start = i
      if left == 0 { return try emit(start..<bytes.count) }
      while i < bytes.count, !bytes[i].isASCIISpace { i += 1 }
      try emit(start..<i)
      left -= 1
    }
  }

  private static func wordsFromEnd(_ bytes: ByteSpan, _ limit: Int, _ emit: Emit) throws(Raised) {
    var left = limit
    var i = bytes.count
    while true {
      while i > 0, bytes[i - 1].isASCIISpace { i -= 1 }
      if i == 0 { return }
      let end = i
      if left == 0 { return try emit(0..<end) }
      while i > 0, !bytes[i - 1].isASCIISpace { i -= 1 }
      try emit(i..<end)
      left -= 1
    }
  }

  private static func splitLines(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let keepsEnds = try vm.isTrue(call[1])
    let list = try vm.newList()
    try vm.charge(call.bytes.count >> 2)
    let count = call.bytes.count
    var i = 0
    while i < count {
      let start = i
      while i < count, call.bytes[i] != 0x0A, call.bytes[i] != 0x0D { i += 1 }
      let end = i
      if i < count {
        i += call.bytes[i] == 0x0D && i + 1 < count && call.bytes[i + 1] == 0x0A ? 2 : 1
      }
      try vm.charge(2)
      try vm.append(list, try call.made(start..<(keepsEnds ? i : end)))
    }
    vm.owe(list.pointee.count * 2)
    return Value(list)
  }

  private static func partition(_ call: Call, fromEnd: Bool) throws(Raised) -> Value {
    let vm = call.vm
    try vm.charge(call.bytes.count >> 6)
    let separator = try vm.requireBytes(call[1])
    if separator.isEmpty { throw call.raise(.valueError, "empty separator") }
    let bytes = call.bytes
    let range = 0..<bytes.count
    let search = ByteSearch(separator)
    let found = fromEnd ? search.last(in: bytes, range) : search.first(in: bytes, range)
    guard let found else {
      let first = try call.made(0..<0)
      let second = try call.made(0..<0)
      let whole = try call.unchanged()
      return fromEnd ? vm.tuple(first, second, whole) : vm.tuple(whole, first, second)
    }
    let middle =
      call.bytesType == .bytes && call[1].isKind(.bytes)
      ? call[1] : try call.made(separator)
    let head = try call.made(0..<found)
    let tail = try call.made(found + separator.count..<bytes.count)
    return vm.tuple(head, middle, tail)
  }

  // MARK: Joining

  private static func join(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if !vm.isIterable(call[1]) { throw call.raise(.typeError, "can only join an iterable") }
    let list = try vm.listFrom(call[1])
    let n = list.pointee.count
    try vm.charge(n)
    if n == 1, call.bytesType == .bytes, list.pointee.items[0].isKind(.bytes) {
      return list.pointee.items[0]
    }
    if call.bytesType == .bytes, n > 0,
      let result = try joinBytes(vm, list.pointee.items, n, call.bytes)
    {
      return result
    }
    var builder = ByteBuilder(vm)
    for i in 0..<n {
      let item = list.pointee.items[i]
      guard let span = try vm.bytesLike(item) else {
        throw call.raise(
          .typeError,
          "sequence item \(i): expected a bytes-like object, \(vm.typeName(item)) found")
      }
      if i > 0 { try builder.append(call.bytes) }
      try builder.append(span)
    }
    return try builder.finish(call.bytesType)
  }

  /// The items with the separator between them when all are exact bytes, else nil.
  private static func joinBytes(
    _ vm: VM, _ items: UnsafeMutablePointer<Value>, _ n: Int, _ separator: ByteSpan
  ) throws(Raised) -> Value? {
    var total = separator.count * (n - 1)
    for i in 0..<n {
      guard items[i].isKind(.bytes) else { return nil }
      total += items[i].asBytes.buffer.count
    }
    let result = try vm.newBytes(count: total)
    var to = result.bytes
    func add(_ span: ByteSpan) {
      if let start = span.baseAddress { memcpy(to, start, span.count) }
      to += span.count
    }
    for i in 0..<n {
      if i > 0 { add(separator) }
      add(items[i].asBytes.buffer)
    }
    return Value(result)
  }
}
