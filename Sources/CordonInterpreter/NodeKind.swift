// Which class of Python's `ast` module is an object of?

import CordonRuntime

/// The classes of nodes that have objects, under their own names.
enum NodeKind: String, CaseIterable {
  case Module, Interactive, Expression, FunctionType
  case FunctionDef, AsyncFunctionDef, ClassDef, Return, Delete, Assign, TypeAlias, AugAssign
  case AnnAssign, For, AsyncFor, While, If, With, AsyncWith, Match, Raise, Try, TryStar, Assert
  case Import, ImportFrom, Global, Nonlocal, Expr, Pass, Break, Continue
  case BoolOp, NamedExpr, BinOp, UnaryOp, Lambda, IfExp, Dict, Set, ListComp, SetComp, DictComp
  case GeneratorExp, Await, Yield, YieldFrom, Compare, Call, FormattedValue, JoinedStr, Constant
  case Attribute, Subscript, Starred, Name, List, Tuple, Slice
  case Load, Store, Del, And, Or
  case Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv
  case Invert, Not, UAdd, USub
  case Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn
  case comprehension, ExceptHandler, arguments, arg, keyword, alias, withitem
  case match_case
  case MatchValue, MatchSingleton, MatchSequence, MatchMapping, MatchClass, MatchStar, MatchAs
  case MatchOr
  case TypeIgnore, TypeVar, ParamSpec, TypeVarTuple

  /// The rule of the grammar that a class stands for.
  enum Group: String {
    case mod, stmt, expr, boolop, `operator`, unaryop, cmpop, comprehension, excepthandler
    case expr_context, arguments, arg, keyword, alias, withitem, match_case, pattern, type_ignore
    case type_param
  }

  var group: Group {
    switch self {
    case .Module, .Interactive, .Expression, .FunctionType: .mod
    case .FunctionDef, .AsyncFunctionDef, .ClassDef, .Return, .Delete, .Assign, .TypeAlias,
      .AugAssign, .AnnAssign, .For, .AsyncFor, .While, .If, .With, .AsyncWith, .Match, .Raise,
      .Try, .TryStar, .Assert, .Import, .ImportFrom, .Global, .Nonlocal, .Expr, .Pass, .Break,
      .Continue:
      .stmt
    case .BoolOp, .NamedExpr, .BinOp, .UnaryOp, .Lambda, .IfExp, .Dict, .Set, .ListComp,
      .SetComp, .DictComp, .GeneratorExp, .Await, .Yield, .YieldFrom, .Compare, .Call,
      .FormattedValue, .JoinedStr, .Constant, .Attribute, .Subscript, .Starred, .Name, .List,
      .Tuple, .Slice:
      .expr
    case .Load, .Store, .Del: .expr_context
    case .And, .Or: .boolop
    case .Add, .Sub, .Mult, .MatMult, .Div, .Mod, .Pow, .LShift, .RShift, .BitOr, .BitXor,
      .BitAnd, .FloorDiv:
      .operator
    case .Invert, .Not, .UAdd, .USub: .unaryop
    case .Eq, .NotEq, .Lt, .LtE, .Gt, .GtE, .Is, .IsNot, .In, .NotIn: .cmpop
    case .comprehension: .comprehension
    case .ExceptHandler: .excepthandler
    case .arguments: .arguments
    case .arg: .arg
    case .keyword: .keyword
    case .alias: .alias
    case .withitem: .withitem
    case .match_case: .match_case
    case .MatchValue, .MatchSingleton, .MatchSequence, .MatchMapping, .MatchClass, .MatchStar,
      .MatchAs, .MatchOr:
      .pattern
    case .TypeIgnore: .type_ignore
    case .TypeVar, .ParamSpec, .TypeVarTuple: .type_param
    }
  }
}

/// Tells the classes of one realm's `_ast` apart, by identity.
struct NodeKinds {
  private var kinds: [UInt: NodeKind] = [:]

  init(_ vm: VM, _ classes: Dict) {
    for kind in NodeKind.allCases {
      let type = classes.get(vm.intern(kind.rawValue))
      if type.isKind(.type) { kinds[UInt(type.bits)] = kind }
    }
  }

  /// The first class of the method resolution order that is a node's.
  func kind(of value: Value, _ vm: VM) -> NodeKind? {
    let mro = vm.type(of: value).pointee.mro
    for i in 0..<mro.pointee.count {
      if let kind = kinds[UInt(mro[item: i].bits)] { return kind }
    }
    return nil
  }
}
