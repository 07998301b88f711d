public import ArgumentParser
public import HaiDang
public import HaiDangSource

// The library's values as they are typed on the command line: by their raw value.

extension Language: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
