import Mustache
import Values

/// Makes HTML of views and templates.
struct Renderer: Sendable {
    private let pages: MustacheLibrary

    /// - Throws: where a template cannot be read: a fault of the program's.
    init(templates: [String: String]) throws {
        var library = MustacheLibrary()
        for (name, text) in templates {
            try library.register(PageText.template(text), named: name)
        }
        pages = library
    }

    /// The template's text with the view's properties in it.
    /// - Parameter planPath: the plan's first page, below which a part finds the plan's words.
    func html(
        _ template: String,
        _ view: some Any,
        in language: Language,
        planPath: String = ""
    ) -> String {
        let root = Root(t: Words(language: language), planPath: planPath, page: view)
        guard let html = pages.render(root, withTemplate: template) else {
            preconditionFailure("There is no template \(template).")
        }
        return html
    }

    /// What a template sees.
    private struct Root<View> {
        let t: Words
        let planPath: String
        let page: View
    }
}
