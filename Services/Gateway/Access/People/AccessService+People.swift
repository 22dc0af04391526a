import AccessControl
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

extension AccessService {
    func loadPeople(
        _ request: LoadPeople.Request,
        _ context: CallContext
    ) async throws -> Encoded<LoadPeople.Reply> {
        try await work.perform(LoadPeople.self, request, context) { work in
            let chart = try await chart(in: work)
            let violations = PeopleRules(chart: chart).violations(in: request.people)
            guard violations.isEmpty else { throw RPCError.invalid(violations) }
            var loading = PeopleLoading(chart: chart, day: today, work: work)
            for (index, person) in request.people.enumerated() {
                try await loading.load(person, at: "people[\(index)]")
            }
            try loading.check()
            return try loading.written
        }
    }
}

/// A list of people on its way into the tables.
private struct PeopleLoading {
    let chart: OrganizationChart
    let day: CalendarDate
    let work: Work

    private var added: [Username] = []
    private var changed: [Username] = []
    private var assigned: [AssignmentItem] = []
    private var unchangedCount = 0
    private var lines: [AuditLine] = []
    private var violations: [Violation] = []

    init(chart: OrganizationChart, day: CalendarDate, work: Work) {
        self.chart = chart
        self.day = day
        self.work = work
    }

    /// - Throws: ``RPCError`` `INVALID_ARGUMENT` with what would have to be ended and not loaded.
    func check() throws(RPCError) {
        guard violations.isEmpty else { throw .invalid(violations) }
    }

    /// - Parameter place: of the person in the request.
    mutating func load(_ person: NewPerson, at place: String) async throws {
        let before = try await found(person.username)
        let unit = chart.unit(of: person.organization)
        if let before {
            try await change(before, to: person, in: unit)
        } else {
            try await UserRepository.add(person, in: unit, work)
            added.append(person.username)
        }
        guard let after = try await found(person.username) else { throw RPCError.noSuchUser }
        let isChanged = before?.item.version != after.item.version
        if isChanged {
            let line = try AuditLine.account(after.userID, before: before?.item, after: after.item)
            lines.append(line)
        }
        let new = try await assign(person, after.userID, at: place)
        if before != nil, !isChanged, new == 0 { unchangedCount += 1 }
    }

    private mutating func change(
        _ before: UserRepository.Found,
        to person: NewPerson,
        in unit: AssignedUnit
    ) async throws {
        let item = before.item
        let isSame =
            item.displayName == person.displayName.text
            && item.organization == person.organization
            && item.position == person.position?.text
        guard !isSame else { return }
        try await UserRepository.change(before.userID, to: person, in: unit, work)
        changed.append(person.username)
    }

    /// - Returns: how many of them were not held yet.
    private mutating func assign(
        _ person: NewPerson,
        _ userID: Int64,
        at place: String
    ) async throws -> Int {
        let standing = try await AssignmentRepository.all(of: userID) {
            try await work.transaction.query($0)
        }
        for (index, wanted) in person.assignments.enumerated() {
            let known = standing.filter { $0.isSame(as: wanted) }
            guard let other = known.first, !known.contains(where: { $0.validTo == wanted.validTo })
            else { continue }
            violations.append(.otherEnd(other, at: "\(place).assignments[\(index)].valid_to"))
        }
        // What was ended stays ended: a list gives nothing back.
        let new = person.assignments.filter { wanted in
            !standing.contains { $0.isSame(as: wanted) }
        }
        guard new.isEmpty || Account.id(of: userID) != work.context.principal.id else {
            throw RPCError.ownAssignment
        }
        for assignment in new {
            let item = try await AssignmentRepository.add(assignment, to: userID, in: work)
            assigned.append(item)
            lines.append(try .assignment(before: nil, after: item))
        }
        return new.count
    }

    private func found(_ username: Username) async throws -> UserRepository.Found? {
        try await UserRepository.user(username, on: day, locking: true) {
            try await work.transaction.query($0)
        }
    }

    var written: Written<LoadPeople.Reply> {
        get throws {
            let reply = LoadPeople.Reply(
                added: added,
                changed: changed,
                assigned: assigned,
                unchangedCount: unchangedCount
            )
            let list = try AuditLine(
                subjectKind: "people",
                subjectID: "list",
                unit: nil,
                before: nil as LoadPeople.Reply?,
                after: reply
            )
            return Written(reply: reply, audit: list, furtherAudit: lines)
        }
    }
}

extension AssignmentItem {
    /// Whether it is the one that is wanted, whenever it ends or was ended.
    func isSame(as wanted: NewAssignment) -> Bool {
        form == nil && role == wanted.role && unitCode == wanted.unitCode
            && nodes.map(Set.init) == wanted.nodes.map(Set.init) && validFrom == wanted.validFrom
    }
}

extension Violation {
    fileprivate static func otherEnd(_ other: AssignmentItem, at place: String) -> Violation {
        Violation(
            field: place,
            rule: "differs",
            message: LocalizedText(
                vi:
                    "Phân công \(other.assignmentID) đã có với ngày kết thúc khác; hãy kết thúc phân công đó hoặc ghi ngày bắt đầu khác.",
                en:
                    "Assignment \(other.assignmentID) stands with another last day: end that one, or give another first day."
            )
        )
    }
}
