import AccessControl
import Contracts
import Postgres
import RPC
import TestServices
import Testing
import Values

@testable import Gateway

@Suite("People and their assignments")
struct PeopleTests {
    @Test("a list adds people and assignments once; the same list again changes nothing")
    func load() async throws {
        try await GatewayBench.with { bench in
            let request = LoadPeople.Request(people: [try .officer(of: "van-quan-tri-le")])
            let first = try await bench.call(LoadPeople.self, request)
            #expect(first.added.map(\.text) == ["van-quan-tri-le.lan"])
            #expect(first.assigned.map(\.role) == [.communeOfficer])
            let second = try await bench.call(LoadPeople.self, request)
            #expect(second.added.isEmpty && second.assigned.isEmpty && second.unchangedCount == 1)
            let found = try await bench.call(ListUsers.self, .init(q: "lan"), as: "lanh-dao-xa")
            #expect(found.items.map(\.displayName) == ["Hoàng Thị Lan"])
            #expect(found.items.first?.hasPassword == false)
            let lines = try await bench.count(
                "SELECT 1 FROM audit.lines WHERE subject_kind IN ('account', 'assignment') AND principal = 'user:quan-tri'"
            )
            #expect(lines == 2)
        }
    }

    @Test("everything that is wrong is said at once, and nothing is kept")
    func violations() async throws {
        try await GatewayBench.with { bench in
            let wrong: [NewAssignment] = [
                .init(role: .communeOfficer, unitCode: try parsed("van-quan"), validFrom: .day),
                .init(role: .communeLeader, unitCode: try parsed("khong-co"), validFrom: .day),
                .init(role: .leadOfficer, unitCode: try parsed("van-quan"), validFrom: .day),
                .init(
                    role: .leadOfficer,
                    unitCode: try parsed("van-quan"),
                    nodes: [try parsed("van-quan-2021-2025/99")],
                    validFrom: .day
                ),
                .init(role: .administrator, unitCode: try parsed("van-quan"), validFrom: .day),
                .init(role: .operator, validFrom: .day),
                .init(role: .clerk, validFrom: .day, validTo: .later(-1)),
            ]
            let person = NewPerson(
                username: try parsed("lan"),
                displayName: try parsed("Lan"),
                organization: try parsed("khong-co"),
                assignments: wrong
            )
            let request = LoadPeople.Request(people: [person, person])
            let error = await #expect(throws: RPCError.self) {
                try await bench.call(LoadPeople.self, request)
            }
            let fields = Set((error?.violations ?? []).map { "\($0.field) \($0.rule)" })
            let place = "people[0]"
            #expect(
                fields.isSuperset(of: [
                    "people[1].username unique", "\(place).organization unknown",
                    "\(place).assignments[0].unit_code commune",
                    "\(place).assignments[1].unit_code unknown",
                    "\(place).assignments[2].nodes required",
                    "\(place).assignments[3].nodes[0] unknown",
                    "\(place).assignments[4].unit_code absent",
                    "\(place).assignments[5].role assignable",
                    "\(place).assignments[6].unit_code required",
                    "\(place).assignments[6].valid_to minimum",
                ])
            )
            #expect(try await bench.count("SELECT 1 FROM access.users") == 1)
        }
    }

    @Test("somebody of another unit is as one who is not there, by list and by name")
    func otherUnits() async throws {
        try await GatewayBench.with { bench in
            let people = [
                try NewPerson.officer(of: "van-quan-tri-le"),
                try NewPerson.officer(of: "van-quan-an-son"),
            ]
            try await bench.call(LoadPeople.self, .init(people: people))
            let seen = try await bench.call(ListUsers.self, .init(), as: "lanh-dao-xa")
            #expect(seen.items.map(\.username.text) == ["van-quan-tri-le.lan"])
            for name in ["van-quan-an-son.lan", "nobody"] {
                let error = await #expect(throws: RPCError.self) {
                    try await bench.call(
                        GetUser.self,
                        .init(username: try parsed(name)),
                        as: "lanh-dao-xa"
                    )
                }
                #expect(error?.code == .notFound && error?.violations.map(\.field) == ["username"])
            }
        }
    }

    @Test("whoever is suspended is out at once, and nobody suspends themself")
    func suspension() async throws {
        try await GatewayBench.with { bench in
            let person = try NewPerson.officer(of: "van-quan-tri-le")
            try await bench.call(LoadPeople.self, .init(people: [person]))
            let token = try await bench.token(of: person.username)
            let request = SuspendUser.Request(
                username: person.username,
                isSuspended: true,
                reason: try parsed("chuyển công tác")
            )
            let item = try await bench.call(SuspendUser.self, request)
            #expect(item.suspendedAt == GatewayBench.start)
            #expect(try await bench.principal("Bearer \(token.text)") == nil)
            let again = await #expect(throws: RPCError.self) {
                try await bench.call(SuspendUser.self, request)
            }
            #expect(again?.code == .failedPrecondition)
            await #expect(throws: RPCError.self) { try await bench.token(of: person.username) }
        }
    }

    @Test(
        "only whoever manages people changes them",
        arguments: ["an", "lanh-dao-xa", "khong-quyen"]
    )
    func others(name: String) async throws {
        try await GatewayBench.with { bench in
            let person = try NewPerson.officer(of: "van-quan-tri-le")
            let error = await #expect(throws: RPCError.self) {
                try await bench.call(LoadPeople.self, .init(people: [person]), as: name)
            }
            #expect(error?.code == .permissionDenied)
        }
    }
}

extension CalendarDate {
    /// The day on which the bench begins.
    static let day = GatewayBench.start.dateInVietnam

    static func later(_ days: Int) -> CalendarDate { day.adding(days: days) ?? day }
}

extension NewPerson {
    /// Somebody who works at a commune from the bench's first day on.
    static func officer(of unit: String) throws -> NewPerson {
        NewPerson(
            username: try parsed("\(unit).lan"),
            displayName: try parsed("Hoàng Thị Lan"),
            organization: try parsed("\(unit)-ubnd"),
            position: try parsed("Công chức"),
            assignments: [
                .init(role: .communeOfficer, unitCode: try parsed(unit), validFrom: .day)
            ]
        )
    }
}
