import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// The page that shows every figure with its state.
  var verificationPages: [Page] {
    let route = Routes.verification
    return [Page(kind: .verification, route: route) { verificationView(at: route) }]
  }

  private func verificationView(at route: Route) -> View {
    let title = Words(vi: "Đối chiếu số liệu", en: "Verification")(language)
    var view = frame(
      PageIdentity(kind: .verification, route: route, title: title, section: "verification"))
    view.list("counts", [])
    view.list("sections", [])
    view.list("parts", [])
    return view
  }
}
