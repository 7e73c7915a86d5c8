// Where do a session's lines come from?

import CordonSession
import Glibc

/// What a source has to offer.
enum Input {
  /// What a person entered, without its last line break; several lines when a block was recalled.
  case entry(String)
  /// A line of other text without its line break, as it was read.
  ///
  /// - Parameter number: where it stands in its text, from 1; nil when that is not counted.
  case line([UInt8], number: Int? = nil)
  case end
  /// The person gave the line up.
  case interrupted
}

/// A place that lines come from, one entry at a time.
protocol LineSource: AnyObject {
  /// Waits for the next entry. A terminal shows the prompt and puts its indentation before the cursor.
  func next(_ prompt: Session.Prompt) -> Input

  /// Keeps an entry for recall: a line, a command or a whole block, and where it was entered.
  func remember(_ entry: String, in realm: RealmName)

  /// Gives the source whom to ask about a text before it is entered.
  func consult(_ session: Session)

  /// Whether a line of the last entry was pasted and begins with a colon.
  var hasPastedCommand: Bool { get }
}

extension LineSource {
  func consult(_ session: Session) {}
  var hasPastedCommand: Bool { false }
}

/// Text piped into standard input.
final class PipedLines: LineSource {
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// What was read and not handed out yet.
  private var unread = 0..<0
  private var isAtEnd = false
  /// How many lines were handed out, to programs as well.
  private var lineCount = 0
  /// Whether what is unread begins a line: a program may have read a part of one.
  private var isLineStart = true
  /// Whether what is unread goes on with a line of which restricted code has read a part.
  private var isAnswer = false
  private let hasCommands: Bool
  /// What programs read of what a person types, where a terminal is the input.
  private let typed: TypedInput?

  /// - Parameter hasCommands: a line that begins with a colon is a command of the session.
  init(descriptor: Int32, hasCommands: Bool) {
    self.descriptor = descriptor
    self.hasCommands = hasCommands
    typed = isatty(descriptor) == 1 ? TypedInput(hasCommands: hasCommands) : nil
  }

  func next(_ prompt: Session.Prompt) -> Input {
    guard let line = nextLine() else { return .end }
    return .line(line, number: typed == nil ? lineCount : nil)
  }

  func remember(_ entry: String, in realm: RealmName) {}

  /// The next line without its line break, which may be that of any system; nil at the end of the
  /// text.
  func nextLine() -> [UInt8]? {
    if isAnswer { skipLine() }
    typed?.dropAnswers()
    isLineStart = true
    lineCount += 1
    var searched = unread.lowerBound
    while true {
      if let (end, next) = lineBreak(from: searched) {
        defer { unread = next..<unread.upperBound }
        return Array(buffer[unread.lowerBound..<end])
      }
      let held = unread.count
      if isAtEnd || !readMore() {
        defer { unread = 0..<0 }
        return held == 0 ? nil : Array(buffer[unread])
      }
      // A return at the end may be the first half of a line break.
      searched = unread.lowerBound + max(held - 1, 0)
    }
  }

  /// Whether nothing could be given without waiting for more.
  var isEmpty: Bool { unread.isEmpty && !isAtEnd && typed?.holdsSome() != true }

  /// Gives the program that runs what comes next, a line at most, so that the lines after it are
  /// still the session's. For restricted code the input ends before a command: it must not swallow the
  /// line that takes a right from it. Nor may it make one of a line by reading its beginning: the rest
  /// of such a line is not the session's.
  func give(_ buffer: UnsafeMutableRawBufferPointer, isRestricted: Bool) -> Int {
    if let typed, unread.isEmpty { return typed.give(buffer, isRestricted: isRestricted) }
    if unread.isEmpty && (isAtEnd || !readMore()) { return 0 }
    if isRestricted, hasCommands, isLineStart,
      self.buffer[unread.lowerBound] == UInt8(ascii: ":")
    {
      return 0
    }
    let end = lineEnd(from: unread.lowerBound).map { $0 + 1 } ?? unread.upperBound
    let piece = unread.lowerBound..<min(end, unread.lowerBound + buffer.count)
    buffer.copyBytes(from: self.buffer[piece])
    unread = piece.upperBound..<unread.upperBound
    if let last = piece.last { isLineStart = self.buffer[last] == 10 }
    if isLineStart, !piece.isEmpty { lineCount += 1 }
    isAnswer = !isLineStart && (isRestricted || isAnswer)
    return piece.count
  }

  private func skipLine() {
    isAnswer = false
    lineCount += 1
    repeat {
      if let end = lineEnd(from: unread.lowerBound) {
        unread = end + 1..<unread.upperBound
        return
      }
      unread = unread.upperBound..<unread.upperBound
    } while !isAtEnd && readMore()
  }

  private func find(_ byte: Int32, in range: Range<Int>) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard !range.isEmpty, let base = bytes.baseAddress,
        let found = memchr(base + range.lowerBound, byte, range.count)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func lineEnd(from index: Int) -> Int? { find(10, in: index..<unread.upperBound) }

  /// Where the first line break in what is held begins, and what follows it.
  private func lineBreak(from index: Int) -> (end: Int, next: Int)? {
    let feed = lineEnd(from: index)
    guard let carriage = find(13, in: index..<(feed ?? unread.upperBound)) else {
      return feed.map { ($0, $0 + 1) }
    }
    if carriage + 1 == feed { return (carriage, carriage + 2) }
    if carriage + 1 == unread.upperBound && !isAtEnd { return nil }
    return (carriage, carriage + 1)
  }

  /// Reads another piece behind what is unread; false at the end.
  private func readMore() -> Bool {
    if unread.lowerBound > 0 {
      buffer.replaceSubrange(0..<unread.count, with: Array(buffer[unread]))
      unread = 0..<unread.count
    }
    if unread.upperBound == buffer.count {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let start = unread.upperBound
    let count = buffer.withUnsafeMutableBytes { bytes in
      var count: Int
      repeat {
        count = read(descriptor, bytes.baseAddress! + start, bytes.count - start)
      } while count < 0 && errno == EINTR
      return count
    }
    if count <= 0 {
      isAtEnd = true
      return false
    }
    unread = 0..<start + count
    return true
  }
}
