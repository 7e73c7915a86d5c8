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

  /// - Parameter descriptor: 1 or 2.
  func write(_ source: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemFailure) {
    guard let start = source.baseAddress, source.count > 0 else { return }
    let i = Int(descriptor) - 1
    if streams[i].count + source.count > Console.capacity {
      try flush(descriptor)
      if source.count >= Console.capacity { return try writeAll(source, to: descriptor) }
    }
    memcpy(streams[i].bytes + streams[i].count, start, source.count)
    streams[i].count += source.count
    if writesAtOnce || streams[i].isLineBuffered && memchr(start, 10, source.count) != nil {
      try flush(descriptor)
    }
  }

  func flush(_ descriptor: Int32) throws(SystemFailure) {
    let i = Int(descriptor) - 1
    let count = streams[i].count
    if count == 0 { return }
    // What cannot be written is dropped, or it would fail again and again.
    streams[i].count = 0
    try writeAll(UnsafeRawBufferPointer(start: streams[i].bytes, count: count), to: descriptor)
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

  private func writeAll(
    _ source: UnsafeRawBufferPointer, to descriptor: Int32
  ) throws(SystemFailure) {
    var rest = source
    while rest.count > 0 {
      let n = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if n < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&waiting, 1, -1)
          continue
        }
        let failure = SystemFailure(errno)
        if descriptor == 1 && failure.code == EPIPE { isOutputClosed = true }
        throw failure
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[n...])
    }
  }
}
