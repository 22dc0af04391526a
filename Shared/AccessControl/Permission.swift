public import Values

/// What a method may ask of its caller: one name a thing that can be done, `subject.action`.
///
/// A role's permissions stand in ``AccessMatrix``; a method names exactly one in its contract.
public enum Permission: String, CaseIterable, Codable, Sendable {
    /// Read the plan: its nodes, stated and recomputed money, findings.
    case planRead = "plan.read"
    /// Acknowledge a finding of the plan's check with a note.
    case findingAcknowledge = "plan.finding.acknowledge"
    /// Enter what the plan leaves open: a status, a class, a baseline, a duty, with its document.
    case factEnter = "catalogue.fact.enter"
    /// Read the aggregated feed: no words, no names, no notes.
    case feedRead = "feed.read"
    /// Read the running system's own figures.
    case metricsRead = "metrics.read"
}

extension Permission {
    public var name: LocalizedText {
        switch self {
        case .planRead: LocalizedText(vi: "Xem kế hoạch", en: "Read the plan")
        case .findingAcknowledge:
            LocalizedText(vi: "Ghi nhận nội dung rà soát", en: "Acknowledge findings")
        case .factEnter:
            LocalizedText(
                vi: "Bổ sung nội dung kế hoạch chưa nêu, kèm văn bản",
                en: "Enter what the plan leaves open, with its document"
            )
        case .feedRead:
            LocalizedText(vi: "Đọc số liệu tổng hợp cho cấp tỉnh", en: "Read the aggregated feed")
        case .metricsRead:
            LocalizedText(
                vi: "Xem tình trạng hoạt động của hệ thống",
                en: "Read the system's own figures"
            )
        }
    }
}
