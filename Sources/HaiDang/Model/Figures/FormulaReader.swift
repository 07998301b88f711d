import HaiDangSource

/// Reads a formula: ids, `.KIND`, `.previous`, `+ - * / ( )` and numbers.
///
/// A hyphen between letters belongs to an id (`fdi-plan`), so a minus stands between spaces.
struct FormulaReader {
  /// Why a text is no formula.
  struct Fault: Error, Hashable {
    var words: Words
    var near: String?
  }

  /// A formula has no more signs; a longer one is a mistake.
  private static let maximumTokens = 500

  private enum Token: Hashable {
    case value(Formula.Step)
    case sign(Character)
  }

  private let catalogue: FigureCatalogue
  private var steps: [Formula.Step] = []
  private var waiting: [Character] = []

  static func read(_ text: String, _ catalogue: FigureCatalogue) -> Result<Formula, Fault> {
    var reader = FormulaReader(catalogue)
    do throws(Fault) {
      return .success(try reader.formula(text))
    } catch {
      return .failure(error)
    }
  }

  private init(_ catalogue: FigureCatalogue) {
    self.catalogue = catalogue
  }

  /// Turns signs between values into steps after them (the shunting-yard way, without recursion).
  private mutating func formula(_ text: String) throws(Fault) -> Formula {
    var wantsValue = true
    let tokens = try tokens(text)
    guard tokens.count <= FormulaReader.maximumTokens else {
      throw Fault(words: Words(vi: "công thức quá dài", en: "the formula is too long"))
    }
    for token in tokens {
      switch token {
      case .value(let step):
        guard wantsValue else { throw .missingSign }
        steps.append(step)
        wantsValue = false
      case .sign("("):
        guard wantsValue else { throw .missingSign }
        waiting.append("(")
      case .sign(")"):
        guard !wantsValue else { throw .missingValue }
        while let sign = waiting.last, sign != "(" { apply(waiting.removeLast()); _ = sign }
        guard waiting.popLast() == "(" else { throw .brackets }
      case .sign("-") where wantsValue: waiting.append("~")
      case .sign(let sign):
        guard !wantsValue else { throw .missingValue }
        while let before = waiting.last, binds(before) >= binds(sign) {
          apply(waiting.removeLast())
        }
        waiting.append(sign)
        wantsValue = true
      }
    }
    guard !wantsValue else { throw .missingValue }
    while let sign = waiting.popLast() {
      guard sign != "(" else { throw .brackets }
      apply(sign)
    }
    try checkFigures()
    try checkUnits()
    return Formula(steps)
  }

  private func binds(_ sign: Character) -> Int {
    switch sign {
    case "~": 3
    case "*", "/": 2
    case "+", "-": 1
    default: 0
    }
  }

  private mutating func apply(_ sign: Character) {
    switch sign {
    case "~": steps.append(.negate)
    case "+": steps.append(.add)
    case "-": steps.append(.subtract)
    case "*": steps.append(.multiply)
    default: steps.append(.divide)
    }
  }

  // MARK: Words

  private func tokens(_ text: String) throws(Fault) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    let characters = Array(text) + [" "]
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let isInside =
        character.isLetter || character.isNumber || character == "." || character == "_"
      let isHyphen = character == "-" && !word.isEmpty && (next.isLetter || next.isNumber)
      if isInside || isHyphen {
        word.append(character)
        continue
      }
      if !word.isEmpty { tokens.append(.value(try value(word))) }
      word = ""
      if "+-*/()".contains(character) {
        tokens.append(.sign(character))
      } else if character == "−" || character == "×" || character == "÷" || character == "–" {
        tokens.append(.sign(character == "×" ? "*" : character == "÷" ? "/" : "-"))
      } else if !character.isWhitespace {
        throw Fault(
          words: Words(vi: "không hiểu '\(character)'", en: "'\(character)' is not known here"))
      }
    }
    return tokens
  }

  private func value(_ word: String) throws(Fault) -> Formula.Step {
    if case .number(let number) = DecimalNumber.read(word, .canonical) {
      return .number(number.number)
    }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let indicator = catalogue.indicator(parts[0]) else {
      throw Fault(
        words: Words(vi: "không có chỉ tiêu '\(parts[0])'", en: "no indicator '\(parts[0])'"),
        near: Suggestion.nearest(to: parts[0], among: catalogue.indicators.map(\.id)))
    }
    var operand = Formula.Operand(indicator: indicator)
    for part in parts.dropFirst() {
      if part == "previous", operand.shift == .none {
        operand.shift = .previous
      } else if let kind = Observation.Kind(rawValue: part), operand.kind == nil {
        operand.kind = kind
      } else {
        throw Fault(
          words: Words(vi: "không hiểu '.\(part)'", en: "'.\(part)' is not known"),
          near: Suggestion.nearest(
            to: part, among: Observation.Kind.allCases.map(\.rawValue) + ["previous"]))
      }
    }
    return .figure(operand)
  }

  /// A number alone has no period, so it would be a figure of none.
  private func checkFigures() throws(Fault) {
    let hasFigure = steps.contains { if case .figure = $0 { true } else { false } }
    guard hasFigure else { throw .noIndicator }
  }

  // MARK: Units

  /// Only figures of one unit may be added; nothing is known of products and quotients.
  private func checkUnits() throws(Fault) {
    var stack: [Unit?] = []
    for step in steps {
      switch step {
      case .number: stack.append(nil)
      case .figure(let operand): stack.append(catalogue.indicators[operand.indicator].unit)
      case .negate: break
      case .add, .subtract:
        let second = stack.popLast() ?? nil
        let first = stack.popLast() ?? nil
        if let first, let second, first.base != second.base || first.exponent != second.exponent {
          throw Fault(
            words: Words(
              vi: "'\(first)' và '\(second)' không cộng trừ được với nhau",
              en: "'\(first)' and '\(second)' cannot be added"))
        }
        stack.append(first ?? second)
      case .multiply, .divide:
        stack.removeLast(min(2, stack.count))
        stack.append(nil)
      }
    }
  }
}

extension FormulaReader.Fault {
  fileprivate static let missingSign = Self(
    words: Words(vi: "thiếu dấu phép tính giữa hai số", en: "a sign is missing between two values"))
  fileprivate static let missingValue = Self(
    words: Words(vi: "thiếu số bên một dấu phép tính", en: "a value is missing beside a sign"))
  fileprivate static let noIndicator = Self(
    words: Words(
      vi: "công thức phải có ít nhất một chỉ tiêu", en: "a formula needs an indicator in it"))
  fileprivate static let brackets = Self(
    words: Words(vi: "ngoặc không khớp", en: "the brackets do not match"))
}
