// Where does a kernel keep what is not a result?
//
// In malloc memory that it frees before it returns. GMP ends the process when it is refused memory,
// so before a large GMP call the same amount is asked for and given back: whoever is near a limit
// learns it here, as an error.

import Glibc

struct Scratch {
  let limbs: UnsafeMutablePointer<UInt>

  init(limbs count: Int) throws(NumberError) {
    guard count <= Scratch.mostLimbs, let memory = Scratch.allocate(max(count, 1) * 8) else {
      throw .outOfMemory
    }
    limbs = memory.bindMemory(to: UInt.self, capacity: max(count, 1))
  }

  func free() {
    Glibc.free(limbs)
  }

  static let mostLimbs = 1 << 50

  /// Throws unless that many limbs could be allocated now.
  static func ensure(limbs count: Int) throws(NumberError) {
    if count <= 1 << 14 { return }
    guard count <= mostLimbs, let memory = allocate(count * 8) else { throw .outOfMemory }
    Glibc.free(memory)
  }

  /// Throws unless that many bytes could be allocated now.
  static func ensure(bytes: Int) throws(NumberError) {
    try ensure(limbs: bytes / 8 + 1)
  }

  /// Not inlined: a compiler that sees memory taken and given back at once does neither.
  @inline(never)
  static func allocate(_ bytes: Int) -> UnsafeMutableRawPointer? {
    malloc(bytes)
  }
}

/// Bytes that live for one call.
struct ScratchBytes {
  let bytes: UnsafeMutablePointer<UInt8>

  init(_ count: Int) throws(NumberError) {
    guard count <= Scratch.mostLimbs, let memory = Scratch.allocate(max(count, 1)) else {
      throw .outOfMemory
    }
    bytes = memory.bindMemory(to: UInt8.self, capacity: max(count, 1))
  }

  func free() {
    Glibc.free(bytes)
  }
}
