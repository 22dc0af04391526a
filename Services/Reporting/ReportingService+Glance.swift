import Catalogue
import CatalogueAccess
import Contracts
import RPC
import Signing
import UnitOfWork
import Values

extension ReportingService {
    func listMissingFacts(
        _ request: ListMissingFacts.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListMissingFacts.Reply> {
        let survey = try await survey(request.planCode, for: context)
        return try Encoded(ListMissingFacts.Reply(items: survey.missing))
    }

    func getPlanGlance(
        _ request: GetPlanGlance.Request,
        _ context: CallContext
    ) async throws -> Encoded<PlanGlance> {
        let survey = try await survey(request.planCode, for: context)
        return try Encoded(PlanGlance(survey)).versionedByContent()
    }

    func getPlanGlanceTable(
        _ request: GetPlanGlanceTable.Request,
        _ context: CallContext
    ) async throws -> Encoded<FileReply> {
        let survey = try await recordedSurvey(request.planCode, for: context)
        let file = FileReply(
            mediaType: "text/csv; charset=utf-8",
            fileName: "\(request.planCode).csv",
            text: GlanceTable(survey: survey, language: context.language).text
        )
        return try Encoded(file).versionedByContent()
    }

    func readPlanFeed(
        _ request: ReadPlanFeed.Request,
        _ context: CallContext
    ) async throws -> Encoded<ReadPlanFeed.Reply> {
        let survey = try await recordedSurvey(request.planCode, for: context)
        let document = survey.plan.document
        let officialCode = try await officialCode(of: document, for: context)
        return try Encoded(
            ReadPlanFeed.Reply(
                planCode: document.code,
                title: document.title,
                unitCode: document.unitCode,
                officialUnitCode: officialCode,
                fromYear: document.fromYear.year,
                toYear: document.toYear.year,
                edition: survey.plan.edition,
                items: FeedRows(survey: survey).all
            )
        ).versionedByContent()
    }
}

extension ReportingService {
    /// For what leaves as a file or for another system's store: who took it stands in the audit trail.
    private func recordedSurvey(
        _ code: PlanCode,
        for context: CallContext
    ) async throws -> PlanSurvey {
        try await recordedReads.perform(context) { _ in
            let survey = try await survey(code, for: context)
            return Disclosed(survey, audit: survey.plan.exportLine)
        }
    }

    /// As the plan has it, or else as the units' file has it.
    private func officialCode(
        of document: PlanDocument,
        for context: CallContext
    ) async throws -> String? {
        if let code = document.unitOfficialCode { return code }
        let units = try await files.all(UnitsCatalogue.self, by: reads.run(for: context))
        let area = units.flatMap(\.areas).first { $0.code == document.unitCode }
        return area?.officialCodes?.first?.code
    }
}

extension Encoded {
    /// The same under a version that says what is in it: equal content, equal version.
    fileprivate func versionedByContent() throws -> Encoded {
        var versioned = self
        versioned.version = Base64.url.encode(Array(try SHA256.digest(bytes).prefix(18)))
        return versioned
    }
}
