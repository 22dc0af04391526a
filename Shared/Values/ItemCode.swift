/// The code of one thing that a plan says (`T-1.1`, `I-03`, `VI.1-2`), unique within its kind.
public struct ItemCode: Hashable, Sendable {
    public static let lengths = 1...32

    public let text: String
}

extension ItemCode: Comparable {
    public static func < (left: ItemCode, right: ItemCode) -> Bool { left.text < right.text }
}

extension ItemCode: TextCoded {
    public static let kind = "ItemCode"
    public static let expectation = LocalizedText(
        vi: "Phải là mã từ 1 đến 32 ký tự: chữ không dấu, chữ số, dấu chấm, gạch nối.",
        en: "Must be a code of 1 to 32 ASCII letters, digits, dots and hyphens."
    )

    public init?(_ text: String) {
        guard Self.lengths.contains(text.utf8.count), text.utf8.allSatisfy(Self.isPart),
            let first = text.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-")
        else { return nil }
        self.text = text
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
