/// Our own code of a unit (`tri-le`), which stays when its official code is reused.
public struct UnitCode: Hashable, Sendable {
    public static let lengths = 1...32

    public let text: String
}

extension UnitCode: Comparable {
    public static func < (left: UnitCode, right: UnitCode) -> Bool { left.text < right.text }
}

extension UnitCode: TextCoded {
    public static let kind = "UnitCode"
    public static let expectation = LocalizedText(
        vi: "Phải là mã đơn vị từ 1 đến 32 ký tự: chữ thường không dấu, chữ số, gạch nối.",
        en: "Must be a unit's code of 1 to 32 lower-case letters, digits and hyphens."
    )

    public init?(_ text: String) {
        guard CodeText.isValid(text, lengths: Self.lengths) else { return nil }
        self.text = text
    }
}
