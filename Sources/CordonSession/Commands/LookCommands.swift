// Which commands tell about values and names?

extension Session {
  static var lookCommands: [Command] {
    [
      Command(
        "type", "EXPRESSION", "tell the type of a value",
        help: "The expression is evaluated in the realm in force, with its rights and limits."
      ) { call throws(CommandProblem) in try call.session.show(.type, call) },
      Command(
        "doc", "NAME", "tell what a function, class or module says of itself; NAME? does too",
        help: """
          NAME is a name with dots and plain keys, for which nothing is called, no property and no
          __getattr__ either; a module that was not imported, which is not imported for it; a word of
          the language; or any other expression, which is evaluated in the realm in force.
          NAME? and ?NAME mean the same but for other expressions. NAME?? shows the text of a
          function, or the entry that made the name.
          """
      ) { call throws(CommandProblem) in try call.session.tellDocumentation(call) },
      Command(
        "names", "[PREFIX]", "list the names of the realm in force, with their types"
      ) { call throws(CommandProblem) in
        let rows = call.session.evaluator.names(in: call.session.realm)
          .filter { $0.name.hasPrefix(call.text) }
        if rows.isEmpty {
          throw CommandProblem(
            call.text.isEmpty
              ? "there are no names yet"
              : "no name begins with '\(Presenter.visibleLine(call.text))'")
        }
        let shown = rows.map { (Presenter.visibleLine($0.name), Presenter.visibleLine($0.type)) }
        call.session.say(Presenter.columns(shown, indentation: ""))
      },
      Command(
        "heap", "[COUNT]", "chart what takes how much memory",
        help: """
          The types of the realm in force, ten of them or COUNT, and all realms. A realm is charged
          for what was born in it and for what trusted code has made and it alone keeps, as its
          memory limit is. What is no longer used is thrown away first.
          """
      ) { call throws(CommandProblem) in try call.session.showHeap(call) },
    ]
  }

  func show(_ view: View, _ call: CommandCall) throws(CommandProblem) {
    switch evaluator.view(view, of: try call.required(), in: realm) {
    case .success(let text): say(text)
    case .failure(let refused): throw CommandProblem(refused.message)
    }
  }
}
