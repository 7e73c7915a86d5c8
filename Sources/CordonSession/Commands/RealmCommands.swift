// Which commands choose the realm?

import CordonPolicy

extension Session {
  static var realmCommands: [Command] {
    [
      Command(
        "mode", "[trusted|restricted]", "tell or choose the realm that statements run in",
        help: """
          Each realm has its own names, modules and built-ins. The prompt tells where a statement
          will run: '>>> ' is trusted, 'r>> ' is restricted by the policy that :policy shows.
          """
      ) { call throws(CommandProblem) in try call.session.changeMode(call) },
      Command("trusted", "", "go to the trusted realm") { call throws(CommandProblem) in
        try call.expectNothing()
        call.session.enter(.trusted)
      },
      Command("restricted", "", "go to the restricted realm") { call throws(CommandProblem) in
        try call.expectNothing()
        call.session.enter(.restricted)
      },
    ]
  }

  private func enter(_ wanted: RealmName) {
    if wanted == .trusted, realm != .trusted, evaluator.wall != nil { tellOfWall() }
    realm = wanted
  }

  private func changeMode(_ call: CommandCall) throws(CommandProblem) {
    if call.text.isEmpty { return say(realm.rawValue) }
    let fitting = RealmName.allCases.filter { $0.rawValue.hasPrefix(call.text) }
    guard let wanted = fitting.first else {
      if let near = Spelling.nearest(to: call.text, among: RealmName.allCases.map(\.rawValue)) {
        throw CommandProblem(
          "no realm is named '\(Presenter.visibleLine(call.text))', did you mean '\(near)'?")
      }
      throw CommandProblem(
        "no realm is named '\(Presenter.visibleLine(call.text))', there are trusted and restricted")
    }
    enter(wanted)
  }
}
