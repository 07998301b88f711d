import Glibc

extension ChartContent {
  /// Colours by series: the first series has the first hue, "Khác" is grey.
  public func foregroundStyle(by value: PlottableValue) -> MarkGroup {
    changed { $0.style = .series(value.text) }
  }

  /// Colours with one hue.
  public func foregroundStyle(_ paint: Paint) -> MarkGroup {
    changed { $0.style = .paint(paint) }
  }

  /// Puts the marks of one place side by side instead of on one another.
  public func position(by value: PlottableValue) -> MarkGroup {
    changed { $0.position = value.text }
  }

  /// Writes a text beside the mark.
  ///
  /// A text that finds no free place is left out, since no two texts may overlap; `essential` ones are placed
  /// before the others.
  public func annotation(
    _ text: String, position: AnnotationPosition = .automatic, essential: Bool = false,
    weight: FontWeight = .regular
  ) -> MarkGroup {
    changed {
      $0.annotation = .init(
        text: text, position: position, isEssential: essential, weight: weight)
    }
  }

  /// Hatches a bar, outlines a point, dashes the line that leads to it: an estimate.
  public func estimated(_ isEstimate: Bool = true) -> MarkGroup {
    changed { $0.isEstimate = isEstimate }
  }

  /// Marks a bar as longer than it is drawn.
  public func cut(_ isCut: Bool = true) -> MarkGroup {
    changed { $0.isCut = isCut }
  }

  /// Draws a bar or a rectangle as the empty slot of a missing figure.
  public func ghost() -> MarkGroup {
    changed { $0.style = .ghost }
  }

  /// Draws a rectangle as a plan: a tick where it has a height in pixels, else a band.
  public func plan() -> MarkGroup {
    changed {
      if case .fixed = $0.height {
        $0.style = .planTick
      } else if case .fixed = $0.width {
        $0.style = .planTick
      } else {
        $0.style = .planBand
      }
    }
  }

  /// Makes the mark a link, whose name says what the mark shows.
  public func link(_ target: String?, name: String) -> MarkGroup {
    linked(target, name: MarkName(place: name))
  }

  /// The same with a name in parts.
  func linked(_ target: String?, name: MarkName) -> MarkGroup {
    changed {
      $0.link = target
      $0.name = name
    }
  }

  private func changed(_ change: (inout ChartMark) -> Void) -> MarkGroup {
    var marks = marks
    for index in marks.indices { change(&marks[index]) }
    return MarkGroup(marks: marks)
  }
}

extension PlottableValue {
  /// The value as the name of a series.
  var text: String {
    switch value {
    case .category(let name): name
    // Without signs between thousands: the number may be a year.
    case .number(let number):
      if number == number.rounded(), abs(number) < 1e15 {
        String(Int(number))
      } else {
        ChartLocale.english.number(shortest: number)
      }
    case .time(let period): period.label(.english)
    }
  }
}
