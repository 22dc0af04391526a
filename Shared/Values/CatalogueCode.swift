/// Our own word for something of the catalogue beside units and plans: an organisation, a party of
/// a plan, an aim, an indicator, an ethnic group (`van-quan-phong-tckh`, `housing`, `tay`).
public struct CatalogueCode: Hashable, Sendable {
    public static let lengths = 1...64

    public let text: String
}

extension CatalogueCode: Comparable {
    public static func < (left: CatalogueCode, right: CatalogueCode) -> Bool {
        left.text < right.text
    }
}

extension CatalogueCode: TextCoded {
    public static let kind = "CatalogueCode"
    public static let expectation = LocalizedText(
        vi: "Phải là mã từ 1 đến 64 ký tự: chữ thường không dấu, chữ số, gạch nối.",
        en: "Must be a code of 1 to 64 lower-case letters, digits and hyphens."
    )

    public init?(_ text: String) {
        guard CodeText.isValid(text, lengths: Self.lengths) else { return nil }
        self.text = text
    }
}
