import Foundation
import Testing

/// Templates show what they are given and say nothing of their own.
@Suite("Console")
struct ConsoleRules {
    /// Markup that our own code has made; everything else is escaped.
    static let vouched: Set = ["page.main", ".svg", "page.sheet"]

    /// Keys that are put together: `nav_` and a menu item, and so on.
    static let composed = ["done_", "nav_", "fault_", "print_", "explained_"]

    private func files() throws -> [SourceFile] {
        try Repository.swiftFiles(in: ["Services/Gateway/Console"])
    }

    /// The templates, each with its file.
    private func templates() throws -> [(file: String, text: String)] {
        try files().flatMap { file in
            file.text.matches(of: /(?s)static let (?:template|\w+Template) = "{3}\n(.*?)\n\s*"{3}/)
                .map { (file.path, String($0.1)) }
        }
    }

    private func keys(definedIn text: String) -> [String] {
        text.matches(of: /(?m)^ {8}"(\w+)": \.init\(/).map { String($0.1) }
    }

    @Test("every text that is asked for is in a catalogue, and every one there is asked for")
    func keys() throws {
        let files = try files()
        let catalogues = files.filter { $0.name.hasPrefix("Phrases+") }
        let defined = Set(catalogues.flatMap { keys(definedIn: $0.text) })
        let others = files.filter { !$0.name.hasPrefix("Phrases+") }.map(\.text).joined()
        let asked = Set(
            others.matches(of: /\bt\.([a-z0-9_]+)\}/).map { String($0.1) }
                + others.matches(of: /[wW]ords(?:\([^)]*\))?\["([a-z0-9_]+)"\]/).map {
                    String($0.1)
                }
        )
        #expect(defined.count > 150)
        #expect(asked.subtracting(defined) == [])
        let chosen = Set(others.matches(of: /"([a-z0-9_]+)"/).map { String($0.1) })
        let unused = defined.subtracting(asked).subtracting(chosen).filter { key in
            !Self.composed.contains { key.hasPrefix($0) }
        }
        #expect(unused == [])
    }

    @Test("no template has a word of its own")
    func words() throws {
        let templates = try templates()
        #expect(templates.count > 30)
        // One that is inside of a tag has only attributes.
        for template in templates where template.text.contains("<") {
            let text = template.text
                .replacing(/(?s)<[^>{]*(?:\{\{[^}]*\}\}+[^>{]*)*>/, with: " ")
                .replacing(/\{\{\{?[^}]*\}?\}\}/, with: " ")
                .replacing(/&[a-z]+;/, with: " ")
            let letters = text.filter(\.isLetter)
            #expect(letters.isEmpty, "\(template.file): \(letters)")
        }
    }

    @Test("nothing inside a page is style or script, and only our own markup goes unescaped")
    func markup() throws {
        for template in try templates() {
            #expect(
                !template.text.contains(/\sstyle=|\son\w+=|<style|<script>/),
                "\(template.file)"
            )
            for match in template.text.matches(of: /\{\{\{\s*([\w.]+)\s*\}\}\}/) {
                #expect(Self.vouched.contains(String(match.1)), "\(template.file): \(match.1)")
            }
        }
    }
}
