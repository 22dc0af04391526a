import Contracts
import Postgres
import Values

/// What of people's and assignments' rows somebody has to see to, counted.
enum PeopleSurveyRepository {
    /// - Parameters:
    ///   - soon: until when an assignment's end is near.
    ///   - roles: those that take a second factor.
    static func counts(
        at now: Instant,
        until soon: Instant,
        needingSecondFactor roles: [String],
        by run: (SQL) async throws -> Rows
    ) async throws -> SurveyPeople.Reply {
        let rows = try await run(
            """
            WITH standing AS (
                SELECT a.user_id, a.role, least((a.valid_to + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', a.ended_at) AS ends_at
                FROM access.assignments a JOIN access.users u USING (user_id)
                WHERE u.disabled_at IS NULL AND a.valid_from <= \(now.dateInVietnam)
            ), held AS (
                SELECT * FROM standing WHERE ends_at IS NULL OR ends_at > \(now)
            )
            SELECT (
                SELECT count(*) FROM access.users WHERE disabled_at IS NULL AND password_hash IS NULL
            ), (
                SELECT count(DISTINCT user_id) FROM held
                WHERE role = ANY (\(roles)::text[]) AND NOT EXISTS (
                    SELECT FROM access.second_factors f WHERE f.user_id = held.user_id AND f.confirmed_at IS NOT NULL
                )
            ), (
                SELECT count(*) FROM access.users u
                WHERE disabled_at IS NULL AND password_hash IS NOT NULL
                  AND NOT EXISTS (SELECT FROM held WHERE held.user_id = u.user_id)
            ), (
                SELECT count(*) FROM held WHERE ends_at <= \(soon)
            )
            """
        )
        let counts = try rows.exactlyOne(as: (Int64, Int64, Int64, Int64).self)
        return SurveyPeople.Reply(
            withoutPassword: Int(counts.0),
            withoutSecondFactor: Int(counts.1),
            unassigned: Int(counts.2),
            endingSoon: Int(counts.3)
        )
    }
}
