import Values

/// How violations are said, in the language of administration and in English.
enum SchemaMessages {
    /// More words than this are not listed.
    private static let listedWords = 20

    static let required = LocalizedText(vi: "Thiếu trường này.", en: "This field is missing.")
    static let unknownField = LocalizedText(
        vi: "Không có trường này.",
        en: "There is no such field."
    )
    static let givenTwice = LocalizedText(
        vi: "Trường này chỉ được ghi một lần.",
        en: "This field may be given only once."
    )
    static let format = LocalizedText(
        vi: "Không đúng định dạng.",
        en: "Does not have the required form."
    )
    static let nul = LocalizedText(
        vi: "Không được có ký tự U+0000.",
        en: "Must not contain the character U+0000."
    )
    static let oneOf = LocalizedText(
        vi: "Không khớp với đúng một dạng được phép.",
        en: "Must match exactly one of the allowed forms."
    )
    static let outOfRange = LocalizedText(
        vi: "Số vượt quá phạm vi lưu trữ.",
        en: "The number is beyond what can be stored."
    )

    static func type(_ types: [JSONSchema.ValueType]) -> LocalizedText {
        let stated = types.filter { $0 != .null }
        guard stated.count == 1, let only = stated.first else {
            return LocalizedText(
                vi: stated.isEmpty ? "Phải để trống (null)." : "Không đúng kiểu dữ liệu.",
                en: stated.isEmpty ? "Must be null." : "Is of the wrong type."
            )
        }
        return switch only {
        case .null: LocalizedText(vi: "Phải để trống (null).", en: "Must be null.")
        case .boolean:
            LocalizedText(vi: "Phải là true (có) hoặc false (không).", en: "Must be true or false.")
        case .integer: LocalizedText(vi: "Phải là số nguyên.", en: "Must be a whole number.")
        case .number: LocalizedText(vi: "Phải là số.", en: "Must be a number.")
        case .string: LocalizedText(vi: "Phải là chuỗi ký tự.", en: "Must be a text.")
        case .array: LocalizedText(vi: "Phải là danh sách.", en: "Must be a list.")
        case .object: LocalizedText(vi: "Phải là đối tượng JSON.", en: "Must be a JSON object.")
        }
    }

    static func enumeration(_ values: [JSONValue]) -> LocalizedText {
        // That a member may be left out is no word that anybody would write.
        let values = values.filter { $0 != .null }
        let words = values.prefix(listedWords).map { value in
            if case .string(let word) = value { return word }
            return String(decoding: JSONNode(value).bytes, as: UTF8.self)
        }
        let list = words.joined(separator: ", ") + (values.count > listedWords ? ", …" : "")
        return LocalizedText(
            vi: "Phải là một trong các giá trị: \(list).",
            en: "Must be one of: \(list)."
        )
    }

    static func minimum(_ limit: Int64) -> LocalizedText {
        LocalizedText(vi: "Không được nhỏ hơn \(limit).", en: "Must not be below \(limit).")
    }

    static func maximum(_ limit: Int64) -> LocalizedText {
        LocalizedText(vi: "Không được lớn hơn \(limit).", en: "Must not be above \(limit).")
    }

    static func minLength(_ limit: Int) -> LocalizedText {
        LocalizedText(
            vi: "Phải có ít nhất \(limit) ký tự.",
            en: "Must have at least \(limit) characters."
        )
    }

    static func maxLength(_ limit: Int) -> LocalizedText {
        LocalizedText(
            vi: "Chỉ được có nhiều nhất \(limit) ký tự.",
            en: "Must have at most \(limit) characters."
        )
    }

    static func minItems(_ limit: Int) -> LocalizedText {
        LocalizedText(
            vi: "Phải có ít nhất \(limit) mục.",
            en: "Must have at least \(limit) items."
        )
    }

    static func maxItems(_ limit: Int) -> LocalizedText {
        LocalizedText(
            vi: "Chỉ được có nhiều nhất \(limit) mục.",
            en: "Must have at most \(limit) items."
        )
    }
}
