import AccessControl
import CatalogueAccess
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

extension AccessService {
    func assignRole(
        _ request: AssignRole.Request,
        _ context: CallContext
    ) async throws -> Encoded<AssignmentItem> {
        try await work.perform(AssignRole.self, request, context) { work in
            let user = try await locked(request.username, in: work)
            try Self.refuseOneself(user, in: work)
            let rules = AssignmentRules(chart: try await chart(in: work))
            let violations = rules.violations(in: request.assignment, at: "assignment")
            guard violations.isEmpty else { throw RPCError.invalid(violations) }
            let standing = try await AssignmentRepository.all(of: user.userID) {
                try await work.transaction.query($0)
            }
            guard !standing.contains(where: { $0.isHeldAlready(request.assignment) }) else {
                throw RPCError.heldAlready
            }
            let item = try await AssignmentRepository.add(
                request.assignment,
                to: user.userID,
                in: work
            )
            return try Self.written(before: nil, after: item)
        }
    }

    func authorizeUser(
        _ request: AuthorizeUser.Request,
        _ context: CallContext
    ) async throws -> Encoded<AssignmentItem> {
        try await work.perform(AuthorizeUser.self, request, context) { work in
            let own = try await standing(request.assignmentID, in: work)
            try AuthorizationRules(own: own, today: today).check(request)
            let user = try await locked(request.username, in: work)
            try Self.refuseOneself(user, in: work)
            let item = try await AssignmentRepository.add(
                NewAssignment(
                    role: own.role,
                    unitCode: own.unitCode,
                    nodes: own.nodes,
                    validFrom: request.validFrom,
                    validTo: request.validTo,
                    document: request.document
                ),
                to: user.userID,
                doing: (form: request.form, assignment: own.assignmentID),
                in: work
            )
            return try Self.written(before: nil, after: item)
        }
    }

    func endAssignment(
        _ request: EndAssignment.Request,
        _ context: CallContext
    ) async throws -> Encoded<AssignmentItem> {
        try await work.perform(EndAssignment.self, request, context) { work in
            let before = try await standing(request.assignmentID, in: work)
            try work.requireVersion(before.version)
            let follower = try await AssignmentRepository.follower(
                of: request.assignmentID,
                in: work
            )
            if let follower { throw RPCError.handedOver(to: follower) }
            let moment = request.lastDay.map(\.endInVietnam) ?? work.now
            guard moment >= work.now else { throw RPCError.endedInThePast }
            try await AssignmentRepository.end(before.assignmentID, at: moment, in: work)
            let after = try await AssignmentRepository.locked(before.assignmentID, in: work)
            guard let after else { throw RPCError.noSuchAssignment }
            return try Self.written(before: before, after: after)
        }
    }

    /// Nobody adds to their own rights; another administrator does, or the operator.
    private static func refuseOneself(
        _ user: UserRepository.Found,
        in work: Work
    ) throws(RPCError) {
        guard Account.id(of: user.userID) != work.context.principal.id else {
            throw .ownAssignment
        }
    }

    /// An assignment that is not over.
    private func standing(
        _ number: RecordNumber,
        in work: Work
    ) async throws -> AssignmentItem {
        let found = try await AssignmentRepository.locked(number, in: work)
        guard let found else { throw RPCError.noSuchAssignment }
        let isOver =
            found.endedAt.map { $0 <= work.now } ?? false
            || found.validTo.map { $0 < work.now.dateInVietnam } ?? false
        guard !isOver else { throw RPCError.overAlready }
        return found
    }

    private static func written(
        before: AssignmentItem?,
        after: AssignmentItem
    ) throws -> Written<AssignmentItem> {
        Written(
            reply: after,
            audit: try .assignment(before: before, after: after),
            version: after.version
        )
    }
}

/// What has to be true of acting for somebody.
struct AuthorizationRules {
    /// What is done for its holder.
    let own: AssignmentItem
    let today: CalendarDate

