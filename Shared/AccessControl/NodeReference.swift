public import Values

/// A node of a plan, told apart from the same number in another plan: `van-quan-2021-2025/3.2`.
public struct NodeReference: Hashable, Sendable {
    public let plan: PlanCode
    public let node: NodeCode

    public init(plan: PlanCode, node: NodeCode) {
        self.plan = plan
        self.node = node
    }

    /// Whether it is that node or stands somewhere below it.
    public func isWithin(_ other: NodeReference) -> Bool {
        plan == other.plan && (node == other.node || node.isInside(other.node))
    }
}

extension NodeReference: Comparable {
    public static func < (left: NodeReference, right: NodeReference) -> Bool {
        left.text < right.text
    }
}

extension NodeReference: TextCoded {
    public static let kind = "NodeReference"
    public static let expectation = LocalizedText(
        vi: "Phải là mã kế hoạch, dấu gạch chéo và mã dự án, ví dụ van-quan-2021-2025/3.2.",
        en: "Must be a plan's code, a slash and a node's code, such as van-quan-2021-2025/3.2."
    )

    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let plan = PlanCode(String(parts[0])),
            let node = NodeCode(String(parts[1]))
        else { return nil }
        self.init(plan: plan, node: node)
    }

    public var text: String { "\(plan.text)/\(node.text)" }
}
