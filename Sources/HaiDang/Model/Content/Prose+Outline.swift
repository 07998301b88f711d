extension Prose {
  /// What pages besides the entry's own can show of its body: all but where things stand in it.
  var outline: Prose {
    var outline = self
    outline.spans = []
    for index in links.indices { outline.links[index].offset = 0 }
    for index in figures.indices { outline.figures[index].offset = 0 }
    for index in charts.indices { outline.charts[index].offset = 0 }
    for index in numbers.indices { outline.numbers[index].offset = 0 }
    return outline
  }
}
