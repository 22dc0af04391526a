public import RPC
import Values

extension Violation {
    /// That a last day is before the first.
    public static func dateOrder(_ field: String) -> Violation {
        Violation(
            field: field,
            rule: "date_order",
            message: LocalizedText(
                vi: "Ngày kết thúc đứng trước ngày bắt đầu.",
                en: "The last day is before the first."
            )
        )
    }
}
