// How does a realm wait whose time by the clock is limited?
//
// A request that may wait for somebody else, a person who types or a process that writes, is made
// when it will be answered at once; until then the gate waits in short pieces and looks at the limits
// between them. A realm without such a limit waits in the operating system.

import CSupport
import CordonPolicy
import Glibc

extension VM {
  private static let piece: Int32 = 50

  /// Returns when a request of the present realm can be answered without waiting; raises when the
  /// realm's time is over before.
  func waitUntilAnswered(_ request: Request) throws(Raised) {
    switch request {
    case .read(let file, _), .socket(.accept(let file)), .socket(.receive(let file, _, _)):
      if file == 0, host.gate.standardInput != nil {
        if host.gate.holdsInput?() == true { return }
        return try waitUntilReady(file, POLLIN)
      }
      try waitUntilReady(file, POLLIN)
    case .write(let file, _), .socket(.send(let file, _, _, _)): try waitUntilReady(file, POLLOUT)
    default: break
    }
  }

  /// Waits until there is something to be read from a pipe, so that a person who watches is told
  /// meanwhile that the program lives.
  func waitInSight(_ request: Request) throws(Raised) {
    guard case .read(let file, _) = request, file > 2 else { return }
    let flags = fcntl(file, F_GETFL)
    if flags < 0 || flags & O_NONBLOCK != 0 || flags & O_ACCMODE == O_WRONLY { return }
    guard case .status(let info)? = try? host.gate.perform(.statusOfFile(file)),
      mode_t(truncatingIfNeeded: info.mode) & S_IFMT == S_IFIFO
    else { return }
    while !isReady(file, POLLIN, milliseconds: 2 * VM.piece) { try lookUp() }
  }

  /// Waits until an open file may be read or written, unless that would not wait for it.
  func waitUntilReady(_ file: Int32, _ events: Int32) throws(Raised) {
    try checkFile(file, writing: events == POLLOUT)
    let flags = fcntl(file, F_GETFL)
    if flags < 0 || flags & O_NONBLOCK != 0 { return }
    while !isReady(file, events, milliseconds: VM.piece) { try lookUp() }
  }

  /// Whether an open file can be read or written at once, after so long at most; what cannot be told is
  /// for the request to find out.
  func isReady(_ file: Int32, _ events: Int32, milliseconds: Int32) -> Bool {
    switch Result(catching: { () throws(SystemFailure) in
      try host.gate.perform(.poll([Awaited(file, Int16(events))], milliseconds: milliseconds))
    }) {
    case .success(let reply): return reply.integers[0] != 0
    case .failure(let failure): return failure.code != EINTR
    }
  }

  /// What is taken at once by whatever takes anything: more waits for all of it to be taken.
  static let pieceOfOutput = Int(PIPE_BUF)

  /// Writes much, of which the realm's time may not see the end; answers how much was taken.
  func writeInPieces(
    _ file: Int32, _ bytes: UnsafeRawBufferPointer
  ) throws(Raised) -> Result<Reply, SystemFailure> {
    var done = 0
    while done < bytes.count {
      let piece = UnsafeRawBufferPointer(rebasing: bytes[done...].prefix(VM.pieceOfOutput))
      switch try attempt(.write(file, piece)) {
      case .success(let reply): done += reply.number
      case .failure(let failure): return done > 0 ? .success(.number(done)) : .failure(failure)
      }
    }
    return .success(.number(done))
  }

  /// Waits for a child in pieces that grow.
  func waitForChild(_ process: Int, options: Int32) throws(Raised) -> Result<Reply, SystemFailure> {
    var pause = 1_000_000
    while true {
      let result = Result { () throws(SystemFailure) in
        try host.gate.perform(.wait(process, options: options | WNOHANG))
      }
      guard case .success(.child(let child)) = result, child.process == 0 else { return result }
      try lookUp()
      _ = try? host.gate.perform(.sleep(nanoseconds: pause))
      pause = min(pause * 2, 50_000_000)
    }
  }

  /// Has the shell run a command, and waits for it; a command that the realm may wait for no longer is
  /// ended.
  func runShell(_ command: [UInt8]) throws(Raised) -> Result<Reply, SystemFailure> {
    let started: Reply
    switch try attempt(.startShell(command)) {
    case .success(let reply): started = reply
    case .failure(let failure):
      // The C library answers as if a shell had been started.
      if host.gate.wall != nil { return .failure(failure) }
      return .success(.number(-1))
    }
    do throws(Raised) {
      guard case .success(.child(let child)) = try attempt(.wait(started.number, options: 0)) else {
        return .success(.number(-1))
      }
      return .success(.number(child.status))
    } catch {
      _ = try? host.gate.perform(.kill(started.number, signal: SIGKILL))
      _ = try? host.gate.perform(.wait(started.number, options: 0))
      throw error
    }
  }
}
