// How does an array keep its items?
//
// Side by side in a bytearray that nobody else can reach but by a memory view of the array. While
// there is such a view, the array keeps its size.

import CordonRuntime
import Glibc

/// An array's own fields, by their slots.
struct TypedArray {
  enum Slot {
    static let store = 0
    static let letter = 1
    static let all = 2
  }

  let vm: VM
  let it: UnsafeMutablePointer<InstanceObject>
  let items: ArrayItems

  /// Of an instance that has been made whole, as every one is that `__new__` gives out.
  init(_ vm: VM, _ value: Value) {
    self.vm = vm
    it = value.asInstance
    let letter = UInt8(truncatingIfNeeded: it[slot: Slot.letter].asInt)
    items = ArrayItems(letter: letter).unsafelyUnwrapped
  }

  /// Of another value than a method's receiver; nil for what is no array.
  init?(argument value: Value, _ vm: VM) throws(Raised) {
    guard vm.isInstance(value, of: ArrayMethods.type) else { return nil }
    try vm.requireUsable(value)
    self.init(vm, value)
  }

  /// Makes a bare instance an empty array.
  init(begin instance: Value, of items: ArrayItems, _ vm: VM) throws(Raised) {
    self.vm = vm
    it = instance.asInstance
    self.items = items
    it[slot: Slot.store] = Value(try vm.newByteArray(count: 0))
    it[slot: Slot.letter] = .small(Int(items.letter))
  }

  /// An exact array of `count` items, for the caller to fill at once.
  static func new(_ vm: VM, _ items: ArrayItems, count: Int) throws(Raised) -> TypedArray {
    let (size, overflow) = count.multipliedReportingOverflow(by: items.size)
    try vm.reserve(overflow ? .max : size)
    let array = try TypedArray(begin: vm.newInstance(of: ArrayMethods.type), of: items, vm)
    try vm.resize(array.store, to: size)
    return array
  }

  var value: Value { Value(it) }
  var store: UnsafeMutablePointer<ByteArrayObject> { it[slot: Slot.store].asByteArray }
  var size: Int { items.size }
  var count: Int { store.pointee.count / size }
  var buffer: UnsafeBufferPointer<UInt8> { store.buffer }

  /// Where item `i` lies, good until the array changes its size or Python code runs.
  func place(_ i: Int) -> UnsafeMutablePointer<UInt8> {
    (store.pointee.bytes ?? UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped) + i * size
  }

  /// Item `i`, which must be there.
  func item(_ i: Int) throws(Raised) -> Value { try items.value(vm, at: place(i)) }

  func checkResizable() throws(Raised) {
    if try vm.hasExports(store) {
      throw vm.raise(.bufferError, "cannot resize an array that is exporting buffers")
    }
  }

  // MARK: Changing the size

  /// Replaces items by the bytes of others of the same kind, which do not lie in this array.
  func replace(_ range: Range<Int>, with source: ByteSpan) throws(Raised) {
    if source.count != range.count * size { try checkResizable() }
    try vm.replace(store, range.lowerBound * size..<range.upperBound * size, with: source)
  }

  func append(_ value: Value) throws(Raised) {
    let word = try items.word(vm, value)
    try checkResizable()
    let end = count
    try vm.resize(store, to: (end + 1) * size)
    items.store(word, at: place(end))
  }

  func insert(_ i: Int, _ value: Value) throws(Raised) {
    let word = try items.word(vm, value)
    let end = count
    var i = i
    if i < 0 { i = max(0, i + end) }
    i = min(i, end)
    try checkResizable()
    try vm.charge((end - i) >> 5)
    guard count == end else { return try insert(i, value) }
    try vm.resize(store, to: (end + 1) * size)
    memmove(place(i + 1), place(i), (end - i) * size)
    items.store(word, at: place(i))
  }

  func append(bytes source: ByteSpan) throws(Raised) {
    if source.isEmpty { return }
    try checkResizable()
    try vm.append(store, source)
  }

  /// The items of an iterable; of an array only one of the same kind.
  func extend(_ iterable: Value) throws(Raised) {
    if let other = try TypedArray(argument: iterable, vm) {
      guard other.items == items else {
        throw vm.raise(.typeError, "can only extend with array of same kind")
      }
      try vm.charge(other.store.pointee.count >> 8)
      // Its own memory may move when it grows.
      let copy = other.it == it ? try vm.newBytes(buffer).asBytes.buffer : other.buffer
      return try append(bytes: copy)
    }
    try vm.forEach(iterable) { (item) throws(Raised) in
      try append(item)
      return true
    }
  }

  /// Characters of a text, of an array of text.
  func append(text: Text) throws(Raised) {
    if text.count == 0 { return }
    try checkResizable()
    try vm.charge(text.count >> 3)
    let end = count
    let (size, overflow) = (end + text.count).multipliedReportingOverflow(by: self.size)
    try vm.reserve(overflow ? .max : size)
    try vm.resize(store, to: size)
    var i = end
    for scalar in text.scalars {
      items.store(UInt64(scalar), at: place(i))
      i += 1
    }
  }

  // MARK: Copies

  /// The items a slice means, in an exact array.
  func part(_ part: FittedSlice) throws(Raised) -> TypedArray {
    let made = try TypedArray.new(vm, items, count: part.count)
    try vm.charge(part.count >> 3)
    if part.step == 1 {
      memcpy(made.place(0), place(part.start), part.count * size)
      return made
    }
    var from = part.start
    for i in 0..<part.count {
      memcpy(made.place(i), place(from), size)
      from &+= part.step
    }
    return made
  }

  func copy() throws(Raised) -> TypedArray {
    try part(FittedSlice(start: 0, stop: count, step: 1, count: count))
  }

  func list() throws(Raised) -> Value {
    let list = try vm.newList(capacity: count)
    var i = 0
    while i < count {
      try vm.append(list, try item(i))
      try vm.charge(1)
      i += 1
    }
    return Value(list)
  }

  /// The text of an array of text.
  func string() throws(Raised) -> Value {
    try vm.charge(count >> 2)
    if items.letter == UInt8(ascii: "w") {
      return try vm.decode(buffer, TextEncoding(named: "utf-32-le").unsafelyUnwrapped)
    }
    var builder = TextBuilder(vm)
    for i in 0..<count {
      let scalar = UnsafeRawPointer(place(i)).loadUnaligned(as: UInt32.self)
      if scalar > 0x10FFFF {
        let code = String(scalar, radix: 16)
        throw vm.raise(
          .valueError, "character U+\(code) is not in range [U+0000; U+10ffff]")
      }
      try builder.append(scalar: scalar)
    }
    return try builder.finish()
  }
}
