// What does `os.stat` answer with?

import CordonRuntime

enum StatResult {
  static let sequence = StructSequence(
    "os.stat_result", "What is known of a file.",
    [
      .init("st_mode", "Kind and permissions."), .init("st_ino", "Number in the file system."),
      .init("st_dev", "Number of the file system."), .init("st_nlink", "Names it has."),
      .init("st_uid", "Owner."), .init("st_gid", "Group."), .init("st_size", "Bytes."),
      .init(nil), .init(nil), .init(nil),
      .init("st_atime", "When it was last read."), .init("st_mtime", "When it was last written."),
      .init("st_ctime", "When what is known of it last changed."),
      .init("st_atime_ns"), .init("st_mtime_ns"), .init("st_ctime_ns"),
      .init("st_blksize", "The size of a piece that suits the file."),
      .init("st_blocks", "Pieces of 512 bytes it takes."), .init("st_rdev", "Which device it is."),
    ], visible: 10)

  static func make(_ vm: VM, _ reply: Reply) throws(Raised) -> Value {
    guard case .status(let s) = reply else { bug("a status that is none") }
    let times = [s.accessed, s.modified, s.changed]
    // Floats and big numbers may lie in cells: they go into a tuple as they are made.
    let moments = vm.makeTuple([.none, .none, .none, .none, .none, .none])
    for (i, t) in times.enumerated() {
      moments.items[i] = vm.float(Double(t.seconds) + Double(t.nanoseconds) * 1e-9)
      // Times of files may lie further off than a word counts nanoseconds.
      let billions = try vm.binary(.multiply, vm.int(t.seconds), .small(1_000_000_000))
      moments.items[3 + i] = try vm.binary(.add, billions, .small(t.nanoseconds))
    }
    return try sequence.make(
      vm,
      [
        vm.int(s.mode), vm.int(s.inode), vm.int(s.device), vm.int(s.links), vm.int(s.user),
        vm.int(s.group), vm.int(s.size),
      ] + times.map { vm.int($0.seconds) } + (0..<6).map { moments.items[$0] } + [
        vm.int(s.blockSize), vm.int(s.blocks), vm.int(s.special),
      ])
  }
}
