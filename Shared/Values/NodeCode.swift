/// The code of a node of the programme: `3`, `3.2`, `3.2.1`; one to four numbers from 1 to 999.
///
/// Codes sort by their numbers: `2` before `10`, a node before what is inside it.
public struct NodeCode: Hashable, Sendable {
    public static let longest = 4

    public let numbers: [Int]

    /// The node that this one is inside of; `nil` for a component project.
    public var parent: NodeCode? {
        numbers.count > 1 ? NodeCode(verified: Array(numbers.dropLast())) : nil
    }

    /// Whether this node is inside another one, at any depth.
    public func isInside(_ other: NodeCode) -> Bool {
        numbers.count > other.numbers.count && numbers.starts(with: other.numbers)
    }

    private init(verified numbers: [Int]) {
        self.numbers = numbers
    }
}

extension NodeCode: Comparable {
    public static func < (left: NodeCode, right: NodeCode) -> Bool {
        left.numbers.lexicographicallyPrecedes(right.numbers)
    }
}

extension NodeCode: TextCoded {
    public static let kind = "NodeCode"
    public static let expectation = LocalizedText(
        vi: "Phải là mã dự án, tiểu dự án hoặc nội dung, ví dụ 3.2.1.",
        en: "Must be the code of a node, such as 3.2.1."
    )

    /// Reads one to four numbers without leading zeros, separated by dots.
    public init?(_ text: String) {
        guard text.utf8.count <= 4 * Self.longest else { return nil }
        let parts = text.utf8.split(
            separator: UInt8(ascii: "."),
            omittingEmptySubsequences: false
        )
        let numbers = parts.compactMap { part -> Int? in
            guard part.count <= 3, part.first != UInt8(ascii: "0") else { return nil }
            return DecimalText.value(part)
        }
        guard numbers.count == parts.count, numbers.count <= Self.longest else { return nil }
        self.init(verified: numbers)
    }

    public var text: String { numbers.map(String.init).joined(separator: ".") }
}
