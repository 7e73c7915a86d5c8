// How does a session in a process of its own tell the one that started it how it gets on?
//
// By memory that both share. What is run in the session has no way to name it: a descriptor could be
// read, replaced or closed by code that may do what its user may do.

import Glibc

/// Notes, one a line, from one process to another.
struct Notebook {
  private let memory: UnsafeMutableRawBufferPointer
  /// Who writes it: a process that is started by what is run does not.
  private var writer: pid_t = 0

  /// What stands before the text: how long that is, and whether a note had no room.
  private static let head = 16

  /// Nil when there is no memory.
  ///
  /// - Parameter room: how many bytes there can be.
  init?(room: Int) {
    // What is not written takes no memory.
    let size = Self.head + room
    let start = mmap(
      nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let start, start != MAP_FAILED else { return nil }
    memory = UnsafeMutableRawBufferPointer(start: start, count: size)
  }

  func free() { munmap(memory.baseAddress, memory.count) }

  /// From here on this process writes.
  mutating func begin() { writer = getpid() }

  private var length: Int { memory.load(as: Int.self) }

  /// Whether there was more to note than there is room for.
  var isFull: Bool { memory.load(fromByteOffset: 8, as: Int.self) != 0 }

  func note(_ text: String) {
    if getpid() != writer { return }
    var line = text + "\n"
    line.withUTF8 { bytes in
      let start = Self.head + length
      if isFull || start + bytes.count > memory.count {
        return memory.storeBytes(of: 1, toByteOffset: 8, as: Int.self)
      }
      memcpy(memory.baseAddress! + start, bytes.baseAddress!, bytes.count)
      // Last, for this process may be ended at any moment.
      memory.storeBytes(of: start + bytes.count - Self.head, as: Int.self)
    }
  }

  /// What was noted; to be asked when the writer has ended.
  var notes: [Substring] {
    let text = memory[Self.head..<min(Self.head + max(length, 0), memory.count)]
    return String(decoding: text, as: UTF8.self).split(separator: "\n")
  }
}
