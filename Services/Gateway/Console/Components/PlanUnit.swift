import Catalogue
import Contracts
import Values

/// The area that a plan is for: it may have ended while its reports are still due.
enum PlanUnit {
    /// What to say of it, where it is no more; nothing where it is, or cannot be asked just now.
    static func ended(of plan: PlanCode, for visit: Visit) async throws -> String? {
        let document = try await visit.attempt(GetPlan.self, .init(planCode: plan))
        guard let code = document.value?.cover.unitCode else { return nil }
        let units = try await visit.attempt(ListUnits.self, .init(code: code))
        guard let area = units.value?.items.first?.area, let end = area.validTo,
            end < visit.today
        else { return nil }
        return Sentences.unitEnded(area, on: end)[visit.language]
    }
}
