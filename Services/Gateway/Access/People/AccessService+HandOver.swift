import AccessControl
import CatalogueAccess
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

extension AccessService {
    func handOverUnit(
        _ request: HandOverUnit.Request,
        _ context: CallContext
    ) async throws -> Encoded<HandOverUnit.Reply> {
        try await work.perform(HandOverUnit.self, request, context) { work in
            let chart = try await chart(in: work)
            try HandOverRules(chart: chart, today: today).check(request)
            let standing = try await AssignmentRepository.standing(
                at: request.unitCode,
                on: request.from,
                in: work
            )
            guard !standing.isEmpty else { throw RPCError.nothingToHandOver }
            try await refuseOneself(standing, in: work)
            var handOver = HandOver(
                request: request,
                rules: AssignmentRules(chart: chart),
                work: work
            )
            for assignment in standing { try await handOver.move(assignment) }
            return try handOver.written
        }
    }

    /// Nobody adds to their own rights by a hand-over either.
    private func refuseOneself(_ standing: [AssignmentItem], in work: Work) async throws {
        for username in Set(standing.map(\.username)) {
            let user = try await UserRepository.user(username, on: today) {
                try await work.transaction.query($0)
            }
            guard user.map({ Account.id(of: $0.userID) }) != work.context.principal.id else {
                throw RPCError.ownAssignment
            }
        }
    }
}

/// A unit's assignments on their way to its successor.
private struct HandOver {
    let request: HandOverUnit.Request
    let rules: AssignmentRules
    let work: Work
    private var ended: [AssignmentItem] = []
    private var begun: [AssignmentItem] = []
    private var lines: [AuditLine] = []

    init(request: HandOverUnit.Request, rules: AssignmentRules, work: Work) {
        self.request = request
        self.rules = rules
        self.work = work
    }

    mutating func move(_ old: AssignmentItem) async throws {
        try await end(old)
        let lastDay = Self.lastDay(of: old)
        // It would have been over before the day.
        guard lastDay.map({ $0 >= request.from }) ?? true else { return }
        // What is done for somebody else rests on a document of its own.
        guard old.form == nil else { return }
        let new = NewAssignment(
            role: old.role,
            unitCode: request.successor,
            nodes: old.nodes,
            validFrom: max(request.from, old.validFrom),
            validTo: lastDay,
            document: request.document
        )
        let violations = rules.violations(in: new, at: nil)
        guard violations.isEmpty else { throw RPCError.notFor(old, violations) }
        try await begin(new, after: old)
    }

    /// The last day on which it would have been held; nil where no end was known.
    private static func lastDay(of old: AssignmentItem) -> CalendarDate? {
        let ended = old.endedAt.map { $0.adding(.microseconds(-1)).dateInVietnam }
        return [old.validTo, ended].compactMap(\.self).min()
    }

    private mutating func end(_ old: AssignmentItem) async throws {
        // What was done this morning was done by right.
        let moment =
            [
                max(request.from.startInVietnam, work.now), old.endedAt ?? .latest,
            ].min() ?? work.now
        try await AssignmentRepository.end(old.assignmentID, at: moment, in: work)
        let after = try await AssignmentRepository.locked(old.assignmentID, in: work)
        guard let after else { throw RPCError.noSuchAssignment }
        ended.append(after)
        lines.append(try .assignment(before: old, after: after))
    }

    private mutating func begin(_ new: NewAssignment, after old: AssignmentItem) async throws {
        let user = try await UserRepository.user(old.username, on: work.now.dateInVietnam) {
            try await work.transaction.query($0)
        }
        guard let user else { throw RPCError.noSuchUser }
        let held = try await AssignmentRepository.all(of: user.userID) {
            try await work.transaction.query($0)
        }
        guard !held.contains(where: { $0.isHeldAlready(new) }) else { return }
        let item = try await AssignmentRepository.add(
            new,
            to: user.userID,
            following: old.assignmentID,
            in: work
        )
        begun.append(item)
        lines.append(try .assignment(before: nil, after: item))
    }

    /// What was done, with the line of the hand-over itself beside those of the assignments.
    var written: Written<HandOverUnit.Reply> {
        get throws {
            let reply = HandOverUnit.Reply(ended: ended, begun: begun)
            return Written(
                reply: reply,
                audit: try AuditLine(
                    subjectKind: "unit_people",
                    subjectID: request.unitCode.text,
                    unit: request.unitCode,
                    before: nil as HandOverUnit.Request?,
                    after: request,
                    decision: AuditDecision(
                        number: request.document.number,
                        date: request.document.date,
                        issuer: request.document.issuer
                    )
                ),
                furtherAudit: lines
            )
        }
    }
}

/// What has to be true of a hand-over.
private struct HandOverRules {
    let chart: OrganizationChart
    let today: CalendarDate

    /// - Throws: ``RPCError`` with everything that is wrong.
    func check(_ request: HandOverUnit.Request) throws(RPCError) {
        let rules: [(field: String, rule: String, isRight: Bool, message: LocalizedText)] = [
            ("unit_code", "unknown", chart.areas[request.unitCode] != nil, .noSuchUnit),
            ("successor", "unknown", chart.areas[request.successor] != nil, .noSuchUnit),
            ("successor", "other", request.successor != request.unitCode, .sameUnit),
            ("from", "minimum", request.from >= today, .dayHasPassed),
            ("document.date", "maximum", request.document.date <= today, .documentOfTheFuture),
        ]
        let violations = rules.filter { !$0.isRight }.map {
            Violation(field: $0.field, rule: $0.rule, message: $0.message)
        }
        guard violations.isEmpty else { throw .invalid(violations) }
    }
}

extension LocalizedText {
    fileprivate static let sameUnit = LocalizedText(
        vi: "Đơn vị tiếp nhận phải là đơn vị khác.",
        en: "The successor must be another unit."
    )
    fileprivate static let dayHasPassed = LocalizedText(
        vi: "Ngày bàn giao phải từ hôm nay trở đi: quyền đã dùng trong quá khứ không đổi được.",
        en: "The day must not have passed: what was held then cannot be changed."
    )
}

extension RPCError {
    fileprivate static let nothingToHandOver = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Không có phân công nào tại đơn vị này còn hiệu lực vào ngày bàn giao.",
            en: "Nothing at this unit is still held on that day."
        )
    )

    /// One of the assignments cannot be held at the successor.
    fileprivate static func notFor(
        _ old: AssignmentItem,
        _ violations: [Violation]
    ) -> RPCError {
        let reasons = violations.map(\.message)
        return .invalid(
            "successor",
            "assignable",
            LocalizedText(
                vi:
                    "Không bàn giao được “\(old.role.name.vi)” của \(old.username): \(reasons.map(\.vi).joined(separator: " ")) Hãy kết thúc phân công này trước.",
                en:
                    "“\(old.role.name.en)” of \(old.username) cannot be held there: \(reasons.map(\.en).joined(separator: " ")) End that assignment first."
            )
        )
    }
}
