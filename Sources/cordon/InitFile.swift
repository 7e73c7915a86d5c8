// Which lines does a session begin with?
//
// Those of the file `init` in the user's configuration directory, at a terminal; those of a file
// that an option names in any case.

import CordonSession
import Glibc

/// Lines of a session, before any are typed.
struct InitFile {
  let path: String
  let text: String

  /// Reads the file that the command line asks for, or the usual one; nil when there is none. What
  /// is wrong with the usual one is told, and it is left aside.
  init?(_ invocation: Invocation) throws(Start.Problem) {
    if let wanted = invocation.initFile {
      switch readWholeFile(wanted) {
      case .success(let bytes): self.init(wanted, bytes)
      case .failure(let error):
        let reason = String(cString: strerror(error.code))
        throw Start.Problem(message: "can't open file '\(wanted)': [Errno \(error.code)] \(reason)")
      }
      return
    }
    let skipping: Set<Switch> = [.noInit, .isolated]
    guard invocation.switches.isDisjoint(with: skipping), isatty(STDIN_FILENO) == 1,
      isatty(STDOUT_FILENO) == 1, let path = Self.usualPath
    else { return nil }
    var status = stat()
    if stat(path, &status) != 0 { return nil }
    if status.st_mode & 0o002 != 0 {
      Self.complain("'\(path)' can be written by anybody and is not read")
      return nil
    }
    switch readWholeFile(path) {
    case .success(let bytes): self.init(path, bytes)
    case .failure(let error):
      Self.complain("can't open file '\(path)': \(String(cString: strerror(error.code)))")
      return nil
    }
  }

  private init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The variable `CORDON_INIT`, else `init` in the configuration directory.
  private static var usualPath: String? {
    if let path = Settings.variable("CORDON_INIT") { return path }
    if let folder = Settings.variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/cordon/init"
    }
    guard let home = Settings.variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.config/cordon/init"
  }

  private static func complain(_ message: String) {
    Console {}.write("cordon: \(Presenter.visible(message))\n", to: .error)
  }
}
