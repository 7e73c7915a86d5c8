// How does output reach the standard streams of the process?
//
// The streams of all realms write through one buffer a descriptor, so that what was printed first
// comes out first, whoever printed it.

import Glibc

final class Console {
  private struct Stream {
    let descriptor: Int32
    var bytes: UnsafeMutableRawPointer
    var count = 0
    /// Each line is written out at once.
    let isLineBuffered: Bool
  }

  private static let capacity = 8192
  private var streams: [Stream]
  /// Nothing is held back.
  var writesAtOnce = false
  /// What is to be told before anything is written.
  weak var terminal: (any TerminalFace)?
  /// Whether what was written last has ended its line.
  var isAtLineStart = true
  /// Is given what is kept, for a transcript.
  var copy: ((UnsafeRawBufferPointer) -> Void)?
  /// Nobody reads standard output any more.
  private(set) var isOutputClosed = false
  /// What became of standard output when the machine wrote it out on nobody's behalf.
  private(set) var lostOutput: SystemFailure?

  init() {
    streams = [1, 2].map { descriptor in
      Stream(
        descriptor: descriptor,
        bytes: .allocate(byteCount: Console.capacity, alignment: 16),
        isLineBuffered: descriptor == 2 || isatty(descriptor) == 1)
    }
  }

  deinit { for stream in streams { stream.bytes.deallocate() } }

  /// How many bytes wait to be written out. Here and below the descriptor is 1 or 2.
  func count(in descriptor: Int32) -> Int { streams[Int(descriptor) - 1].count }

  /// How many bytes can be kept.
  func room(in descriptor: Int32) -> Int { Console.capacity - count(in: descriptor) }

  /// Keeps bytes for which there is room; answers whether it is time to write them out. `isCopied` tells
  /// that the transcript has got what they stand for.
  func keep(
    _ source: UnsafeRawBufferPointer, for descriptor: Int32, isCopied: Bool = false
  ) -> Bool {
    guard let start = source.baseAddress, source.count > 0 else { return false }
    if !isCopied { copy?(source) }
    let i = Int(descriptor) - 1
    memcpy(streams[i].bytes + streams[i].count, start, source.count)
    streams[i].count += source.count
    return writesAtOnce || streams[i].isLineBuffered && memchr(start, 10, source.count) != nil
  }

  /// Writes out what was kept first, with one call; waits until something was taken. A signal may come
  /// between. What cannot be written is dropped, or it would fail again and again.
  func writePiece(to descriptor: Int32, atMost limit: Int) throws(SystemFailure) {
    let i = Int(descriptor) - 1
    let count = streams[i].count
    terminal?.clear()
    let n = Glibc.write(descriptor, streams[i].bytes, min(count, limit))
    if n > 0 { isAtLineStart = streams[i].bytes.load(fromByteOffset: n - 1, as: UInt8.self) == 10 }
    if n >= 0 {
      streams[i].count -= n
      memmove(streams[i].bytes, streams[i].bytes + n, count - n)
      return
    }
    let failure = SystemFailure(errno)
    if failure.code == EINTR { throw failure }
    if failure.code == EAGAIN {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      if poll(&waiting, 1, -1) < 0 { throw SystemFailure(errno) }
      return
    }
    streams[i].count = 0
    if descriptor == 1 && failure.code == EPIPE { isOutputClosed = true }
    throw failure
  }

  /// Writes on nobody's behalf.
  func write(_ source: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemFailure) {
    var rest = source
    while rest.count > 0 {
      let taken = UnsafeRawBufferPointer(rebasing: rest.prefix(room(in: descriptor)))
      let isDue = keep(taken, for: descriptor)
      rest = UnsafeRawBufferPointer(rebasing: rest[taken.count...])
      if isDue || rest.count > 0 { try flush(descriptor) }
    }
  }

  func flush(_ descriptor: Int32) throws(SystemFailure) {
    while count(in: descriptor) > 0 {
      do throws(SystemFailure) {
        try writePiece(to: descriptor, atMost: Int.max)
      } catch {
        if error.code != EINTR { throw error }
      }
    }
  }

  /// Writes out everything; what fails is kept in `lostOutput`.
  func flush() {
    for stream in streams {
      do throws(SystemFailure) {
        try flush(stream.descriptor)
      } catch {
        if stream.descriptor == 1, lostOutput == nil { lostOutput = error }
      }
    }
  }
}
