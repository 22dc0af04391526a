import Catalogue
import CatalogueAccess
import Contracts
import Values

/// What a plan does not say of itself as a document, which nodes nobody leads, and which deadlines leave no time
/// to put reports together.
struct MissingReporting {
    let plan: CheckedPlan
    /// As they stand, decisions included.
    let nodes: [PlanNodeItem]
    let part: ReportingPart
    let language: Language

    var facts: [MissingFact] { planNumber + leads + deadlines }

    private var planNumber: [MissingFact] {
        let document = plan.document
        guard document.number == nil || document.date == nil, part.number == nil else { return [] }
        return [
            MissingFact(
                .planNumber,
                of: document.code.text,
                LocalizedText(
                    vi: "Văn bản kế hoạch chưa có số và ngày ban hành.",
                    en: "The plan has no number and no date yet."
                ),
                in: language,
                enteredBy: NumberPlan.self
            )
        ]
    }

    /// Of component projects and sub-projects with capital; a lead of the node around them leads them, too.
    private var leads: [MissingFact] {
        nodes.filter { $0.level != .content && $0.status == .funded && !hasLead($0.code) }
            .map { node in
                MissingFact(
                    .leadBody,
                    of: node.code.text,
                    LocalizedText(
                        vi:
                            "\(node.level.name.vi) \(node.code): chưa có quyết định giao cơ quan chủ trì.",
                        en: "\(node.level.name.en) \(node.code): no decision names its lead body."
                    ),
                    in: language,
                    enteredBy: AssignDuty.self
                )
            }
    }

    /// At some time of the plan.
    private func hasLead(_ node: NodeCode) -> Bool {
        let document = plan.document
        return part.decided.values.contains { timeline in
            timeline.holds(
                between: CalendarDate.firstDay(of: document.fromYear),
                and: CalendarDate.lastDay(of: document.toYear)
            ) { duty in
                duty.role == .lead
                    && (duty.node.map { $0 == node || node.isInside($0) } ?? true)
            }
        }
    }

    private var deadlines: [MissingFact] {
        plan.content.deadlines.filter { deadline in
            deadline.readings.count > 1
                && part.internalDays[deadline.code.text]?.newest == nil
        }.map { deadline in
            MissingFact(
                .internalDeadline,
                of: deadline.code.text,
                LocalizedText(
                    vi:
                        "\(deadline.name): chưa có thời hạn nội bộ để kịp tổng hợp trước thời hạn của kế hoạch.",
                    en:
                        "\(deadline.name): no day of the district's own leaves time to put reports together."
                ),
                in: language,
                enteredBy: SetInternalDeadline.self
            )
        }
    }
}
