import JSONSchema
import Values

/// What sets the sections of a file apart from the edition before it, section by section.
enum SectionChange {
    /// One line a section that differs: `areas: 2 added (a, b), 1 changed (c)`.
    static func lines<Content: Encodable & Sendable>(
        from old: Content?,
        to new: Content
    ) throws -> [String] {
        let former = try old.map { try node($0) }
        let present = try node(new)
        let gone = (former?.members ?? []).map(\.name).filter { present[$0] == nil }
        return (present.members.map(\.name) + gone).compactMap { name in
            line(name, from: former?[name], to: present[name] ?? JSONNode(.null))
        }
    }

    private static func line(_ name: String, from old: JSONNode?, to new: JSONNode) -> String? {
        guard case .array(let items) = new.value else {
            return old == new ? nil : name
        }
        let parts = PlanChange.Parts(from: keyed(old?.elements ?? []), to: keyed(items), by: \.key)
        return PlanChange.text(of: parts) { $0 }.map { "\(name): \($0)" }
    }

    private struct Keyed: Hashable {
        let key: String
        let node: JSONNode
    }

    /// By their code, or by their place in the list where they have none.
    private static func keyed(_ items: [JSONNode]) -> [Keyed] {
        items.enumerated().map { index, item in
            let area = ["area", "class", "valid_from"].compactMap { item[$0]?.string }
            let code = item["code"]?.string ?? (area.isEmpty ? nil : area.joined(separator: " "))
            return Keyed(key: code ?? "\(index + 1)", node: item)
        }
    }

    private static func node(_ content: some Encodable & Sendable) throws -> JSONNode {
        try JSONDocument.parse(JSONCoding.bytes(of: content), limits: .ours)
    }
}
