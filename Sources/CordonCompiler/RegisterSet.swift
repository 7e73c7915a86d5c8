// Which registers are known to hold a value?

/// A set of register numbers.
struct RegisterSet: Equatable {
  private var words: [UInt64] = []

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ register: Int) -> Bool {
    let index = register >> 6
    return index < words.count && words[index] >> UInt64(register & 63) & 1 == 1
  }

  mutating func insert(_ register: Int) {
    let index = register >> 6
    while words.count <= index { words.append(0) }
    words[index] |= 1 << UInt64(register & 63)
  }

  mutating func remove(_ register: Int) {
    let index = register >> 6
    if index < words.count { words[index] &= ~(1 << UInt64(register & 63)) }
  }

  mutating func formIntersection(_ other: RegisterSet) {
    if words.count > other.words.count { words.removeLast(words.count - other.words.count) }
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func formUnion(_ other: RegisterSet) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  mutating func subtract(_ other: RegisterSet) {
    for index in words.indices where index < other.words.count {
      words[index] &= ~other.words[index]
    }
  }
}
