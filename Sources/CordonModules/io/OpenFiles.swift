// What becomes of files that nobody closes?
//
// A file that the collector finds dead is closed, and what was still to be written is written
// first. When the machine ends the same happens to all that are left. Before the file is
// opened again it is written as well, as where nothing outlives the last that refers to it.

import CordonRuntime

/// The open files and the writers with something pending, of the whole machine. They are held
/// weakly, by address.
final class OpenFiles {
  private var files: Set<UInt64> = []
  private var writers: [UInt64] = []

  static func of(_ vm: VM) -> OpenFiles {
    vm.host.state(OpenFiles.self) { OpenFiles() }
  }

  static func prepare(_ host: Host) {
    let files = host.state(OpenFiles.self) { OpenFiles() }
    host.weakHooks.append { vm in files.closeDead(vm) }
    host.closers.append { vm in files.flushAll(vm) }
  }

  func add(_ file: Value) { files.insert(file.bits) }
  func remove(_ file: Value) { files.remove(file.bits) }

  func addWriter(_ writer: Value) {
    if !writers.contains(writer.bits) { writers.append(writer.bits) }
  }
  func removeWriter(_ writer: Value) { writers.removeAll { $0 == writer.bits } }

  /// Writes out what writers of the present realm hold back for the file of a path, which is about to be
  /// opened: many a program refers to none of them any more. What keeps it from being written is for whoever
  /// closes them.
  func settle(_ path: FilePath, _ vm: VM) throws(Raised) {
    let waiting = writers.filter { bits in
      let writer = Value(bits: bits)
      let raw = Buffered.raw(writer)
      return writer.cell.realm == vm.realm.id && Buffered.pending(writer).pointee.count > 0
        && vm.isExactly(raw, FileIO.type) && FileIO.number(raw) > 2
    }
    if waiting.isEmpty { return }
    // Told to nobody: what the realm may do with the file is asked when it is opened.
    let found = try vm.asHost { () throws(Raised) in
      var found: [UInt64] = []
      guard let file = try Self.identity(vm, .status(path, followingLinks: true)) else {
        return found
      }
      for bits in waiting {
        let number = FileIO.number(Buffered.raw(Value(bits: bits)))
        if try Self.identity(vm, .statusOfFile(number)) == file { found.append(bits) }
      }
      return found
    }
    for bits in found {
      do {
        try Buffered.flush(vm, Value(bits: bits))
      } catch {
        guard vm.takeException(.osError) != nil else { throw error }
      }
    }
  }

  private struct Identity: Equatable {
    let device, inode: Int
  }

  private static func identity(_ vm: VM, _ request: Request) throws(Raised) -> Identity? {
    guard case .success(.status(let status)) = try vm.attempt(request) else { return nil }
    return Identity(device: status.device, inode: status.inode)
  }

  /// Called while the collector knows what is dead and nothing has been reused. Runs no Python code
  /// and allocates nothing.
  private func closeDead(_ vm: VM) {
    writers.removeAll { bits in
      let writer = Value(bits: bits)
      if vm.isAlive(writer) { return Buffered.pending(writer).pointee.count == 0 }
      let raw = Buffered.raw(writer)
      if vm.isExactly(raw, FileIO.type), FileIO.number(raw) >= 0 {
        vm.writeAbandoned(Buffered.pending(writer).buffer, to: FileIO.number(raw), of: writer)
      }
      return true
    }
    files = files.filter { bits in
      let file = Value(bits: bits)
      if vm.isAlive(file) { return true }
      if FileIO.number(file) > 2, file.asInstance[slot: FileIO.Slot.closesFile] == .true {
        vm.closeAbandoned(FileIO.number(file))
      }
      return false
    }
  }

  /// Writes out what is pending; errors are ignored.
  func flushAll(_ vm: VM) {
    for bits in writers {
      let writer = Value(bits: bits)
      let raw = Buffered.raw(writer)
      if vm.isExactly(raw, FileIO.type), FileIO.number(raw) >= 0 {
        vm.writeAbandoned(Buffered.pending(writer).buffer, to: FileIO.number(raw), of: writer)
        Buffered.pending(writer).pointee.count = 0
      }
    }
    writers = []
  }
}
