// How do bash, zsh and fish complete the options of cordon?
//
// By a script each, made from the option table. All three know that a program ends the options, that
// some values are names that Cordon knows, and that everything else is a file.

import CordonSession
import Glibc

enum ShellScript: String, CaseIterable {
  case bash, zsh, fish

  /// What is answered to the option that asks for a script; nil to every other word.
  static func answer(to word: String) -> (text: String, status: Int32)? {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0] == "--" + option else { return nil }
    let name =
      parts.count == 2
      ? String(parts[1]) : Settings.variable("SHELL")?.split(separator: "/").last.map(String.init)
    guard let shell = name.flatMap(ShellScript.init) else {
      let said =
        name.map { "no script is known for '\(Presenter.visibleLine($0))'" } ?? "which shell?"
      return ("cordon: \(said), there are scripts for bash, zsh and fish", 2)
    }
    return (shell.text, 0)
  }

  private static let option = "generate-completion-script"

  private var text: String {
    switch self {
    case .bash: Self.bashText
    case .zsh: Self.zshText
    case .fish: Self.fishText
    }
  }

  // MARK: Rows

  /// One option, whatever table it stands in.
  private struct Row {
    /// With their dashes, the short one first.
    var names: [String]
    var help: String
    /// Nil when it takes no value.
    var kind: ValueKind?
    var valueName = ""
    var isRepeated = false
    /// It says what to run.
    var endsOptions = false
    /// The value is one of these.
    var choices: [String] = []
  }

  private static var rows: [Row] {
    Switch.allCases.map { row in
      Row(
        names: (row.letter.map { ["-\($0)"] } ?? []) + ["--\(row.word)"], help: row.help,
        isRepeated: row == .optimized)
    }
      + Setting.allCases.map { row in
        Row(
          names: ["--\(row.word)"], help: row.help, kind: row.kind, valueName: row.valueName,
          isRepeated: row == .limit)
      }
      + Lettered.allCases.map { row in
        Row(
          names: ["-\(row.letter)"], help: row.help, kind: .any, valueName: row.valueName,
          isRepeated: true)
      }
      + Target.allCases.map { row in
        Row(
          names: ["-\(row.letter)"], help: row.help, kind: row.kind, valueName: row.valueName,
          endsOptions: true)
      } + [
        Row(names: ["--version"], help: "Show the version."),
        Row(names: ["-h", "--help"], help: "Show help information."),
        Row(
          names: ["--" + option], help: "Write a completion script.", kind: .any,
          valueName: "shell", choices: allCases.map(\.rawValue)),
      ]
  }

  private static var limits: String {
    OptionWords.limits.map { $0 + "=" }.joined(separator: " ")
  }

  private static var policies: String { OptionWords.policies.joined(separator: " ") }

  /// A program that prints the modules written in Python that `-m` finds, without single quotes.
  private static let moduleProgram = """
    import os, sys
    for folder in [".", *sys.path]:
        for top, inner, files in os.walk(folder):
            package = "" if top == folder else os.path.basename(top) + "."
            inner[:] = [] if package else [
                name for name in inner if os.path.exists(os.path.join(top, name, "__init__.py"))]
            for file in files:
                name, ending = os.path.splitext(file)
                if ending == ".py" and name[:1] != "_": print(package + name)
    """

  /// A program that prints the names of the lessons.
  private static let lessonProgram = """
    import os, sys
    for file in sorted(os.listdir(os.path.join(sys.path[-1], "..", "lessons"))):
        print(file.partition("-")[2].removesuffix(".lesson"))
    """

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }

  /// The help of a row without its full stop.
  private static func remark(_ row: Row) -> String {
    row.help.hasSuffix(".") ? String(row.help.dropLast()) : row.help
  }
}

// MARK: - bash

extension ShellScript {
  fileprivate static var bashText: String {
    let names = rows.flatMap(\.names).joined(separator: " ")
    let valued = rows.filter { $0.kind != nil && !$0.endsOptions }.flatMap(\.names)
    func those(_ kind: ValueKind) -> String {
      rows.filter { $0.kind == kind && $0.choices.isEmpty }.flatMap(\.names)
        .joined(separator: " | ")
    }
    let choices = rows.filter { !$0.choices.isEmpty }.map { row in
      """
        \(row.names[0])) mapfile -t COMPREPLY < <(compgen -W '\(row.choices.joined(separator: " "))' -- "$word") ;;
      """
    }.joined(separator: "\n")
    return """
      # Completion for cordon in bash, written by `cordon --\(option) bash`.

      _cordon() {
        local -a words=('')
        COMPREPLY=()
        local word option='' value=''
        # An equals sign is a word of its own to bash.
        for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
          if [[ $word == '=' || ${words[-1]} == *= ]]; then words[-1]+=$word; else words+=("$word"); fi
        done
        word=${words[-1]}
        for value in "${words[@]:1:${#words[@]}-2}"; do
          case $option in
          \(rows.filter(\.endsOptions).flatMap(\.names).joined(separator: " | "))) return ;;
          -*) option='' ; continue ;;
          esac
          case $value in
          \(valued.joined(separator: " | "))) option=$value ;;
          -[!-]*[\(Target.allCases.map { String($0.letter) }.joined())] | \(rows.filter(\.endsOptions).flatMap(\.names).joined(separator: " | "))) option=-${value: -1} ;;
          -- | - | [!-]*) return ;;
          esac
        done
        if [[ -z $option && $word == --*=* ]]; then
          option=${word%%=*}
          word=${word#*=}
        fi
        case $option in
        '')
          [[ $word == -* ]] || return
          mapfile -t COMPREPLY < <(compgen -W '\(names)' -- "$word") ;;
        \(those(.policy)))
          compopt -o filenames
          mapfile -t COMPREPLY < <(compgen -W '\(policies)' -- "$word"; compgen -f -- "$word") ;;
        \(those(.limit)))
          compopt +o default -o nospace
          [[ $word == *=* ]] ||
            mapfile -t COMPREPLY < <(compgen -W '\(limits)' -- "$word") ;;
        \(those(.lesson)))
          compopt -o filenames
          mapfile -t COMPREPLY < <(
            compgen -W "$("${COMP_WORDS[0]}" -P -c \(quoted(lessonProgram)) 2>/dev/null)" -- "$word"
            compgen -f -- "$word"
          ) ;;
        \(those(.module)))
          mapfile -t COMPREPLY < <(
            compgen -W "$("${COMP_WORDS[0]}" -P -c \(quoted(moduleProgram)) 2>/dev/null)" -- "$word") ;;
      \(choices)
        \(those(.any))) compopt +o default ;;
        esac
      }

      complete -o default -F _cordon cordon
      """
  }
}

