import AccessControl
import RPC
import Values

/// One look at one page: who looks, in which language, at which moment, and what the address says.
struct Visit: Sendable {
    let relay: Relay
    let names: PrincipalNames
    let account: Account
    let session: SessionToken
    let language: Language
    let now: Instant
    /// As it was asked for, with its query: where one comes back to.
    let address: String
    let parameters: [String: String]
    let query: [String: String]
    let meta: Meta
    let clientAddress: String?

    /// Without its query.
    var page: String { LocalAddress.withoutQuery(address) }
    var words: Words { Words(language: language) }
    var today: CalendarDate { now.dateInVietnam }

    /// Whether whoever looks may do something at all, or to that unit, or to that node of the page's plan.
    func may(
        _ permission: Permission,
        in unit: UnitCode? = nil,
        about node: NodeCode? = nil
    ) -> Bool {
        guard let scope = account.principal.scope(of: permission) else { return false }
        let planNode = node.flatMap { node in
            (try? plan).map { NodeReference(plan: $0, node: node) }
        }
        return unit.map { scope.reaches($0, about: planNode) }
            ?? scope.reachesAnything(about: planNode)
    }

    /// Refuses what whoever looks may not call at all, before it is asked.
    ///
    /// - Throws: ``RPCError`` `PERMISSION_DENIED` that names the method.
    func require<M: RPC.Method>(_ method: M.Type) throws(RPCError) {
        guard may(call: M.contract.name) else {
            throw RPCError.permissionDenied.refusing(M.contract)
        }
    }

    /// Whether whoever looks may call a method, by its name.
    func may(call method: String) -> Bool {
        switch MethodTable.contracts[method]?.access {
        case .requires(let permission): may(permission)
        case .open, .signedIn: true
        case nil: false
        }
    }

    /// Asks a service as this person.
    ///
    /// - Throws: ``RPCError``, whatever the service says.
    func ask<M: UnaryMethod>(_ method: M.Type, _ request: M.Request) async throws -> M.Reply {
        try await relay.ask(
            method,
            request,
            as: account.principal,
            meta: meta,
            clientAddress: clientAddress
        )
    }

    /// The same, where a page can be shown without it: what stands in its place says so.
    func attempt<M: UnaryMethod>(
        _ method: M.Type,
        _ request: M.Request
    ) async throws -> Part<M.Reply> {
        do {
            return .shown(try await ask(method, request))
        } catch let error as RPCError where error.isPassing || error.code == .permissionDenied {
            return .failed(error.message[language])
        }
    }

    /// A code in the address.
    ///
    /// - Throws: `NOT_FOUND` where it is none: nothing can be there.
    func parameter<Code: TextCoded>(_ name: String) throws(RPCError) -> Code {
        guard let code = parameters[name].flatMap({ Code($0) }) else { throw .noSuchPage }
        return code
    }

    /// What has just been done, where a form has led here.
    var done: Notice? {
        query["done"].flatMap { DoneWork(rawValue: $0) }.map { work in
            Notice(.success, words["done_\(work.rawValue)"])
        }
    }

    /// The plan that the address names.
    var plan: PlanCode {
        get throws(RPCError) { try parameter("plan") }
    }
}

/// What a form does, as the page after it says it.
enum DoneWork: String, CaseIterable {
    case entered
    case withdrawn
    case acknowledged
    case passwordChanged = "password_changed"
    case sessionEnded = "session_ended"
    case personSaved = "person_saved"
    case disclosed
    case handedOver = "handed_over"
    case emergencyOpened = "emergency_opened"
    case emergencyEnded = "emergency_ended"
    case emergencyReviewed = "emergency_reviewed"
    case clientSaved = "client_saved"
    case clientKeyAdded = "client_key_added"
    case clientKeyRemoved = "client_key_removed"
    case clientEnded = "client_ended"
}

/// Something on a page that its service may not be able to give just now.
enum Part<Value: Sendable>: Sendable {
    case shown(Value)
    case failed(String)

    var value: Value? {
        if case .shown(let value) = self { value } else { nil }
    }

    var fault: String? {
        if case .failed(let text) = self { text } else { nil }
    }
}

extension RPCError {
    /// Whether it may be over in a moment.
    var isPassing: Bool {
        switch code {
        case .unavailable, .deadlineExceeded, .resourceExhausted, .internal: true
        default: false
        }
    }

    static let noSuchPage = RPCError(
        .notFound,
        LocalizedText(
            vi: "Không có trang này, hoặc nội dung đã được chuyển đi nơi khác.",
            en: "There is no such page, or what it showed is elsewhere now."
        )
    )
}
