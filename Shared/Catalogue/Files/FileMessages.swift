import Values

/// What is said of mistakes that a file of any kind may have: what is wrong, then what to do.
enum FileMessages {
    static func tooLarge(_ limit: Int) -> LocalizedText {
        LocalizedText(
            vi: "Tệp lớn hơn \(limit >> 20) MiB; hãy kiểm tra xem có chọn nhầm tệp không.",
            en: "The file is larger than \(limit >> 20) MiB; check that it is the right file."
        )
    }

    static let unknownKind = LocalizedText(
        vi: "Không rõ loại tệp: kind phải là “plan”, “units”, “ethnic_groups” hoặc “calendar”; "
            + "hãy chọn đúng tệp.",
        en: "The kind of file is not known: it must be “plan”, “units”, “ethnic_groups” or "
            + "“calendar”; choose the right file."
    )

    static func otherKind(_ wanted: String) -> LocalizedText {
        LocalizedText(
            vi: "Đây không phải loại tệp cần (kind phải là “\(wanted)”); hãy chọn đúng tệp.",
            en: "This is not the kind of file wanted (its kind must be “\(wanted)”); "
                + "choose the right file."
        )
    }

    static let otherFormat = LocalizedText(
        vi: "Tệp thuộc phiên bản biểu mẫu khác; phần mềm này đọc format 1. "
            + "Hãy nâng cấp phần mềm hoặc ghi lại tệp theo format 1.",
        en: "The file is of another format; this software reads format 1. "
            + "Upgrade the software or write the file in format 1."
    )
    static let unreadable = LocalizedText(
        vi: "Tệp đúng biểu mẫu nhưng phần mềm không đọc được; hãy báo cho bộ phận kỹ thuật.",
        en: "The file has the right shape and cannot be read; tell the technical staff."
    )
    static let more = LocalizedText(
        vi: "Còn lỗi khác chưa liệt kê; hãy sửa các lỗi trên rồi nạp lại.",
        en: "There are more mistakes; mend those above and load the file again."
    )
    static let blankText = LocalizedText(
        vi: "Chỉ có khoảng trắng; hãy ghi nội dung.",
        en: "Only white space; write the text."
    )

    static func controlCharacter(_ scalar: Unicode.Scalar) -> LocalizedText {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return LocalizedText(
            vi: "Có ký tự điều khiển hoặc xuống dòng (\(name)); hãy xóa hoặc thay bằng dấu cách.",
            en: "There is a control character or line end (\(name)); remove it or write a space."
        )
    }

    static func duplicateCode(_ code: String, firstLine: Int) -> LocalizedText {
        LocalizedText(
            vi:
                "Mã “\(shown(code))” đã dùng ở dòng \(firstLine); hãy đặt mã riêng cho một trong hai.",
            en: "The code “\(shown(code))” is already used on line \(firstLine); "
                + "give one of the two a code of its own."
        )
    }

    static func unknownReference(_ code: String, _ section: String) -> LocalizedText {
        LocalizedText(
            vi:
                "Không có mã “\(shown(code))” trong mục \(section) của tệp; hãy sửa mã hoặc thêm vào đó.",
            en: "There is no code “\(shown(code))” in the file's \(section); "
                + "correct the code or add it there."
        )
    }

    static let lineOrder = LocalizedText(
        vi: "Dòng cuối đứng trước dòng đầu; hãy sửa lại số dòng.",
        en: "The last line is before the first; correct the line numbers."
    )
    static let dateOrder = LocalizedText(
        vi: "Ngày kết thúc đứng trước ngày bắt đầu; hãy sửa lại.",
        en: "The last day is before the first; correct the dates."
    )
    static let numberForm = LocalizedText(
        vi: "Ghi số bằng chữ số thường, dấu chấm thập phân, nhiều nhất 6 chữ số thập phân.",
        en: "Write the number in plain digits with a decimal point and at most 6 decimals."
    )

    /// What came from outside is cut.
    static func shown(_ code: String) -> String { String(code.unicodeScalars.prefix(32)) }
}
