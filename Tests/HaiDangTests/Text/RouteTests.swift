import Testing

@testable import HaiDang

@Suite struct RouteTests {
  @Test(arguments: [
    ("index.html", "parks/vsip.html", "../index.html"),
    ("parks/vsip.html", "index.html", "parks/vsip.html"),
    ("parks/vsip.html", "parks/an-duong.html", "vsip.html"),
    ("parks/vsip.html", "parks/vsip.html", "vsip.html"),
    ("parks/vsip.html", "projects/a.html", "../parks/vsip.html"),
    ("parks/index.html", "articles/2024/01/a.html", "../../../parks/index.html"),
    ("articles/2024/b.html", "articles/2024/01/a.html", "../b.html"),
    ("articles/a/b.html", "articles/a.html", "a/b.html"),
    ("data/fdi.csv", "indicators/fdi.html", "../data/fdi.csv"),
    ("assets/ảnh 1 (a)#?:.png", "index.html", "assets/%E1%BA%A3nh%201%20%28a%29%23%3F%3A.png"),
  ])
  func linksAreRelativeToTheirPage(target: String, page: String, href: String) {
    expect(target, page, nil, href)
  }

  @Test func fragmentsFollowThePath() {
    expect("parks/a.html", "index.html", "gia-thue", "parks/a.html#gia-thue")
    expect("parks/a.html", "parks/a.html", "gia-thue", "#gia-thue")
    expect("parks/a.html", "parks/a.html", "\"đ", "#%22%C4%91")
  }

  @Test func everyLinkResolvesToItsTarget() {
    let paths = ["a.html", "b/a.html", "b/c/a.html", "b/c/d.html", "c/c/a.html", "b.html"]
    for target in paths {
      for page in paths {
        let href = Route.href(to: Route(path: target), from: Route(path: page))
        #expect(resolve(href, from: page) == target, "\(page) -> \(href)")
      }
    }
  }

  @Test func pagesLoseOnlyTheirExtension() {
    #expect(Route(page: "parks/vsip").path == "parks/vsip.html")
    #expect(Route(path: "parks/vsip.html").page == "parks/vsip")
    #expect(Route(path: "data/fdi.csv").page == "data/fdi.csv")
  }

  @Test func linksFromTheServersRootCarryItsPath() {
    #expect(Route(page: "parks/vsip").href(under: "/bao-cao") == "/bao-cao/parks/vsip.html")
    #expect(Route(page: "parks/vsip").href(under: "/") == "/parks/vsip.html")
  }

  private func expect(_ target: String, _ page: String, _ fragment: String?, _ href: String) {
    let link = Route.href(to: Route(path: target), from: Route(path: page), fragment: fragment)
    #expect(link == href)
  }

  private func resolve(_ href: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast()
    for part in href.split(separator: "/") {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
