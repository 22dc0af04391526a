import JSONSchema

extension JSONNode {
    /// An object with these members alone, in this order.
    func keeping(_ names: [String]) -> JSONNode {
        JSONNode(
            .object(
                names.compactMap { name in self[name].map { JSONMember(name: name, node: $0) } }
            )
        )
    }
}
