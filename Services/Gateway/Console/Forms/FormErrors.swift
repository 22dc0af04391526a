import HTTPTypes
import RPC
import Values

/// What was wrong with a form, as its page shows it: all at once, each with a link to its field.
struct FormErrors {
    let message: String
    let items: [Item]
    let hasItems: Bool

    struct Item {
        let text: String
        let path: String
    }

    /// - Parameter labels: of the form's fields, by name.
    init(_ error: RPCError, labels: [String: String], in language: Language) {
        message = Self.message(error)[language]
        items = error.violations.map { violation in
            let label = labels[violation.field]
            let text = violation.message[language]
            return Item(
                text: label.map { "\($0): \(text)" } ?? text,
                path: label == nil ? "#errors" : "#\(FieldView.id(of: violation.field))"
            )
        }
        hasItems = !items.isEmpty
    }

    /// As it is said to whoever filled in a form: without words of the interface for programs.
    private static func message(_ error: RPCError) -> LocalizedText {
        switch error.code {
        case .invalidArgument where !error.violations.isEmpty:
            Sentences.wrongFields(error.violations.count)
        case .alreadyExists where error.violations.contains { $0.field == MetaKey.ifMatch }:
            Sentences.enteredAlready
        case .aborted: Sentences.changedMeanwhile
        default: error.message
        }
    }

    static let template = """
        <div class="errors" id="errors" role="alert" tabindex="-1">
        <p>{{.message}}</p>
        {{#.hasItems}}<ul>{{#.items}}<li><a href="{{path}}">{{text}}</a></li>{{/.items}}</ul>{{/.hasItems}}
        </div>
        """
}

extension RPCError {
    /// Whether the form is shown again with what was typed, rather than a page about the fault.
    var concernsForm: Bool {
        switch code {
        case .invalidArgument, .outOfRange, .failedPrecondition, .alreadyExists, .aborted,
            .resourceExhausted, .unavailable, .deadlineExceeded, .internal, .unknown:
            true
        case .unauthenticated, .permissionDenied, .notFound, .cancelled, .unimplemented, .dataLoss:
            false
        }
    }

    /// Whether the key has done something else already: the form needs another one.
    var isKeyReused: Bool { violations.contains { $0.rule == "idempotency_key_reused" } }
}
