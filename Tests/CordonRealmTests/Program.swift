// How does a test run a script and look at the machine that is left?

import CordonPolicy
import Foundation
import Testing

@testable import CordonInterpreter
@testable import CordonRuntime
@testable import CordonSession

let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

/// The groups of golden scripts, or the families of the attacks.
func groups(of kind: String) -> [String] {
  let folder = root + "/Tests/" + kind
  return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
}

/// The scripts of a group, in order, as paths from the golden scripts' folder.
func scripts(of group: String, in kind: String = "Golden") -> [String] {
  let folder = root + "/Tests/" + kind + "/" + group
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  let prefix = kind == "Golden" ? group + "/" : "../" + kind + "/" + group + "/"
  return names.filter { $0.hasSuffix(".py") }.sorted().map { prefix + $0 }
}

/// Calls `body` on a thread with a stack as large as that of a program, and waits for it.
func onLargeStack(_ body: @escaping () -> Void) {
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    body()
    done.signal()
  }
  thread.stackSize = 64 << 20
  thread.start()
  done.wait()
}

/// Runs a golden script, or another by its whole path, as its options say, and gives the machine that is left to `body`. What the
/// script prints in its first realm is dropped.
func withScript(_ script: String, restricted: Bool, _ body: @escaping (Engine) -> Void) {
  let path = script.hasPrefix("/") ? script : root + "/Tests/Golden/" + script
  guard let source = FileManager.default.contents(atPath: path) else { return }
  let lines = String(decoding: source, as: UTF8.self).split(separator: "\n").prefix(8)
  let options =
    lines.first { $0.hasPrefix("# options: ") }?.dropFirst(11).split(separator: " ") ?? []
  onLargeStack {
    var mark = 0
    withUnsafePointer(to: &mark) { high in
      let engine = Engine(
        Engine.Surroundings(
          arguments: [path], searchFolder: (path as NSString).deletingLastPathComponent,
          share: root + "/share/cordon", limitsSpanTheRun: true),
        stackHigh: UnsafeRawPointer(high) + 64)
      var policy: String?
      var limits: [String] = []
      for (option, value) in zip(options, options.dropFirst()) {
        if option == "--policy" { policy = String(value) }
        if option == "--limit" { limits.append(String(value)) }
      }
      _ = engine.choosePolicy(policy, limits: limits)
      let name: RealmName = restricted || options.contains("-r") ? .restricted : .trusted
      let names = engine.realm(name).sys.pointee.dictionary
      names.set(engine.vm, "stdout", .none)
      names.set(engine.vm, "stderr", .none)
      _ = engine.run(.file(text: Array(source), name: path), in: name)
      body(engine)
    }
  }
}

/// Compares lines with a file of `Recorded`; RECORD=1 writes it, which fails the test.
func expectRecorded(_ lines: [String], _ file: String) {
  let path = root + "/Tests/CordonRealmTests/Recorded/" + file
  let text = lines.joined(separator: "\n") + "\n"
  let known = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  if known == text { return }
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
    Issue.record("recorded \(file)")
    return
  }
  let before = Set((known ?? "").split(separator: "\n"))
  let now = Set(text.split(separator: "\n"))
  for line in now.subtracting(before).sorted() { Issue.record("\(file): new: \(line)") }
  for line in before.subtracting(now).sorted() { Issue.record("\(file): gone: \(line)") }
}
