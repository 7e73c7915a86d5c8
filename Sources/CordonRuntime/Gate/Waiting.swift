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

  /// Waits until an open file may be read or written, unless that would not wait for it.
  func waitUntilReady(_ file: Int32, _ events: Int32) throws(Raised) {
    try checkFile(file, writing: events == POLLOUT)
    let flags = fcntl(file, F_GETFL)
    if flags < 0 || flags & O_NONBLOCK != 0 { return }
    let awaited = [Awaited(file, Int16(events))]
    while true {
      switch Result(catching: { () throws(SystemFailure) in
        try host.gate.perform(.poll(awaited, milliseconds: VM.piece))
      }) {
      case .success(let reply): if reply.integers[0] != 0 { return }
      case .failure(let failure): if failure.code != EINTR { return }
      }
      try lookUp()
    }
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
}
