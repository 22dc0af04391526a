import Mustache
import Values

/// Makes HTML of views and templates.
struct Renderer: Sendable {
    private let library: MustacheLibrary

    /// - Throws: where a template cannot be read: a fault of the program's.
    init(templates: [String: String]) throws {
        var library = MustacheLibrary()
        for (name, text) in templates { try library.register(text, named: name) }
        self.library = library
    }

    /// The template's text with the view's properties in it.
    func html(_ template: String, _ view: some Any, in language: Language) -> String {
        let root = Root(t: Words(language: language), page: view)
        guard let html = library.render(root, withTemplate: template) else {
            preconditionFailure("There is no template \(template).")
        }
        return html
    }

    /// What a template sees.
    private struct Root<View> {
        let t: Words
        let page: View
    }
}
