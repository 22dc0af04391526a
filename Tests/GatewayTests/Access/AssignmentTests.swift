import AccessControl
import Contracts
import Postgres
import RPC
import TestServices
import Testing
import Values

@testable import Gateway

@Suite("What is held, from when to when")
struct AssignmentTests {
    /// A commune's leader and officer, the leader's assignment first.
    private static func office(
        _ bench: GatewayBench
    ) async throws -> (leader: AssignmentItem, officer: Username) {
        let officer = try NewPerson.officer(of: "van-quan-tri-le")
        let leader = NewPerson(
            username: try parsed("van-quan-tri-le.minh"),
            displayName: try parsed("Nông Văn Minh"),
            organization: officer.organization,
            assignments: [
                .init(
                    role: .communeLeader,
                    unitCode: try parsed("van-quan-tri-le"),
                    validFrom: .day,
                    validTo: .later(30)
                )
            ]
        )
        let reply = try await bench.call(LoadPeople.self, .init(people: [leader, officer]))
        return (try #require(reply.assigned.first), officer.username)
    }

    private static func authorization(
        _ leader: AssignmentItem,
        _ officer: Username,
        to end: CalendarDate
    ) throws -> AuthorizeUser.Request {
        AuthorizeUser.Request(
            assignmentID: leader.assignmentID,
            username: officer,
            form: .byAuthority,
            validFrom: .day,
            validTo: end,
            document: FactDocument(
                number: try parsed("12/UQ-UBND"),
                date: .day,
                issuer: try parsed("UBND xã Tri Lễ")
            )
        )
    }

    private static func roles(
        _ token: SessionToken,
        _ bench: GatewayBench
    ) async throws -> [Role] {
        bench.identity.forget(token)
        let principal = try await bench.principal("Bearer \(token.text)")
        return (principal?.grants ?? []).map(\.role)
    }

    @Test("an assignment reaches its unit with its predecessors, and nothing else")
    func grants() async throws {
        try await GatewayBench.with { bench in
            let (_, officer) = try await Self.office(bench)
            let token = try await bench.token(of: officer)
            let principal = try #require(try await bench.principal("Bearer \(token.text)"))
            #expect(
                principal.grants == [
                    Grant(role: .communeOfficer, units: .units([try parsed("van-quan-tri-le")]))
                ]
            )
        }
    }

    @Test("acting for somebody ends one second after its last day, and not before")
    func authorizationEnds() async throws {
        try await GatewayBench.with { bench in
            let (leader, officer) = try await Self.office(bench)
            let end = CalendarDate.later(2)
            let item = try await bench.call(
                AuthorizeUser.self,
                try Self.authorization(leader, officer, to: end)
            )
            #expect(item.role == .communeLeader && item.doneFor == leader.assignmentID)
            bench.clock.set(end.endInVietnam.adding(.seconds(-1)))
            let token = try await bench.token(of: officer)
            #expect(try await Self.roles(token, bench) == [.communeOfficer, .communeLeader])
            // Remembered a second ago, and over all the same.
            bench.clock.advance(by: .seconds(1))
            let principal = try await bench.principal("Bearer \(token.text)")
            #expect(principal?.grants.map(\.role) == [.communeOfficer])
            #expect(try await Self.roles(token, bench) == [.communeOfficer])
        }
    }

    @Test("acting for somebody ends with what it is done for, and with its holder's account")
    func authorizationFollows() async throws {
        try await GatewayBench.with { bench in
            let (leader, officer) = try await Self.office(bench)
            let request = try Self.authorization(leader, officer, to: .later(2))
            try await bench.call(AuthorizeUser.self, request)
            let token = try await bench.token(of: officer)
            #expect(try await Self.roles(token, bench).count == 2)
            let suspension = SuspendUser.Request(
                username: leader.username,
                isSuspended: true,
                reason: try parsed("nghỉ")
            )
            try await bench.call(SuspendUser.self, suspension)
            #expect(try await Self.roles(token, bench) == [.communeOfficer])
            try await bench.owner.execute("UPDATE access.users SET disabled_at = NULL")
            #expect(try await Self.roles(token, bench).count == 2)
            try await bench.call(EndAssignment.self, .init(assignmentID: leader.assignmentID))
            #expect(try await Self.roles(token, bench) == [.communeOfficer])
        }
    }

    @Test("what is done for somebody is not passed on, and lies within what it is done for")
    func authorizationRules() async throws {
        try await GatewayBench.with { bench in
            let (leader, officer) = try await Self.office(bench)
            let beyond = try Self.authorization(leader, officer, to: .later(31))
            let error = await #expect(throws: RPCError.self) {
                try await bench.call(AuthorizeUser.self, beyond)
            }
            #expect(error?.violations.map(\.field) == ["valid_to"])
            let item = try await bench.call(
                AuthorizeUser.self,
                try Self.authorization(leader, officer, to: .later(2))
            )
            let passedOn = await #expect(throws: RPCError.self) {
                try await bench.call(
                    AuthorizeUser.self,
                    try Self.authorization(item, leader.username, to: .later(2))
                )
            }
            #expect(passedOn?.code == .failedPrecondition)
        }
    }

    @Test("an assignment ended for a later day is held until then")
    func endedLater() async throws {
        try await GatewayBench.with { bench in
            let (leader, _) = try await Self.office(bench)
            let lastDay = CalendarDate.later(1)
            try await bench.call(
                EndAssignment.self,
                .init(assignmentID: leader.assignmentID, lastDay: lastDay)
            )
            let token = try await bench.token(of: leader.username)
            #expect(try await Self.roles(token, bench) == [.communeLeader])
            bench.clock.set(lastDay.endInVietnam)
            let later = try await bench.token(of: leader.username)
            #expect(try await Self.roles(later, bench).isEmpty)
        }
    }
}
