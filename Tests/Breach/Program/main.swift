// What can machine code still do behind the kernel's wall?
//
// breach POLICY-FILE|- FOLDER: tries each act in a process of its own, in a new folder below FOLDER,
// behind a wall made from the policy, or behind none; writes what became of it, a line each. This is
// part of the tests and of no product.

import BreachActs
import CSupport
import CordonPolicy
import CordonRuntime
import Glibc

func fail(_ message: String) -> Never {
  print(message)
  exit(2)
}

func make(_ path: String, _ text: String, in folder: String) {
  guard let file = fopen(folder + "/" + path, "w") else { fail("no \(path) in \(folder)") }
  fputs(text, file)
  fclose(file)
}

guard CommandLine.arguments.count == 3, let top = realpath(CommandLine.arguments[2], nil) else {
  fail("breach POLICY-FILE|- FOLDER")
}
let folder = String(cString: top) + "/breach"
let rules = CommandLine.arguments[1]
mkdir(folder, 0o700)
guard chdir(folder) == 0 else { fail("no folder \(folder)") }
var policy: Policy?
if rules != "-" {
  guard let text = Gate().contents(of: rules) else { fail("no policy \(rules)") }
  do {
    policy = try Policy(
      text: String(decoding: text, as: UTF8.self), origin: .file(rules, line: 0), base: folder)
  } catch {
    fail("\(error)")
  }
}
setvbuf(stdout, nil, _IOLBF, 0)

for number in 0..<breach_count() {
  rmdir("folder")
  for path in ["open", "out"] { mkdir(path, 0o700) }
  for path in ["secret", "open/file", "out/file"] { make(path, "some text", in: folder) }
  for path in ["out/new", "out/moved", "out/secret", "out/device", "out/lent", "new", "link"] {
    unlink(path)
  }
  let inherited = open("secret", O_RDONLY)
  dup2(inherited, 77)
  let child = cordon_fork()
  if child == 0 {
    alarm(20)
    let gate = Gate()
    if let failure = gate.openAudit("log", "breach") { fail("no log, \(failure.meaning)") }
    if let policy {
      do throws(WallProblem) {
        try gate.raiseWall(policy, share: nil, asking: false)
      } catch {
        print(error.message)
        _exit(255)
      }
    }
    _exit(breach_try(number))
  }
  close(inherited)
  var status: Int32 = 0
  waitpid(child, &status, 0)
  let outcome: String
  switch (status & 0x7f, status >> 8 & 0xff) {
  case (0, 0): outcome = "done"
  case (0, let code): outcome = String(cString: strerror(code))
  case (let signal, _): outcome = String(cString: strsignal(signal))
  }
  print("\(String(cString: breach_name(number))): \(outcome)")
}
