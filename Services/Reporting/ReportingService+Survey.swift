import CatalogueAccess
import CatalogueStore
import Contracts
import Postgres
import RPC
import ServiceRuntime
import UnitOfWork
import Values

extension ReportingService {
    /// Asks the three other services at once, each as a stream, all in the snapshot of one transaction here.
    func survey(_ code: PlanCode, for context: CallContext) async throws -> PlanSurvey {
        try await reads.exportingSnapshot(for: context) { transaction, snapshot in
            let run: PlanReading.Run = { try await transaction.query($0) }
            let plan = try await plans.plan(code, by: run)
            async let funding = collect(
                ExportFunding.self,
                ExportFunding.Request(planCode: code),
                from: "funding",
                for: context,
                in: snapshot,
                into: FundingPart()
            ) { $0.add($1) }
            async let beneficiaries = collect(
                ExportBeneficiaries.self,
                ExportBeneficiaries.Request(planCode: code),
                from: "beneficiaries",
                for: context,
                in: snapshot,
                into: BeneficiariesPart()
            ) { $0.add($1) }
            async let indicators = collect(
                ExportIndicators.self,
                ExportIndicators.Request(planCode: code),
                from: "indicators",
                for: context,
                in: snapshot,
                into: IndicatorsPart()
            ) { $0.add($1) }
            let own = try await ownPart(of: plan, by: run)
            return PlanSurvey(
                plan: plan,
                language: context.language,
                funding: try await funding,
                beneficiaries: try await beneficiaries,
                indicators: try await indicators,
                reporting: own
            )
        }
    }

    private func collect<M: StreamMethod, Part: Sendable>(
        _ method: M.Type,
        _ request: M.Request,
        from service: String,
        for context: CallContext,
        in snapshot: String,
        into empty: Part,
        _ add: @Sendable (inout Part, M.Reply) -> Void
    ) async throws -> Part {
        let (caller, options) = try peers.peer(service, for: context, snapshot: snapshot)
        return try await caller.withItems(of: method, request, options: options) { items in
            var part = empty
            while let item = try await items.next() { add(&part, item) }
            return part
        }
    }

    private func ownPart(
        of plan: CheckedPlan,
        by run: @escaping PlanReading.Run
    ) async throws -> ReportingPart {
        ReportingPart(
            number: try await planNumber(of: plan, by: run),
            decided: try await decided(of: plan, by: run),
            internalDays: try await internalDays(of: plan, by: run)
        )
    }
}
