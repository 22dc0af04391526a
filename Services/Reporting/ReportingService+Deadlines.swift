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
        return try Encoded(ListDeadlines.Reply(items: year.items))
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
            if let due = deadline.yearlyDay, request.day >= due { throw RPCError.notEarlier(due) }
            return try await facts.record(
                request.day,
                about: FactSubject(.internalDeadline, of: plan, deadline.code.text),
                from: request.validFrom,
                by: request.document,
                in: work
            )
        }
    }

    func internalDays(
        of plan: CheckedPlan,
        by run: PlanReading.Run
    ) async throws -> [String: FactTimeline<YearlyDay>] {
        try await facts.timelines(.internalDeadline, in: plan, by: run)
    }
}

extension Deadline {
    /// Of a yearly report.
    var yearlyDay: YearlyDay? {
        month.flatMap { month in
            YearlyDay(month: month, day: day ?? CalendarDate.length(ofMonth: month, year: 2024))
        }
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

    fileprivate static func notEarlier(_ due: YearlyDay) -> RPCError {
        .invalid(
            "day",
            "maximum",
            LocalizedText(
                vi: "Thời hạn nội bộ phải sớm hơn thời hạn của kế hoạch (\(due.numeric)).",
                en: "The district's own day must be earlier than the plan's (\(due.numeric))."
            )
        )
    }
}
