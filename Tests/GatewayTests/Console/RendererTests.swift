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

    @Test(
        "no letter or mark beside it makes markup of a sign",
        arguments: ["\u{0D4E}", "\u{0600}", "\u{111C2}", "\u{0301}", "\u{200D}", "\u{FE0F}"]
    )
    func joined(other: String) throws {
        let renderer = try Renderer(templates: Templates.all)
        for sign in ["<", ">", "&", "\"", "'"] {
            let text = "\(other)\(sign)\(other)"
            let view = SignInPage.View(username: text, error: text, to: text, kept: text)
            let html = renderer.html(SignInPage.name, view, in: .vi)
            let empty = SignInPage.View(username: "", error: "", to: "", kept: "")
            let without = renderer.html(SignInPage.name, empty, in: .vi)
            let added = Array(html.utf8).count { $0 == sign.utf8.first }
            let usual = Array(without.utf8).count { $0 == sign.utf8.first }
            // The references themselves begin with &; what the form says of a kept text has signs of its own.
            if sign == "<" || sign == ">" { #expect(added == usual + 2, "\(other) \(sign)") }
            #expect(!html.utf8.contains(subsequence: text.utf8), "\(other) \(sign)")
        }
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

extension Collection where Element: Equatable {
    /// Without regard to where characters begin.
    fileprivate func contains(subsequence other: some Collection<Element>) -> Bool {
        indices.contains { self[$0...].starts(with: other) }
    }
}
