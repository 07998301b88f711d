/// Whoever imports `HaiDang` sees diagnostics, words and languages too.
@_exported public import HaiDangSource
