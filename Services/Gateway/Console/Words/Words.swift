import Mustache
import Values

/// The console's texts in one language, as templates ask for them: `{{t.nav_nodes}}`.
struct Words: MustacheParent, Sendable {
    let language: Language

    func child(named key: String) -> Any? { Phrases.all[key]?[language] }

    /// The text of a key; a test holds that every key that is asked for is there.
    subscript(key: String) -> String { Phrases.all[key]?[language] ?? key }
}
