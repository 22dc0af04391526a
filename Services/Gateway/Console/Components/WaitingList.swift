import AccessControl
import Contracts
import RPC
import Values

/// What waits for whoever looks, by what they may do and hold, about access and people; what the plan lacks has its own page.
struct WaitingList: Sendable {
    struct Item: Sendable {
        let text: String
        let path: String
    }

    let items: [Item]
    /// What could not be asked for just now.
    let faults: [String]

    /// So many days before its end one's own assignment is told of.
    private static let soon = Duration.seconds(30 * 86_400)

    init(for visit: Visit) async throws {
        async let emergencies = Self.emergencies(for: visit)
        async let people = Self.people(for: visit)
        let (first, second) = (try await emergencies, try await people)
        items = first.items + Self.own(of: visit) + second.items
        faults = [first.fault, second.fault].compactMap(\.self)
    }

    /// For whoever answers for a unit: who took emergency access to it.
    private static func emergencies(
        for visit: Visit
    ) async throws -> (items: [Item], fault: String?) {
        guard visit.may(.emergencyReview) else { return ([], nil) }
        let part = try await visit.attempt(ListEmergencyAccesses.self, Empty())
        let count = part.value?.items.count { $0.review == nil } ?? 0
        let text = Sentences.emergenciesWaiting(count)[visit.language]
        let items = count > 0 ? [Item(text: text, path: EmergencyReviewPage.path)] : []
        return (items, part.fault)
    }

    private static func own(of visit: Visit) -> [Item] {
        visit.account.assignments.compactMap { held in
            if held.isEmergency {
                let text = Sentences.emergency(held)[visit.language]
                return Item(text: text, path: EmergencyPage.path)
            }
            guard let end = held.until, end <= visit.now.adding(soon) else { return nil }
            let text = Sentences.endingSoon(held, at: end)[visit.language]
            return Item(text: text, path: AccountPage.path)
        }
    }

    /// For whoever manages people.
    private static func people(for visit: Visit) async throws -> (items: [Item], fault: String?) {
        guard visit.may(.accountManage) else { return ([], nil) }
        let part = try await visit.attempt(SurveyPeople.self, Empty())
        guard let survey = part.value else { return ([], part.fault) }
        let counts: [(count: Int, sentence: (Int) -> LocalizedText)] = [
            (survey.withoutPassword, Sentences.withoutPassword),
            (survey.withoutSecondFactor, Sentences.withoutSecondFactor),
            (survey.unassigned, Sentences.unassigned),
            (survey.endingSoon, Sentences.assignmentsEnding),
        ]
        let items = counts.filter { $0.count > 0 }.map {
            Item(text: $0.sentence($0.count)[visit.language], path: PeoplePage.path)
        }
        return (items, nil)
    }
}
