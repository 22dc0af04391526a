/// A form that could not be done or shown just now: what was entered is in it, unseen, and goes on with one press.
enum KeptFormPage {
    static let name = "kept-form"

    struct View {
        let text: String
        let to: String
        let fields: [Field]
        let button: String
    }

    struct Field {
        let name: String
        let value: String
    }

    static let template = """
        <p class="lead">{{page.text}}</p>
        <form method="post" action="{{page.to}}">
        {{#page.fields}}<input type="hidden" name="{{name}}" value="{{value}}">
        {{/page.fields}}<p><button class="main">{{page.button}}</button></p>
        </form>
        """
}

extension KeptFormPage.View {
    /// After signing in again: it is shown filled in, under a key of the new session.
    init(resuming body: FormBody, at address: String, because text: String, in words: Words) {
        let fields = body.hidden.filter { $0.name != FormKey.field }
        self.init(
            text: text,
            to: address,
            fields: fields + [.init(name: "resume", value: "yes")],
            button: words["resume"]
        )
    }

    /// While a service does not answer: it is sent again as it is, and done once.
    init(repeating body: FormBody, at address: String, because text: String, in words: Words) {
        self.init(
            text: text,
            to: address,
            fields: body.hidden,
            button: words["try_again"]
        )
    }
}

extension FormBody {
    fileprivate var hidden: [KeptFormPage.Field] {
        fields.filter { $0.name != "resume" }.sorted { $0.name < $1.name }
            .map { KeptFormPage.Field(name: $0.name, value: $0.value) }
    }
}
