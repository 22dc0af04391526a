import Contracts
import Values
import Vietnamese

/// Emergency access, and what waits for whom.
extension Sentences {
    static func emergency(_ held: HeldAssignment) -> LocalizedText {
        let unit = held.unitName ?? held.unit.databaseText
        let end = held.until ?? .latest
        return LocalizedText(
            vi: "Đang truy cập khẩn cấp tại \(unit), đến \(end.printed(in: .vi))",
            en: "Emergency access to \(unit) until \(end.printed(in: .en))"
        )
    }

    /// From when to when it was open.
    static func hour(of item: EmergencyAccessItem) -> LocalizedText {
        LocalizedText(
            vi: "Từ \(item.openedAt.printed(in: .vi)) đến \(item.endsAt.printed(in: .vi))",
            en: "From \(item.openedAt.printed(in: .en)) to \(item.endsAt.printed(in: .en))"
        )
    }

    static func reviewed(
        _ review: EmergencyAccessItem.Review,
        by name: String
    ) -> LocalizedText {
        let note = review.note.map { " \($0)" } ?? ""
        return LocalizedText(
            vi: "\(name) đã xem xét lúc \(review.reviewedAt.printed(in: .vi)).\(note)",
            en: "\(name) looked into it at \(review.reviewedAt.printed(in: .en)).\(note)"
        )
    }

    static func emergenciesWaiting(_ count: Int) -> LocalizedText {
        LocalizedText(
            vi: "Xem xét \(count) lần truy cập khẩn cấp",
            en: count == 1
                ? "Look into 1 emergency access" : "Look into \(count) emergency accesses"
        )
    }

    static func endingSoon(_ held: HeldAssignment, at end: Instant) -> LocalizedText {
        let role = assignment(held)
        // The moment is the first at which it is over.
        let last = end.adding(.seconds(-1)).dateInVietnam.numeric
        return LocalizedText(
            vi: "Phân công của tôi sắp hết hạn: \(role.vi), đến hết ngày \(last)",
            en: "An assignment of mine is over soon: \(role.en), until \(last)"
        )
    }

    static func withoutPassword(_ count: Int) -> LocalizedText {
        LocalizedText(
            vi: "Cấp mật khẩu cho \(count) người chưa đăng nhập được",
            en: "Give a password to \(count) who cannot sign in yet"
        )
    }

    static func withoutSecondFactor(_ count: Int) -> LocalizedText {
        LocalizedText(
            vi: "Nhắc \(count) người giữ vai trò ký, phê duyệt, quản trị bật xác thực hai bước",
            en: "Remind \(count) who sign, approve or administer of their second factor"
        )
    }

    static func unassigned(_ count: Int) -> LocalizedText {
        LocalizedText(
            vi: "Phân công vai trò cho \(count) người chưa có vai trò",
            en: "Assign a role to \(count) who have none"
        )
    }

    static func assignmentsEnding(_ count: Int) -> LocalizedText {
        LocalizedText(
            vi: "Gia hạn hoặc bàn giao \(count) phân công hết hạn trong 30 ngày tới",
            en: "Prolong or hand over \(count) assignments that end within 30 days"
        )
    }
}
