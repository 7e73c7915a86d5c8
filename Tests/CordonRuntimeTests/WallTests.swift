// Does the kernel's wall hold when the interpreter is assumed broken?
//
// The program `breach`, which is part of the tests only, puts a process behind the wall and then makes
// the calls itself that somebody would make who runs machine code of his own.

import CSupport
import Glibc
import Testing

/// Why there can be no wall here; nil when there can be one.
private let lack: String? =
  cordon_wall_version() < 1
  ? "the kernel offers no Landlock"
  : cordon_wall_filters() < 0 ? "the kernel offers no filters for system calls" : nil

@Suite(.enabled(if: lack == nil, Comment(rawValue: lack ?? "")))
struct WallTests {
  /// What became of each act; without rules there is no wall.
  private func breach(_ rules: String?) throws -> [String: String] {
    var template = Array("/tmp/cordon-wall-XXXXXX".utf8CString)
    let folder = String(cString: try #require(mkdtemp(&template)))
    defer { _ = lines(of: "rm -rf \(folder)") }
    let file = try #require(fopen(folder + "/rules", "w"))
    fputs(rules ?? "", file)
    fclose(file)
    var outcomes: [String: String] = [:]
    for line in lines(of: "'\(program)' \(rules == nil ? "-" : folder + "/rules") \(folder)") {
      let parts = line.split(separator: ":", maxSplits: 1)
      #expect(parts.count == 2, "breach: \(line)")
      if parts.count == 2 { outcomes[String(parts[0])] = String(parts[1].dropFirst()) }
    }
    #expect(outcomes.count >= 70)
    return outcomes
  }

  /// `breach`, which lies beside the tests.
  private var program: String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    readlink("/proc/self/exe", &bytes, bytes.count - 1)
    let path = String(cString: bytes)
    return path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/breach"
  }

  private func lines(of command: String) -> [String] {
    guard let output = popen(command, "r") else { return [] }
    defer { pclose(output) }
    var text = ""
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, Int32(buffer.count), output) != nil { text += String(cString: buffer) }
    return text.split(separator: "\n").map(String.init)
  }

  private let granted: Set = [
    "read_granted", "list_granted", "change_granted", "make_granted", "move_granted",
    "remove_granted",
  ]
  private let always: Set = ["signal_itself", "append_to_log"]
  /// What ends the process.
  private let fatal: Set = [
    "execute_by_handle", "make_memory_file", "trace_parent", "be_traced", "peep",
    "mount_something", "change_root", "leave_namespaces", "load_program", "use_ring",
    "watch_events", "handle_faults", "read_keys", "call_as_32_bits", "call_as_x32",
  ]

  private func expectHeld(_ act: String, _ outcome: String) {
    if fatal.contains(act) {
      #expect(outcome == "Bad system call", "\(act)")
      return
    }
    let refusals: [String]
    switch act {
    case "open_anew", "clone_anew": refusals = ["Function not implemented"]
    case "read_inherited": refusals = ["Bad file descriptor"]
    // Landlock's word for a move out of a tree.
    case "make_link": refusals = ["Invalid cross-device link", "Operation not permitted"]
    default: refusals = ["Operation not permitted", "Permission denied"]
    }
    #expect(refusals.contains(outcome), "\(act): \(outcome)")
  }

  @Test func grantedTreesAreOpenAndNothingElseIs() throws {
    let outcomes = try breach("allow read open\nallow write out")
    for (act, outcome) in outcomes {
      if granted.contains(act) || always.contains(act) {
        #expect(outcome == "done", "\(act)")
      } else {
        expectHeld(act, outcome)
      }
    }
  }

  @Test func aPolicyThatGrantsNothingLeavesNothing() throws {
    for (act, outcome) in try breach("") {
      if always.contains(act) {
        #expect(outcome == "done", "\(act)")
      } else {
        expectHeld(act, outcome)
      }
    }
  }

  @Test func whatIsRefusedBelowAGrantedFolderIsRefused() throws {
    let outcomes = try breach(
      "allow read .\ndeny read secret\nallow write .\ndeny write secret open")
    for act in ["read_granted", "list_granted", "change_granted", "list_secret_folder"] {
      // The folder of the secret can be read, but not opened anew: its entries were granted one by one.
      #expect(
        outcomes[act] == (act == "list_secret_folder" ? "Permission denied" : "done"), "\(act)")
    }
    for act in [
      "read_secret", "read_secret_by_handle", "read_environment", "write_secret", "write_readable",
      "cut_secret", "move_secret", "remove_secret", "make_link",
    ] {
      expectHeld(act, outcomes[act] ?? "not tried")
    }
  }

  @Test func socketsAndSignalsAreThereWhenThePolicyGrantsThem() throws {
    let outcomes = try breach("allow module _socket\nallow os kill system fork execve")
    for act in ["make_socket", "make_datagram_socket", "make_socket_pair", "signal_parent"] {
      #expect(outcomes[act] == "done", "\(act)")
    }
    for act in [
      "make_local_socket", "make_raw_socket", "make_netlink_socket", "fork_itself", "execute",
    ] {
      expectHeld(act, outcomes[act] ?? "not tried")
    }
  }

  /// Or the tests above would show nothing.
  @Test func withoutAWallTheActsSucceed() throws {
    let outcomes = try breach(nil)
    for act in granted.union([
      "read_secret", "read_environment", "write_secret", "write_readable", "cut_secret",
      "make_file",
      "move_secret", "remove_secret", "change_mode", "read_inherited", "fork_itself",
      "start_thread",
      "execute", "make_memory_file", "make_socket", "make_local_socket",
      "signal_group", "run_memory", "cut_log", "rewrite_log",
      "duplicate_log", "cut_log_with_high_bits", "open_log_anew",
    ]) {
      #expect(outcomes[act] == "done", "\(act)")
    }
  }
}
