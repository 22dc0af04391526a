import Catalogue
import CatalogueAccess
import CatalogueStore
import Contracts
import RPC
import UnitOfWork
import Values
import Vietnamese

extension ReportingService {
    func listDeadlines(
        _ request: ListDeadlines.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListDeadlines.Reply> {
        let run = reads.run(for: context)
        let plan = try await plans.plan(request.planCode, by: run)
        let year = DeadlineYear(
            year: request.year,
            plan: plan,
            calendars: try await files.all(LegalCalendar.self, by: run),
            internalDays: try await internalDays(of: plan, by: run),
            language: context.language
        )
        return try Encoded(
            ListDeadlines.Reply(items: year.items, internalDays: year.standingDays)
        )
    }

    func setInternalDeadline(
        _ request: SetInternalDeadline.Request,
        _ context: CallContext
    ) async throws -> Encoded<EnteredFact<YearlyDay>> {
        try await work.perform(SetInternalDeadline.self, request, context) { work in
            let plan = try await plans.plan(request.planCode, by: reads.run(for: context))
            try work.requireScope(of: plan.document.unitCode)
            let deadline = plan.content.deadlines.first { $0.code == request.deadlineCode }
            guard let deadline else { throw RPCError.noSuchDeadline }
            try Self.check(request.day, against: deadline)
            return try await facts.record(
                request.day,
                about: FactSubject(.internalDeadline, of: plan, deadline.code.text),
                from: request.validFrom,
                by: request.document,
                isWithdrawn: request.isWithdrawn,
                in: work
            )
        }
    }

    /// Earlier than the plan's last day in time, whatever the year.
    private static func check(_ day: YearlyDay, against deadline: Deadline) throws(RPCError) {
        guard deadline.frequency == .yearly else { throw .notYearly }
        // A leap year, so that 29 February is a day.
        guard let year = PlanYear(2024), let due = deadline.days.dates(in: year).first,
            let own = day.date(in: year.year)
        else { return }
        guard own < due else { throw .notEarlier(due) }
    }

    func internalDays(
        of plan: CheckedPlan,
        by run: PlanReading.Run
    ) async throws -> [String: FactTimeline<YearlyDay>] {
        try await facts.timelines(.internalDeadline, in: plan, by: run)
    }
}

extension RPCError {
    fileprivate static let noSuchDeadline = notFound(
        "deadline_code",
        LocalizedText(
            vi: "Kế hoạch không có thời hạn báo cáo với mã này.",
            en: "The plan has no deadline with this code."
        )
    )

    fileprivate static let notYearly = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Chỉ báo cáo hằng năm mới có thời hạn nội bộ theo ngày, tháng.",
            en: "Only a yearly report can have a day of the district's own."
        ),
        violations: [
            Violation(
                field: "deadline_code",
                rule: "frequency",
                message: LocalizedText(
                    vi: "Không phải báo cáo hằng năm.",
                    en: "It is not a yearly report."
                )
            )
        ]
    )

    fileprivate static func notEarlier(_ due: CalendarDate) -> RPCError {
        let last = String(due.numeric.prefix(5))
        return .invalid(
            "day",
            "maximum",
            LocalizedText(
                vi: "Thời hạn nội bộ phải sớm hơn ngày cuối cùng của kế hoạch (\(last)).",
                en:
                    "The district's own day must be earlier than the plan's last day in time (\(last))."
            )
        )
    }
}
