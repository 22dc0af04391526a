/// The code of a plan (`van-quan-2021-2025`), given by its file.
public struct PlanCode: Hashable, Sendable {
    public static let lengths = 1...64

    public let text: String
}

extension PlanCode: Comparable {
    public static func < (left: PlanCode, right: PlanCode) -> Bool { left.text < right.text }
}

extension PlanCode: TextCoded {
    public static let kind = "PlanCode"
    public static let expectation = LocalizedText(
        vi: "Phải là mã kế hoạch từ 1 đến 64 ký tự: chữ thường không dấu, chữ số, gạch nối.",
        en: "Must be a plan's code of 1 to 64 lower-case letters, digits and hyphens."
    )

    public init?(_ text: String) {
        guard CodeText.isValid(text, lengths: Self.lengths) else { return nil }
        self.text = text
    }
}
