// What do programs get of what a person types?
//
// What the terminal gives, a line at most. Between restricted code and the session that is not all: what
// was typed as an answer must not become a command, nor a command that was typed ahead an answer.

import Glibc

/// Standard input, where it is a terminal that the session reads as well.
final class TypedInput {
  /// A line that begins with a colon is a command of the session.
  private let hasCommands: Bool
  /// Whether restricted code has read since the session did.
  private var hasAnswered = false
  /// Whether any program has.
  private var wasRead = false
  /// Whether a program has read a part of a line.
  private var isLineBegun = false
  /// The colon of a command that was typed ahead has been read.
  private var holdsColon = false
  /// Whether something was there already when a program began to wait.
  private var wasThere: Bool?

  init(hasCommands: Bool) { self.hasCommands = hasCommands }

  /// Whether a program that reads now would not wait.
  func holdsSome() -> Bool {
    let isThere = holdsColon || Self.isReady
    wasThere = isThere
    return isThere
  }

  /// Reads as `read` does, with its answer and its `errno`. For restricted code the input ends before
  /// a command that was typed before the program asked for anything.
  func give(_ buffer: UnsafeMutableRawBufferPointer, isRestricted: Bool) -> Int {
    let wasThere = wasThere
    self.wasThere = nil
    if isRestricted { hasAnswered = true }
    wasRead = true
    if buffer.isEmpty { return 0 }
    let count: Int
    if !isRestricted || !hasCommands || isLineBegun {
      count = holdsColon ? giveColon(buffer) : read(STDIN_FILENO, buffer.baseAddress, buffer.count)
    } else if holdsColon {
      return 0
    } else if wasThere ?? Self.isReady {
      count = giveUnlessCommand(buffer)
    } else {
      count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
    }
    if count > 0 { isLineBegun = buffer[count - 1] != UInt8(ascii: "\n") }
    return count
  }

  /// What the session has to know before it reads: whether a program has left the rest of a line, and
  /// whether a colon belongs before what comes. Nil when no restricted code has read since it did.
  func takeRest() -> (isLineBegun: Bool, holdsColon: Bool)? {
    defer { (hasAnswered, isLineBegun, holdsColon, wasThere) = (false, false, false, nil) }
    return hasAnswered ? (isLineBegun, holdsColon) : nil
  }

  /// Whether a program has read since the session did.
  func takeWasRead() -> Bool {
    defer { wasRead = false }
    return wasRead
  }

  /// Throws away what has come with the answers to restricted code, and tells of it: where there is no
  /// editor it would be run.
  func dropAnswers() {
    guard let rest = takeRest() else { return }
    var lines = rest.holdsColon ? 1 : 0
    var isWhole = !rest.isLineBegun && !rest.holdsColon
    var bytes = [UInt8](repeating: 0, count: 1 << 12)
    while Self.comesWithin(milliseconds: 30) {
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      if count <= 0 { break }
      for byte in bytes[..<count] {
        if isWhole { lines += 1 }
        isWhole = byte == UInt8(ascii: "\n")
      }
    }
    if lines == 0 { return }
    let words =
      lines == 1 ? "line came with the answer and is" : "lines came with the answer and are"
    Console {}.write("\(lines) \(words) not entered\n", to: .error)
  }

  private func giveUnlessCommand(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    var first: UInt8 = 0
    let count = read(STDIN_FILENO, &first, 1)
    if count <= 0 { return count }
    if first == UInt8(ascii: ":") {
      holdsColon = true
      return 0
    }
    buffer[0] = first
    return 1 + more(buffer)
  }

  private func giveColon(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    holdsColon = false
    buffer[0] = UInt8(ascii: ":")
    return 1 + more(buffer)
  }

  /// Reads behind the first byte what there is of its line.
  private func more(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    if buffer[0] == UInt8(ascii: "\n") || buffer.count == 1 || !Self.isReady { return 0 }
    return max(read(STDIN_FILENO, buffer.baseAddress! + 1, buffer.count - 1), 0)
  }

  private static var isReady: Bool { comesWithin(milliseconds: 0) }

  private static func comesWithin(milliseconds: Int32) -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, milliseconds) > 0
  }
}
