import HaiDangSource

/// Reads all figures of a site: declarations, tables, and the fields of entries.
struct LedgerLoader {
  /// The site's folder.
  let folder: SourceFolder
  /// How many threads.
  let jobs: Int

  /// The declarations of figures: indicators, scopes, sources.
  typealias Declarations = [ContentLayout.KPIDeclaration: SourceFile]

  /// Reads the declarations that `layout` found.
  func declarations(
    _ layout: ContentLayout, counters: inout BuildCounters, diagnostics: inout Diagnostics
  ) throws -> Declarations {
    let reader = FileReader(folder)
    var declarations: Declarations = [:]
    for (kind, path) in layout.declarations.sorted(by: { $0.value < $1.value }) {
      counters.read += 1
      switch try reader.text(path, limit: FileReader.pageLimit) {
      case .read(let file, _): declarations[kind] = file
      case .refused(let diagnostic): diagnostics.add(diagnostic)
      }
    }
    return declarations
  }

  /// What was loaded.
  struct Loaded: Sendable {
    /// The ledger.
    var ledger: Ledger
    /// What is said of its files, and of what does not add up.
    var diagnostics: Diagnostics
    /// How many files were read.
    var read: Int
  }

  /// The ledger of the files that `layout` found.
  func load(
    _ layout: ContentLayout, _ declarations: Declarations, _ site: SiteConfiguration,
    headers: [Header]
  ) throws -> Loaded {
    var diagnostics = Diagnostics()
    let catalogue = CatalogueReader(site: site, headers: headers)
      .read(declarations, diagnostics: &diagnostics)
    let (folder, jobs) = (folder, jobs)
    let tables = layout.tables
    let read = try Parallel.map(count: tables.count, jobs: jobs) {
      TableWorker(reader: FileReader(folder))
    } body: { worker, index -> (tables: [[Observation]], diagnostics: Diagnostics) in
      switch try worker.reader.text(tables[index], limit: FileReader.tableLimit) {
      case .read(let file, _): return ObservationReader.read(file, catalogue, jobs: jobs)
      case .refused(let diagnostic):
        var refused = Diagnostics()
        refused.add(diagnostic)
        return ([], refused)
      }
    }
    for table in read { diagnostics.add(table.diagnostics) }
    let fields = fieldObservations(of: headers, catalogue, diagnostics: &diagnostics)
    let ledger = Ledger(catalogue, tables: read.flatMap(\.tables) + [fields])
    diagnostics.add(ledger.check(jobs: jobs))
    return Loaded(ledger: ledger, diagnostics: diagnostics, read: tables.count)
  }

  private struct TableWorker {
    let reader: FileReader
  }
}
