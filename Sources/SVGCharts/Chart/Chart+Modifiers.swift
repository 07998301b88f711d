extension Chart {
  /// Sets the range and kind of the x axis.
  public func chartXScale(domain: ClosedRange<Double>? = nil, type: ScaleType = .linear) -> Chart {
    changed {
      $0.x.domain = domain
      $0.x.type = type
    }
  }

  /// Sets the range and kind of the y axis; bars and areas keep zero in it.
  public func chartYScale(domain: ClosedRange<Double>? = nil, type: ScaleType = .linear) -> Chart {
    changed {
      $0.y.domain = domain
      $0.y.type = type
    }
  }

  /// Shows or hides the x axis; `suffix` follows each label, "%".
  public func chartXAxis(_ visibility: ChartVisibility, suffix: String = "") -> Chart {
    changed {
      $0.x.visibility = visibility
      $0.x.suffix = suffix
    }
  }

  /// Shows or hides the y axis; `suffix` follows each label, "%".
  public func chartYAxis(_ visibility: ChartVisibility, suffix: String = "") -> Chart {
    changed {
      $0.y.visibility = visibility
      $0.y.suffix = suffix
    }
  }

  /// Keeps the ticks of both axes at whole numbers: a count.
  public func chartCounts() -> Chart {
    changed {
      $0.x.isWhole = true
      $0.y.isWhole = true
    }
  }

  /// Shows or hides the legend; lines are named at their ends unless it is asked for.
  public func chartLegend(_ visibility: ChartVisibility, keys: [LegendKey] = []) -> Chart {
    changed {
      $0.legend = visibility
      $0.legendKeys = keys
    }
  }

  /// Gives series hues of their own.
  public func chartForegroundStyleScale(_ paints: [String: Paint]) -> Chart {
    changed { $0.paints = paints }
  }

  /// Fixes the height of the drawing without legend and notes.
  public func chartHeight(_ height: Double?) -> Chart {
    changed { $0.height = height }
  }

  /// Writes a second line under the names of categories.
  public func chartCategoryNotes(_ notes: [String: String]) -> Chart {
    changed { $0.notes = notes }
  }

  /// Fixes the order of the categories; others follow as they come.
  public func chartCategoryOrder(_ order: [String]) -> Chart {
    changed { $0.order = order }
  }

  private func changed(_ change: (inout ChartSettings) -> Void) -> Chart {
    var copy = self
    change(&copy.settings)
    return copy
  }
}
