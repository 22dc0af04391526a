import HTTPTypes
import HummingbirdCore
import Testing
import Values

@testable import Gateway

@Suite("Pages from templates")
struct RendererTests {
    @Test("every template can be read")
    func readable() throws {
        _ = try Renderer(templates: Templates.all)
    }

    @Test("every part that a template names is there")
    func parts() {
        for (name, template) in Templates.all {
            for match in template.matches(of: /\{\{>\s*([\w-]+)\s*\}\}/) {
                #expect(Templates.all[String(match.1)] != nil, "\(name) has no part \(match.1)")
            }
        }
    }

    @Test("what somebody typed stays text")
    func escaped() throws {
        let renderer = try Renderer(templates: Templates.all)
        let evil = #"<script>alert("1")</script>{{t.menu}}{{{page}}}&'"#
        let html = renderer.html(
            SignInPage.name,
            SignInPage.View(username: evil, error: evil, to: evil, kept: evil),
            in: .vi
        )
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;{{t.menu}}"))
    }

    @Test("assets are named by their content and never change under a name")
    func assets() throws {
        let assets = try Assets()
        #expect(
            assets.stylesheet.path.wholeMatch(of: /\/assets\/[0-9a-f]{16}\/console\.css/) != nil
        )
        #expect(assets.stylesheet.response.headers[.cacheControl]?.contains("immutable") == true)
    }

    @Test("the first page's share of style and script leaves room: all together under 100 kB")
    func weight() {
        #expect(Stylesheet.text.utf8.count + Script.text.utf8.count < 50_000)
    }
}
