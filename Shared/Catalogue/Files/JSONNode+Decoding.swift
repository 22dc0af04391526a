import FoundationEssentials
import JSONSchema

extension JSONNode {
    /// The value as one of a type; `nil` where it is not of its shape.
    func decoded<Value: Decodable>(as type: Value.Type = Value.self) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(bytes))
    }

    /// An object with these members alone, in this order.
    func keeping(_ names: [String]) -> JSONNode {
        JSONNode(
            .object(
                names.compactMap { name in self[name].map { JSONMember(name: name, node: $0) } }
            )
        )
    }
}
