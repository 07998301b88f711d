import HaiDangSource

/// A change of a few bodies that no other page shows: the commonest edit, and the one that waits least.
///
/// The outline of an entry is all that pages besides its own can show of it. Where the outlines of all
/// entries, and everything else, are as they were, the pages of the entries that changed are as they
/// were too, but for their bodies; and of the search index only what holds their words differs.
/// So nothing is linked and no page is filled: new bodies are put into the pages that stand.
extension BuildRun {
  /// The build after such a change; `nil` where there is more to do, and nothing was written.
  func bodiesChanged() throws -> BuildResult? {
    guard !options.verifies, let output, let last, isOfOutput, let sketch = memory.sketch
    else { return nil }
    let result = try putBodies(sketch, since: last, into: output)
    if result == nil { mark("compare") }
    return result
  }

  private func putBodies(
    _ sketch: BuildMemory.Sketch, since last: BuildMemory.LastRun, into output: OutputFolder
  ) throws -> BuildResult? {
    guard let paths = changedEntries(sketch),
      last.diagnostics.kept.allSatisfy({ $0.place.map { !paths.contains($0.path) } ?? true })
    else { return nil }
    var said = Diagnostics()
    let configuration = try readConfiguration(&said)
    guard configuration.digest == sketch.declarations else { return nil }
    let reader = BodyReading(sketch: sketch, tree: tree, configuration: configuration)
    guard let changed = try reader.read(paths, in: folder),
      let linked = reader.link(
        changed, years: { output.manifest.files[Routes.year($0).path] != nil })
    else { return nil }
    mark("read")
    let patch = BodyPatch(linked: linked, folder: folder)
    let bodies = changed.compactMap { sketch.bodies[$0.entry.header.path] }
    guard let patched = patch.result(bodies, read: output.read),
      output.keepAll(but: Set(patched.files.keys))
    else { return nil }
    for (path, bytes) in patched.files { _ = try output.stage(path, bytes) }
    mark("render")
    var result = self.said(by: last)
    let summary = try output.commit()
    (result.written, result.unchanged) = (summary.written, summary.unchanged)
    result.index = output.shown("index.html")
    mark("write")
    var change = sketch.change
    for (record, body) in zip(changed, patched.bodies) { change.put(record, body) }
    change.forget(patched.remade)
    memory.keep(
      inputs: inputs, change: change, result: result, files: last.files, manifest: output.seal)
    mark("keep")
    counters.read = changed.count
    counters.parsed = changed.count
    (counters.compared, counters.made) = (patched.files.count, patched.files.count)
    result.counters = counters
    result.timings = stopwatch.phases
    return result
  }

  /// The entries whose files changed, if nothing else did and they are few.
  private func changedEntries(_ sketch: BuildMemory.Sketch) -> Set<String>? {
    var others: [FileTree.File] = []
    var changed: Set<String> = []
    var known = 0
    for file in tree.files {
      guard let record = sketch.records[file.path] else {
        others.append(file)
        continue
      }
      known += 1
      let isCurrent = record.head.stamp == file.stamp
      guard !isCurrent || !file.stamp.isSettled(before: sketch.readSince) else { continue }
      guard sketch.bodies[file.path] != nil, changed.count < Self.fewBodies else { return nil }
      changed.insert(file.path)
    }
    others += themeStamps
    guard !changed.isEmpty, known == sketch.records.count,
      others.allSatisfy({ $0.stamp.isSettled(before: sketch.readSince) }),
      surroundings(others) == sketch.surroundings,
      (sketch.change.count + changed.count) * 8 < sketch.records.count + sketch.bodies.count
    else { return nil }
    return changed
  }

  /// With more bodies than this the whole site is as quickly linked.
  static let fewBodies = 16
}
