import HTTPTypes
import Hummingbird
import RPC
import Values

/// What somebody typed into a form, by field, in Unicode's composed form.
struct FormBody: Sendable {
    private var values: [String: String]
    /// As it came, for a form that is to be shown again after signing in.
    let text: String

    static let empty = FormBody(values: [:], text: "")

    subscript(field: String) -> String? {
        get { values[field] }
        set { values[field] = newValue }
    }

    /// Without spaces at its ends; nil where nothing is left.
    func typed(_ field: String) -> String? {
        guard let value = values[field] else { return nil }
        let rest = value.drop(while: \.isWhitespace)
        let end = rest.lastIndex { !$0.isWhitespace }
        return end.map { String(rest[...$0]) }
    }

    /// The fields' names and values, in no order.
    var fields: [(name: String, value: String)] { values.map { (name: $0.key, value: $0.value) } }
}

extension FormBody {
    /// - Throws: ``RPCError`` `INVALID_ARGUMENT` where it is no form, or a field is not UTF-8.
    init(text: String) throws(RPCError) {
        let pairs: [(name: String, value: String)]
        do {
            pairs = try QueryParameters.parse(text)
        } catch {
            throw .notAForm
        }
        // No database keeps it, and nobody has typed it.
        let isTyped = pairs.allSatisfy { !$0.name.utf8.contains(0) && !$0.value.utf8.contains(0) }
        guard isTyped else { throw .notAForm }
        let values = Dictionary(pairs.map { ($0.name, $0.value.nfc) }) { first, _ in first }
        self.init(values: values, text: text)
    }
}

extension Request {
    /// The longest form: a note of 2000 letters of three bytes, each of them `%XX`, three times over.
    static let longestForm = 64 << 10

    /// The body of a form.
    ///
    /// - Throws: `HTTPError` 413 above the limit; ``RPCError`` `INVALID_ARGUMENT` where it is no form.
    func form(upTo limit: Int = longestForm) async throws -> FormBody {
        let type = headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() }
        guard type == "application/x-www-form-urlencoded" else { throw RPCError.notAForm }
        guard let bytes = try await collectedBody(upTo: limit) else { return .empty }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw RPCError.notAForm }
        return try FormBody(text: text)
    }
}

extension RPCError {
    fileprivate static let notAForm = RPCError(
        .invalidArgument,
        LocalizedText(
            vi: "Không đọc được biểu đã gửi. Hãy mở lại trang và nhập lại.",
            en: "The form that was sent cannot be read. Open the page and enter it again."
        )
    )
}
