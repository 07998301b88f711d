/// How an element looks: a class in a page, attributes in a stand-alone file.
///
/// Both are written from `properties`, so that the stylesheet and the file cannot differ.
enum Look: Hashable {
  /// A filled mark.
  case fill(Paint)
  /// The line of a series.
  case line(Paint)
  /// Outline and hatching of an estimate.
  case hatch(Paint)
  /// The part of a line that is a forecast or has no figures between.
  case dashed(Paint)
  /// An area below or between lines.
  case area(Paint)
  /// A point with a ring of the page's colour.
  case dot(Paint)
  /// A point that is only outlined: an estimate.
  case ring(Paint)
  case grid, zero, ghost, planTick, planBand, rule, leader
  case ink, muted
  case text(Paint)
  case on(Paint)
  /// Text over lines, with a halo of the page's colour.
  case halo
  case page

  /// The class, one or two letters.
  var className: String {
    switch self {
    case .fill(let paint): Look.names(paint, "f0", "f1", "f2", "f3", "f4")
    case .line(let paint): Look.names(paint, "l0", "l1", "l2", "l3", "l4")
    case .hatch(let paint): Look.names(paint, "h0", "h1", "h2", "h3", "h4")
    case .dashed(let paint): Look.names(paint, "j0", "j1", "j2", "j3", "j4")
    case .area(let paint): Look.names(paint, "a0", "a1", "a2", "a3", "a4")
    case .dot(let paint): Look.names(paint, "d0", "d1", "d2", "d3", "d4")
    case .ring(let paint): Look.names(paint, "r0", "r1", "r2", "r3", "r4")
    case .text(let paint): Look.names(paint, "t0", "t1", "t2", "t3", "t4")
    case .on(let paint): Look.names(paint, "o0", "o1", "o2", "o3", "o4")
    case .grid: "g"
    case .zero: "z"
    case .ghost: "q"
    case .planTick: "p"
    case .planBand: "b"
    case .rule: "u"
    case .leader: "e"
    case .ink: "i"
    case .muted: "m"
    case .halo: "w"
    case .page: "v"
    }
  }

  private static func names(
    _ paint: Paint, _ rest: String, _ first: String, _ second: String, _ third: String,
    _ fourth: String
  ) -> String {
    switch paint {
    case .rest: rest
    case .first: first
    case .second: second
    case .third: third
    case .fourth: fourth
    }
  }

  /// Every look there is, in the order of the stylesheet.
  static let all: [Look] =
    [.grid, .zero, .ghost, .planTick, .planBand, .rule, .leader, .ink, .muted, .halo, .page]
    + Paint.all.flatMap {
      [
        .fill($0), .line($0), .hatch($0), .dashed($0), .area($0), .dot($0), .ring($0), .text($0),
        .on($0),
      ]
    }
}

/// A property of a look and what it is set to.
struct LookProperty: Hashable {
  enum Value: Hashable {
    case color(ColorToken)
    case literal(String)
  }

  let name: StaticString
  let value: Value

  init(_ name: StaticString, _ token: ColorToken) {
    self.name = name
    value = .color(token)
  }

  init(_ name: StaticString, _ literal: String) {
    self.name = name
    value = .literal(literal)
  }

  static func == (first: LookProperty, second: LookProperty) -> Bool {
    first.name.description == second.name.description && first.value == second.value
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name.description)
    hasher.combine(value)
  }
}

extension Look {
  /// What the look sets, as SVG's presentation attributes, which are also CSS properties.
  var properties: [LookProperty] {
    switch self {
    case .fill(let paint): [.init("fill", .mark(paint))]
    case .line(let paint): Look.stroke(.mark(paint), "2.5")
    case .hatch(let paint): Look.stroke(.mark(paint), "1.5")
    case .dashed(let paint):
      Look.stroke(.mark(paint), "2.5") + [.init("stroke-dasharray", "2 4")]
    case .area(let paint): [.init("fill", .mark(paint)), .init("fill-opacity", "0.22")]
    case .dot(let paint):
      [.init("fill", .mark(paint)), .init("stroke", .page), .init("stroke-width", "1.5")]
    case .ring(let paint):
      [.init("fill", .page), .init("stroke", .mark(paint)), .init("stroke-width", "2")]
    case .grid: [.init("fill", "none"), .init("stroke", .grid)]
    case .zero: [.init("fill", "none"), .init("stroke", .zero)]
    case .ghost:
      [.init("fill", "none"), .init("stroke", .zero), .init("stroke-dasharray", "3 3")]
    case .planTick: [.init("fill", .ink), .init("stroke", .page)]
    case .planBand: [.init("fill", .band)]
    case .rule: Look.stroke(.ink, "1") + [.init("stroke-dasharray", "1 3")]
    case .leader: [.init("fill", "none"), .init("stroke", .muted)]
    case .ink: [.init("fill", .ink)]
    case .muted: [.init("fill", .muted)]
    case .text(let paint): [.init("fill", .text(paint))]
    case .on(let paint): [.init("fill", .on(paint))]
    case .halo:
      [
        .init("paint-order", "stroke"), .init("stroke", .page), .init("stroke-width", "4"),
        .init("stroke-linejoin", "round"),
      ]
    case .page: [.init("fill", .page)]
    }
  }

  private static func stroke(_ token: ColorToken, _ width: String) -> [LookProperty] {
    [
      .init("fill", "none"), .init("stroke", token), .init("stroke-width", width),
      .init("stroke-linejoin", "round"), .init("stroke-linecap", "round"),
    ]
  }
}
