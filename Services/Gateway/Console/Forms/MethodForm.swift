import FoundationEssentials
import JSONSchema
import RPC
import Values

/// A method's request made of a form, under the same rules as one that comes as JSON.
struct MethodForm: Sendable {
    private let contract: Contract
    private let schema: JSONSchema

    init<M: UnaryMethod>(_ method: M.Type) {
        contract = M.contract
        schema = JSONSchema.of(M.Request.self)
    }

    /// Sends it once, whoever often it comes.
    ///
    /// - Parameters:
    ///   - fixed: members that the form does not ask for.
    ///   - parameters: those of the method's path.
    /// - Throws: ``RPCError`` with all violations, by the fields' names.
    func send(
        _ draft: Draft,
        fields: [FormField],
        fixed: [(name: String, value: JSONValue)] = [],
        parameters: [(name: String, value: String)],
        for visit: Visit
    ) async throws -> CallAnswer {
        let reading = FormReading(
            fields,
            draft.body,
            fixed: fixed,
            in: draft.language(else: visit.language)
        )
        let composed = schema.compose(parameters: parameters, body: reading.node)
        let found = (composed.violations + schema.violations(in: composed.node)).map(Violation.init)
        let violations = (reading.violations + found).firstOfEachField
            .map(\.saidToPeople).inOrder(of: fields)
        guard violations.isEmpty else { throw RPCError.invalid(violations) }
        let call = Call(
            method: contract.name,
            deadline: contract.timeLimit.map { .now + $0 },
            meta: meta(draft, visit),
            body: composed.bytes
        )
        return try await visit.relay.send(
            call,
            of: contract,
            as: visit.account.principal,
            clientAddress: visit.clientAddress
        )
    }

    private func meta(_ draft: Draft, _ visit: Visit) -> Meta {
        var meta = visit.meta
        meta[MetaKey.idempotencyKey] = draft.key.idempotencyKey
        meta[MetaKey.ifMatch] = draft.body.typed(FormView.versionField).map { "\"\($0)\"" }
        return meta
    }
}

/// A form's fields as the members of a JSON object.
struct FormReading {
    private(set) var violations: [Violation] = []
    private var values: [(path: [Substring], value: JSONValue?)] = []

    init(
        _ fields: [FormField],
        _ body: FormBody,
        fixed: [(name: String, value: JSONValue)],
        in language: Language
    ) {
        values = fixed.map { (path: $0.name.split(separator: "."), value: $0.value) }
        for field in fields {
            do throws(FormField.Refused) {
                let value = try field.json(body, in: language)
                values.append((path: field.name.split(separator: "."), value: value))
            } catch {
                violations.append(
                    Violation(field: field.name, rule: "format", message: error.message)
                )
            }
        }
    }

    var node: JSONNode { Self.object(values) }

    /// A member whose parts were all left empty is an empty object: each of its parts is missing, not the whole.
    private static func object(_ values: [(path: [Substring], value: JSONValue?)]) -> JSONNode {
        let names = values.compactMap(\.path.first).distinct
        let members = names.compactMap { name -> (String, JSONNode)? in
            let own = values.filter { $0.path.first == name }
            if let only = own.first, only.path.count == 1 {
                return only.value.map { (String(name), JSONNode($0)) }
            }
            let inner = own.map { (path: Array($0.path.dropFirst()), value: $0.value) }
            return (String(name), object(inner))
        }
        return JSONNode(members: members)
    }
}

extension [Violation] {
    /// One a field: what cannot be read is not also missing, and what is too long not also of a wrong form.
    fileprivate var firstOfEachField: [Violation] {
        var seen: Set<String> = []
        return filter { seen.insert($0.field).inserted }
    }

    /// As one reads the form; what concerns none of its fields comes last.
    fileprivate func inOrder(of fields: [FormField]) -> [Violation] {
        let places = fields.enumerated().map { ($0.element.name, $0.offset) }
        let order = Dictionary(places) { first, _ in first }
        return sorted { order[$0.field, default: .max] < order[$1.field, default: .max] }
    }
}

extension Violation {
    /// In place of a word for programs.
    fileprivate var saidToPeople: Violation {
        guard rule == "required" || rule == "min_length" else { return self }
        let message = LocalizedText(vi: "Hãy ghi mục này.", en: "Enter this.")
        return Violation(field: field, rule: rule, message: message)
    }
}
