// Which built-ins are there for the person at the prompt?
//
// `exit` and `quit` say how to leave and leave when called; `copyright`, `credits` and `license` are
// texts; `help` explains, through the library's module `_help`.

import CordonRuntime

enum SiteBuiltins {
  /// Adds them to a realm's builtins.
  static func fill(_ vm: VM, _ dict: Dict) throws(Raised) {
    for name: StaticString in ["exit", "quit"] {
      let object = vm.newInstance(of: quitter)
      object.asInstance[slot: 0] = vm.text(name)
      dict.set(vm, name, object)
    }
    let texts: [(StaticString, StaticString)] = [
      ("copyright", copyright), ("credits", credits), ("license", license),
    ]
    for (name, words) in texts {
      let object = vm.newInstance(of: printer)
      object.asInstance[slot: 0] = vm.text(name)
      object.asInstance[slot: 1] = vm.text(words)
      dict.set(vm, name, object)
    }
    dict.set(vm, "help", vm.newInstance(of: helper))
  }

  /// `breakpoint`, which calls what `sys.breakpointhook` is.
  static let breakpointRow = NativeRow(
    "breakpoint(*args, **kws)", .changes, "Call sys.breakpointhook(*args, **kws)."
  ) { call throws(Raised) in
    let vm = call.vm
    let hook = vm.realm.sys.pointee.dictionary.get(vm.intern("breakpointhook"))
    if hook.isUnset { throw call.raise(.runtimeError, "lost sys.breakpointhook") }
    return try vm.handOn(hook, arguments: call[0], keywords: call[1])
  }

  // MARK: exit and quit

  private static let quitter = NativeType(
    "_sitebuiltins.Quitter", "Leaves when it is called.", slots: 1, flags: .noConstructor
  ) {
    [
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let name = call[0].asInstance[slot: 0].asText.swiftString
        return call.vm.text("Use \(name)() or Ctrl-D (i.e. EOF) to exit")
      },
      .init("__call__(self, code=None)", .pure, "Raise SystemExit(code).") {
        call throws(Raised) in
        let vm = call.vm
        throw vm.send(try vm.call(Value(vm.type(.systemExit)), call[1]))
      },
      .attribute("name", .pure, "What it is called.", get: { call in call[0].asInstance[slot: 0] }),
      .attribute(
        "eof", .pure, "The other way to leave.",
        get: { call in
          call.vm.text("Ctrl-D (i.e. EOF)")
        }),
    ]
  }

  // MARK: Texts

  private static let printer = NativeType(
    "_sitebuiltins._Printer", "A text that is shown when it is asked for.", slots: 2,
    flags: .noConstructor
  ) {
    [
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let text = call[0].asInstance[slot: 1]
        if text.asText.swiftString.split(separator: "\n").count <= 10 { return text }
        let name = call[0].asInstance[slot: 0].asText.swiftString
        return call.vm.text("Type \(name)() to see the full \(name) text")
      },
      .init("__call__(self, /)", .pure, "Print the text.") { call throws(Raised) in
        let vm = call.vm
        let stream = vm.realm.sys.pointee.dictionary.get(vm.intern("stdout"))
        if stream.isUnset || stream.isNone { return .none }
        let sink = try TextSink(vm, stream)
        try sink.write(call[0].asInstance[slot: 1])
        try sink.write(vm.text("\n"))
        return .none
      },
    ]
  }

  private static let copyright: StaticString = """
    Copyright (c) the authors of Cordon.
    The language, Python, and its documentation:
    Copyright (c) Python Software Foundation. All rights reserved.
    """

  private static let credits: StaticString = """
        Cordon stands on libedit, GMP, PCRE2, zlib and swift-argument-parser, and speaks the
        language of Guido van Rossum and the Python community. See www.python.org.
    """

  private static let license: StaticString = """
    Permission is hereby granted, free of charge, to any person obtaining a copy
    of this software and associated documentation files (the "Software"), to deal
    in the Software without restriction, including without limitation the rights
    to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
    copies of the Software, and to permit persons to whom the Software is
    furnished to do so, subject to the following conditions:

    The above copyright notice and this permission notice shall be included in all
    copies or substantial portions of the Software.

    THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
    IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
    FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
    AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
    LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
    OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
    SOFTWARE.
    """

  // MARK: help

  private static let helper = NativeType(
    "_sitebuiltins._Helper", "Explains an object, or what a name stands for.",
    flags: .noConstructor
  ) {
    [
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call in
        call.vm.text(
          "Type help() for interactive help, or help(object) for help about object.")
      },
      .init("__call__(self, *args, **kwds)", .pure, "Explain an object.") { call throws(Raised) in
        let vm = call.vm
        let module = try vm.importByFullName("_help")
        let help = try vm.getAttribute(module, "help")
        return try vm.call(help, arguments: call[1], keywords: call[2])
      },
    ]
  }
}
