import Catalogue
import Values

/// A figure that says where it comes from: the plan's own words and their line, or how it was computed, one press away.
struct SourceView {
    let text: String
    /// The plan's own.
    let words: String?
    let place: String?
    let line: Int?
    var note: String?

    /// A figure that was computed.
    init(_ text: String, note: String) {
        self.text = text
        words = nil
        place = nil
        line = nil
        self.note = note
    }

    /// A figure that stands in the plan.
    init(_ text: String, words: String, line: Int, lastLine: Int? = nil, in language: Language) {
        self.text = text
        self.words = words
        self.line = line
        place = Sentences.place(line, lastLine)[language]
    }

    init(_ text: String, _ quoted: some Quoted, in language: Language) {
        self.init(
            text,
            words: quoted.words,
            line: quoted.line,
            lastLine: quoted.lastLine,
            in: language
        )
    }

    /// Long texts stand as they are, and have their line beside them to press.
    init(lineOf quoted: some Quoted, in language: Language) {
        self.init(Sentences.line(quoted.line)[language], quoted, in: language)
    }

    static let name = "source"

    static let template = """
        <details class="source"><summary>{{.text}}<span class="hidden">, {{t.source}}</span></summary>\
        <div class="panel">{{#.words}}<q lang="vi">{{.}}</q>{{/.words}}{{#.line}}<p class="place"><a href="{{planPath}}/words#l{{line}}">{{place}}</a></p>{{/.line}}\
        {{#.note}}<p>{{.}}</p>{{/.note}}</div></details>
        """
}
