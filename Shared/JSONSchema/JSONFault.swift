import Values

/// What can be wrong with a JSON text, and how it is said.
enum JSONFault {
    case ended
    case noValue
    case noName
    case expected(String)
    case trailing
    case badNumber
    case badEscape
    case loneSurrogate
    case controlCharacter
    case notUTF8
    case tooManyMarks
    case byteOrderMark
    case duplicate(String)
    case tooDeep(Int)
    case tooLong(Int)
    case tooMany(Int)

    var rule: String {
        if case .duplicate = self { SchemaRule.duplicate } else { SchemaRule.syntax }
    }

    var message: LocalizedText {
        switch self {
        case .ended:
            LocalizedText(vi: "Văn bản JSON bị thiếu phần cuối.", en: "The JSON text ends early.")
        case .noValue:
            LocalizedText(vi: "Chỗ này phải là một giá trị JSON.", en: "A JSON value must be here.")
        case .noName:
            LocalizedText(
                vi: "Chỗ này phải là tên trường trong dấu ngoặc kép.",
                en: "A member's name in double quotes must be here."
            )
        case .expected(let marks):
            LocalizedText(vi: "Thiếu một trong các dấu: \(marks)", en: "Expected one of: \(marks)")
        case .trailing:
            LocalizedText(
                vi: "Có nội dung thừa sau giá trị JSON.",
                en: "More text follows the JSON value."
            )
        case .duplicate(let name):
            LocalizedText(
                vi: "Trường “\(name.prefix(64))” bị lặp lại.",
                en: "The member “\(name.prefix(64))” stands twice."
            )
        case .badNumber, .badEscape, .loneSurrogate, .controlCharacter, .notUTF8, .tooManyMarks,
            .byteOrderMark:
            characterMessage
        case .tooDeep, .tooLong, .tooMany:
            limitMessage
        }
    }

    private var characterMessage: LocalizedText {
        switch self {
        case .badNumber:
            LocalizedText(vi: "Số viết không đúng dạng JSON.", en: "The number is malformed.")
        case .badEscape:
            LocalizedText(vi: "Ký tự thoát không hợp lệ.", en: "The escape is not valid.")
        case .loneSurrogate:
            LocalizedText(
                vi: "Mã \\u thay thế đứng lẻ.",
                en: "A surrogate stands without its other half."
            )
        case .controlCharacter:
            LocalizedText(
                vi: "Ký tự điều khiển phải viết bằng mã thoát.",
                en: "A control character must be escaped."
            )
        case .byteOrderMark:
            LocalizedText(
                vi: "Tệp có dấu BOM ở đầu; hãy lưu dạng UTF-8 không có BOM.",
                en: "The text starts with a byte order mark; save it as UTF-8 without one."
            )
        case .tooManyMarks:
            LocalizedText(
                vi: "Một chữ cái có quá 30 dấu.",
                en: "A letter has more than 30 marks."
            )
        default:
            LocalizedText(vi: "Chuỗi không phải là UTF-8.", en: "The string is not UTF-8.")
        }
    }

    private var limitMessage: LocalizedText {
        switch self {
        case .tooDeep(let limit):
            LocalizedText(
                vi: "Lồng nhau quá \(limit) cấp.",
                en: "Nested deeper than \(limit) levels."
            )
        case .tooMany(let limit):
            LocalizedText(
                vi: "Có quá \(limit) giá trị.",
                en: "More than \(limit) values."
            )
        case .tooLong(let limit):
            LocalizedText(vi: "Dài quá \(limit) byte.", en: "Longer than \(limit) bytes.")
        default:
            LocalizedText(vi: "Vượt quá giới hạn.", en: "Over a limit.")
        }
    }
}
