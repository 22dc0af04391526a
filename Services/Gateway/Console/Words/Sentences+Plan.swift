import Catalogue
import Contracts
import Values
import Vietnamese

/// On money, findings and what is to be done.
extension Sentences {
    static let millionVND = LocalizedText(vi: "triệu đồng", en: "million VND")
    /// Not every amount of a chart stands in the plan.
    static let fromPlan = LocalizedText(
        vi: "Kế hoạch; số kế hoạch không ghi do hệ thống cộng từ các số thành phần",
        en: "The plan; what it does not state was added up from its parts"
    )
    static let acknowledged = LocalizedText(vi: "Đã ghi nhận", en: "Acknowledged")
    static let notAcknowledged = LocalizedText(vi: "Chưa ghi nhận", en: "Not acknowledged")

    /// A share in tenths of a percent, rounded to the nearest.
    static func permille(_ part: Int64, of whole: Int64) -> Int64 {
        let (quotient, remainder) = whole.dividingFullWidth(part.multipliedFullWidth(by: 1000))
        return quotient + (remainder >= whole - remainder ? 1 : 0)
    }

    static func project(_ code: NodeCode, _ title: String) -> LocalizedText {
        LocalizedText(vi: "Dự án \(code). \(title)", en: "Project \(code). \(title)")
    }

    static func largestProject(_ code: NodeCode, _ permille: Int64) -> LocalizedText {
        LocalizedText(
            vi: "Dự án \(code) chiếm \(Language.vi.percent(permille, decimals: 1)) tổng vốn",
            en: "Project \(code) has \(Language.en.percent(permille, decimals: 1)) of all money"
        )
    }

    /// - Parameter parts: sources with amounts; not all of them zero.
    static func mainSource(_ parts: [(name: String, units: Int64)]) -> LocalizedText {
        let total = parts.reduce(0) { $0 + $1.units }
        guard let largest = parts.max(by: { $0.units < $1.units }), total > 0 else {
            return Self.total
        }
        let share = permille(largest.units, of: total)
        return LocalizedText(
            vi: "\(largest.name) chiếm \(Language.vi.percent(share, decimals: 1)) tổng vốn",
            en: "\(largest.name): \(Language.en.percent(share, decimals: 1)) of all money"
        )
    }

    static func findings(_ count: Int, open: Int) -> LocalizedText {
        LocalizedText(
            vi:
                "Hệ thống đối chiếu các số và lời văn của kế hoạch với nhau: \(count) nội dung, \(open) chưa ghi nhận.",
            en:
                "The plan's numbers and words were held against each other: \(count) findings, \(open) not acknowledged."
        )
    }

    static func unclear(_ count: Int) -> LocalizedText {
        LocalizedText(
            vi:
                "Ngoài ra có \(count) nội dung cần làm rõ, nêu đầy đủ tại mục Rà soát số liệu của hệ thống.",
            en: "Beside these, \(count) things are unclear; the page of findings lists them."
        )
    }

    static func places(_ count: Int) -> LocalizedText {
        LocalizedText(
            vi: "\(count) vị trí trong kế hoạch",
            en: count == 1 ? "1 place in the plan" : "\(count) places in the plan"
        )
    }

    static func acknowledged(by principal: String, at instant: Instant) -> LocalizedText {
        LocalizedText(
            vi: "\(principal) ghi nhận lúc \(instant.printed(in: .vi))",
            en: "Acknowledged by \(principal) at \(instant.printed(in: .en))"
        )
    }

    static func missing(_ count: Int) -> LocalizedText {
        LocalizedText(
            vi: "\(count) nội dung mà kế hoạch chưa nêu và cần có khi thực hiện.",
            en: "\(count) things that the plan does not say and that have to be known."
        )
    }

    static func ofAll(_ count: Int) -> LocalizedText {
        LocalizedText(vi: "trong \(count) nội dung", en: "of \(count)")
    }

    static func toAcknowledge(_ count: Int) -> LocalizedText {
        LocalizedText(
            vi: "Xem và ghi nhận \(count) nội dung rà soát",
            en: "Look at \(count) findings and acknowledge them"
        )
    }

    static func toEnter(_ kind: LocalizedText, _ count: Int) -> LocalizedText {
        LocalizedText(
            vi: "Nhập \(kind.vi.prefix(1).lowercased())\(kind.vi.dropFirst()): còn \(count)",
            en: "Enter \(kind.en.prefix(1).lowercased())\(kind.en.dropFirst()): \(count) to go"
        )
    }

    static func found(_ count: Int, of text: String) -> LocalizedText {
        LocalizedText(vi: "“\(text)”: tìm thấy \(count)", en: "“\(text)”: \(count) found")
    }

    static func more(_ count: Int) -> LocalizedText {
        LocalizedText(
            vi: "Còn \(count) kết quả nữa; hãy gõ thêm từ để thu hẹp.",
            en: "\(count) more; type more words to narrow it."
        )
    }

    /// Loại kế hoạch.
    static func version(_ version: PlanVersion) -> LocalizedText {
        let year = version.year.map { " \($0.year)" } ?? ""
        return switch version.kind {
        case .proposed: LocalizedText(vi: "Dự kiến", en: "Proposed")
        case .mediumTerm: LocalizedText(vi: "Trung hạn", en: "Medium-term")
        case .annual: LocalizedText(vi: "Hằng năm\(year)", en: "Annual\(year)")
        case .adjustment: LocalizedText(vi: "Điều chỉnh", en: "Adjustment")
        }
    }

    /// Tổng nguồn vốn, with its words in Vietnamese, as documents repeat it.
    static func totalFunding(
        _ amount: Money,
        inWords words: String?,
        isProposed: Bool
    ) -> LocalizedText {
        let repeated = words.map { " (bằng chữ: \($0))" } ?? ""
        return LocalizedText(
            vi:
                "Tổng nguồn vốn\(isProposed ? " dự kiến" : ""): \(amount.inMillions.vi)\(repeated).",
            en: "Total funding\(isProposed ? ", as proposed" : ""): \(amount.inMillions.en)."
        )
    }

    static func madeFrom(_ cover: PlanCover, at now: Instant) -> LocalizedText {
        LocalizedText(
            vi:
                "Lập từ hệ thống VanQuan theo kế hoạch \(cover.planCode), bản \(cover.edition), số liệu lúc \(now.printed(in: .vi)).",
            en:
                "Made by VanQuan of the plan \(cover.planCode), edition \(cover.edition), figures as of \(now.printed(in: .en))."
        )
    }

    static func seen(at now: Instant) -> LocalizedText {
        LocalizedText(vi: "xem lúc \(now.printed(in: .vi))", en: "seen at \(now.printed(in: .en))")
    }

    /// Of a unit that is no more.
    static func unitToday(_ change: AreaChange) -> LocalizedText {
        LocalizedText(
            vi: "\(change.name), từ ngày \(change.date.numeric)",
            en: "\(change.name), from \(change.date.numeric)"
        )
    }
}
