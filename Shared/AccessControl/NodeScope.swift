/// The plan nodes that a grant is for.
public enum NodeScope: Hashable, Sendable {
    case all
    /// These nodes and what stands below them.
    case nodes(Set<NodeReference>)

    /// What either of two reaches.
    func union(_ other: NodeScope) -> NodeScope {
        switch (self, other) {
        case (.all, _), (_, .all): .all
        case (.nodes(let left), .nodes(let right)): .nodes(left.union(right))
        }
    }

    /// Whether something about a node is reached; what is about none is, whatever the limit.
    func reaches(_ node: NodeReference?) -> Bool {
        guard let node, case .nodes(let nodes) = self else { return true }
        return nodes.contains { node.isWithin($0) }
    }

    /// `*`, or the nodes in order, separated by commas, each with a dot behind it: what is reached begins with one of them.
    var databaseText: String {
        switch self {
        case .all: "*"
        case .nodes(let nodes): nodes.sorted().map { "\($0.text)." }.joined(separator: ",")
        }
    }
}

extension NodeScope: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self), text == "*" {
            self = .all
        } else {
            self = .nodes(try container.decode(Set<NodeReference>.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .all: try container.encode("*")
        case .nodes(let nodes): try container.encode(nodes.sorted())
        }
    }
}
