import Values

/// What is said of a plan file's mistakes: what is wrong, then what to do.
enum PlanFileMessages {
    static func tooLarge(_ limit: Int) -> LocalizedText {
        LocalizedText(
            vi: "Tệp lớn hơn \(limit >> 20) MiB; hãy kiểm tra xem có chọn nhầm tệp không.",
            en: "The file is larger than \(limit >> 20) MiB; check that it is the right file."
        )
    }

    static let otherKind = LocalizedText(
        vi: "Đây không phải tệp kế hoạch (kind phải là “plan”); hãy chọn đúng tệp.",
        en: "This is not a plan file (its kind must be “plan”); choose the right file."
    )
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

    static func period(_ from: Int64, _ to: Int64) -> LocalizedText {
        LocalizedText(
            vi: "Năm bắt đầu (\(from)) sau năm kết thúc (\(to)); hãy sửa lại giai đoạn.",
            en: "The first year (\(from)) is after the last (\(to)); correct the period."
        )
    }

    static let lineOrder = LocalizedText(
        vi: "Dòng cuối đứng trước dòng đầu; hãy sửa lại số dòng.",
        en: "The last line is before the first; correct the line numbers."
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

    /// What came from outside is cut.
    static func shown(_ code: String) -> String { String(code.unicodeScalars.prefix(32)) }
}
