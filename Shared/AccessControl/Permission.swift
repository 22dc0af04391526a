public import Values

/// What a method may ask of its caller: one name a thing that can be done, `subject.action`.
///
/// A role's permissions stand in ``AccessMatrix``; a method names exactly one in its contract.
public enum Permission: String, CaseIterable, Codable, Sendable {
    /// Read the plan: its nodes, stated and recomputed money, findings.
    case planRead = "plan.read"
    /// Acknowledge a finding of the plan's check with a note.
    case findingAcknowledge = "plan.finding.acknowledge"
    /// Enter the plan's number and date, which the clerk gives last.
    case planNumberEnter = "plan.number.enter"
    /// Enter that a decision opens, stops or leaves out a node.
    case nodeStatusEnter = "plan.node_status.enter"
    /// Enter that a decision gives a duty to an organisation.
    case dutyEnter = "plan.duty.enter"
    /// Enter the class of a commune or village, with its decision.
    case areaClassEnter = "unit.class.enter"
    /// Enter what a target is measured from.
    case baselineEnter = "target.baseline.enter"
    /// Set a report's day of the district's own.
    case deadlineEnter = "report.deadline.enter"
    /// Read the aggregated feed: no words, no names, no notes.
    case feedRead = "feed.read"
    /// See people, their offices and assignments.
    case accountRead = "account.read"
    /// Add people, assign and end roles, suspend, give a new password.
    case accountManage = "account.manage"
    /// Read who did what to what.
    case auditRead = "audit.read"
    /// Take emergency access to a unit for an hour, with a reason.
    case emergencyOpen = "emergency.open"
    /// See who took emergency access, and note that it was looked into.
    case emergencyReview = "emergency.review"
    /// Read the running system's own figures.
    case metricsRead = "metrics.read"
}

extension Permission {
    public var name: LocalizedText {
        switch self {
        case .planRead: LocalizedText(vi: "Xem kế hoạch", en: "Read the plan")
        case .findingAcknowledge:
            LocalizedText(vi: "Ghi nhận nội dung rà soát", en: "Acknowledge findings")
        case .planNumberEnter:
            LocalizedText(vi: "Ghi số, ngày của kế hoạch", en: "Enter the plan's number and date")
        case .nodeStatusEnter:
            LocalizedText(
                vi: "Ghi quyết định về tình trạng dự án",
                en: "Enter decisions on a project's status"
            )
        case .dutyEnter:
            LocalizedText(vi: "Ghi quyết định giao nhiệm vụ", en: "Enter who is given a duty")
        case .areaClassEnter:
            LocalizedText(vi: "Ghi phân loại xã, thôn", en: "Enter the class of an area")
        case .baselineEnter:
            LocalizedText(vi: "Ghi số gốc của chỉ tiêu", en: "Enter a target's baseline")
        case .deadlineEnter:
            LocalizedText(vi: "Đặt thời hạn nội bộ", en: "Set an internal deadline")
        case .feedRead:
            LocalizedText(vi: "Đọc số liệu tổng hợp cho cấp tỉnh", en: "Read the aggregated feed")
        case .accountRead:
            LocalizedText(vi: "Xem người dùng và phân công", en: "See people and assignments")
        case .accountManage:
            LocalizedText(vi: "Quản lý người dùng và phân công", en: "Manage people")
        case .auditRead:
            LocalizedText(vi: "Xem nhật ký thao tác", en: "Read the audit trail")
        case .emergencyOpen:
            LocalizedText(vi: "Truy cập khẩn cấp có lý do", en: "Take emergency access")
        case .emergencyReview:
            LocalizedText(vi: "Xem xét truy cập khẩn cấp", en: "Review emergency access")
        case .metricsRead:
            LocalizedText(
                vi: "Xem tình trạng hoạt động của hệ thống",
                en: "Read the system's own figures"
            )
        }
    }
}