    /// - Throws: ``RPCError`` with everything that is wrong.
    func check(_ request: AuthorizeUser.Request) throws(RPCError) {
        guard own.form == nil else { throw .notPassedOn }
        let violations = [
            Self.violation(
                "username",
                "other",
                isRight: request.username != own.username,
                .toOneself
            ),
            Self.violation(
                "valid_from",
                "minimum",
                isRight: request.validFrom >= own.validFrom,
                .outside
            ),
            Self.violation(
                "valid_to",
                "maximum",
                isRight: own.validTo.map { request.validTo <= $0 } ?? true,
                .outside
            ),
            Self.violation(
                "valid_to",
                "minimum",
                isRight: request.validTo >= max(request.validFrom, today),
                .endsTooEarly
            ),
            Self.violation(
                "document.date",
                "maximum",
                isRight: request.document.date <= today,
                .documentOfTheFuture
            ),
        ].compactMap(\.self)
        guard violations.isEmpty else { throw .invalid(violations) }
    }

    private static func violation(
        _ field: String,
        _ rule: String,
        isRight: Bool,
        _ message: LocalizedText
    ) -> Violation? {
        isRight ? nil : Violation(field: field, rule: rule, message: message)
    }
}

extension CalendarDate {
    /// The first moment of the day, by the clocks of Việt Nam.
    var startInVietnam: Instant {
        Instant(secondsSince1970: Int64(daysSince1970) * 86_400 - 7 * 3600) ?? .earliest
    }

    /// The first moment of the next day, by the clocks of Việt Nam.
    var endInVietnam: Instant {
        Instant(secondsSince1970: Int64(daysSince1970 + 1) * 86_400 - 7 * 3600) ?? .latest
    }
}

extension LocalizedText {
    fileprivate static let toOneself = LocalizedText(
        vi: "Người được ủy quyền phải là người khác.",
        en: "Whoever acts must be somebody else."
    )
    fileprivate static let outside = LocalizedText(
        vi: "Thời hạn phải nằm trong thời hạn phân công của người ủy quyền.",
        en: "The days must lie within the assignment's own."
    )
    fileprivate static let endsTooEarly = LocalizedText(
        vi: "Ngày kết thúc phải từ hôm nay trở đi và không trước ngày bắt đầu.",
        en: "The last day must not be before the first day or today."
    )
}

extension AssignmentItem {
    /// Whether it is the same, and not ended.
    func isHeldAlready(_ wanted: NewAssignment) -> Bool {
        endedAt == nil && isSame(as: wanted) && validTo == wanted.validTo
    }
}

extension RPCError {
    static let ownAssignment = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi:
                "Không ai tự phân công vai trò cho mình; hãy nhờ người quản trị khác hoặc người vận hành.",
            en: "Nobody assigns roles to themselves: another administrator does, or the operator."
        )
    )

    /// Ending the first would leave the second, which begins when it is over.
    fileprivate static func handedOver(to follower: RecordNumber) -> RPCError {
        RPCError(
            .failedPrecondition,
            LocalizedText(
                vi:
                    "Phân công này đã bàn giao thành phân công số \(follower); hãy kết thúc phân công đó trước.",
                en: "It is handed over as assignment \(follower): end that one first."
            )
        )
    }

    fileprivate static let heldAlready = RPCError(
        .alreadyExists,
        LocalizedText(
            vi: "Người này đang giữ đúng vai trò đó.",
            en: "The person holds just that already."
        )
    )

    fileprivate static let notPassedOn = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Người được ủy quyền, thừa lệnh không được ủy quyền tiếp cho người khác.",
            en: "What is done for somebody else is not passed on."
        )
    )

    fileprivate static let overAlready = RPCError(
        .failedPrecondition,
        LocalizedText(vi: "Phân công này đã kết thúc.", en: "The assignment is over.")
    )

    fileprivate static let endedInThePast = RPCError.invalid(
        "last_day",
        "minimum",
        LocalizedText(
            vi: "Ngày cuối không được trước hôm nay.",
            en: "The last day must not be before today."
        )
    )
}
