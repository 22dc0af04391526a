import AccessControl
import Contracts
import RPC
import UnitOfWork
import Values

extension AccessService {
    /// How many days before its end an assignment is to be seen to.
    private static let soon = Duration.seconds(30 * 86_400)

    func surveyPeople(
        _ request: Empty,
        _ context: CallContext
    ) async throws -> Encoded<SurveyPeople.Reply> {
        let now = clock.now()
        let signing = isSecondFactorOptional ? [] : Role.allCases.filter(\.signs).map(\.rawValue)
        let reply = try await PeopleSurveyRepository.counts(
            at: now,
            until: now.adding(Self.soon),
            needingSecondFactor: signing
        ) { query in
            try await reads.rows(query, for: context)
        }
        return try Encoded(reply)
    }
}