// MARK: - zsh

extension ShellScript {
  fileprivate static var zshText: String {
    let specifications = rows.map { row in
      let others = row.names.joined(separator: " ")
      let before = row.endsOptions ? "(-)" : row.isRepeated ? "*" : "(\(others))"
      let names =
        row.names.count == 1
        ? quoted(before) + suffixed(row.names[0], row)
        : quoted(before) + "{" + row.names.map { suffixed($0, row) }.joined(separator: ",") + "}"
      let help = remark(row).map { ":[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
      return "    " + names + quoted("[\(help)]" + action(row)) + " \\"
    }
    return """
      #compdef cordon
      # Completion for cordon in zsh, written by `cordon --\(option) zsh`.

      _cordon_policies() {
        local -a policies=(\(policies))
        _alternative 'policies:policy:compadd -a policies' 'files:file:_files'
      }

      _cordon_limits() {
        local -a limits=(\(limits))
        compadd -S '' -a limits
      }

      _cordon_lessons() {
        local -a lessons=(${(f)"$($service -P -c \(quoted(lessonProgram)) 2>/dev/null)"})
        _alternative 'lessons:lesson:compadd -a lessons' 'files:file:_files'
      }

      _cordon_modules() {
        local -a modules=(${(f)"$($service -P -c \(quoted(moduleProgram)) 2>/dev/null)"})
        compadd -a modules
      }

      _cordon() {
        _arguments -s -S \\
      \(specifications.joined(separator: "\n"))
          '(-)1:program:_files' \\
          '*:argument:_files'
      }

      if [[ $funcstack[1] == _cordon ]]; then _cordon "$@"; else compdef _cordon cordon; fi
      """
  }

  private static func suffixed(_ name: String, _ row: Row) -> String {
    if row.kind == nil { return name }
    return name + (name.hasPrefix("--") ? "=" : "+")
  }

  private static func action(_ row: Row) -> String {
    guard let kind = row.kind else { return "" }
    let value = row.valueName.split(separator: "|").joined(separator: " or ")
    let function =
      if row.choices.isEmpty {
        switch kind {
        case .any: " "
        case .file: "_files"
        case .policy: "_cordon_policies"
        case .limit: "_cordon_limits"
        case .lesson: "_cordon_lessons"
        case .module: "_cordon_modules"
        }
      } else {
        "(\(row.choices.joined(separator: " ")))"
      }
    return ":\(value):\(function)" + (row.endsOptions ? ":*:argument:_files" : "")
  }
}

// MARK: - fish

extension ShellScript {
  fileprivate static var fishText: String {
    let lines = rows.map { row in
      var line = "complete -c cordon -n __cordon_takes_options"
      for name in row.names {
        line += name.hasPrefix("--") ? " -l " + name.dropFirst(2) : " -s " + name.dropFirst()
      }
      line += " -d " + fishQuoted(remark(row))
      guard let kind = row.kind else { return line }
      if !row.choices.isEmpty { return line + " -x -a '\(row.choices.joined(separator: " "))'" }
      switch kind {
      case .any: return line + " -x"
      case .file: return line + " -r -F"
      case .policy: return line + " -r -F -a '\(policies)'"
      case .limit: return line + " -x -a '\(limits)'"
      case .lesson: return line + " -r -F -a '(__cordon_lessons)'"
      case .module: return line + " -x -a '(__cordon_modules)'"
      }
    }
    let valued = rows.filter { $0.kind != nil && !$0.endsOptions }.flatMap(\.names)
    return """
      # Completion for cordon in fish, written by `cordon --\(option) fish`.

      function __cordon_takes_options -d 'Whether no program was named yet'
        set -l words (commandline -opc)
        set -e words[1]
        while set -q words[1]
          switch $words[1]
            case \(valued.joined(separator: " "))
              set -e words[1]
            case '-*'\(Target.allCases.map(\.letter).map { " -\($0)" }.joined())
              string match -qr -- '^-([^-].*)?[\(Target.allCases.map { String($0.letter) }.joined())]$' $words[1]
              and set -q words[2]
              and return 1
              contains -- $words[1] -- -
              and return 1
            case '*'
              return 1
          end
          set -e words[1]
        end
      end

      function __cordon_modules
        cordon -P -c \(fishQuoted(moduleProgram)) 2>/dev/null
      end

      function __cordon_lessons
        cordon -P -c \(fishQuoted(lessonProgram)) 2>/dev/null
      end

      \(lines.joined(separator: "\n"))
      """
  }

  private static func fishQuoted(_ text: String) -> String {
    "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
