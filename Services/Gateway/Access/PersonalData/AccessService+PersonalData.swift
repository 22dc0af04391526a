import AccessControl
import CatalogueAccess
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

extension AccessService {
    /// Long enough to dial a number or to copy it down.
    private static let disclosed = Duration.seconds(600)

    func setOwnPhone(
        _ request: SetOwnPhone.Request,
        _ context: CallContext
    ) async throws -> Encoded<Empty> {
        let userID = try context.userIDInPerson
        return try await work.perform(SetOwnPhone.self, request, context) { work in
            try await PhoneRepository.set(request.phone, of: userID, in: work)
            try await PhoneRepository.forgetRequests(in: work)
            return Written(
                reply: Empty(),
                audit: try AuditLine(
                    subjectKind: "account",
                    subjectID: Account.id(of: userID),
                    unit: nil,
                    before: nil as PhoneImage?,
                    after: PhoneImage(hasPhone: request.phone != nil)
                )
            )
        }
    }

    func discloseUserDatum(
        _ request: DiscloseUserDatum.Request,
        _ context: CallContext
    ) async throws -> Encoded<DiscloseUserDatum.Reply> {
        _ = try context.userIDInPerson
        return try await work.perform(DiscloseUserDatum.self, request, context) { work in
            guard request.datum.purposes.contains(request.purpose) else {
                throw RPCError.notForThat(request.datum)
            }
            let user = try await locked(request.username, in: work)
            let sight = context.principal.sight(on: request.datum)
            guard sight.isTold(user.item.unitCode) else { throw RPCError.permissionDenied }
            let phone = try await PhoneRepository.phone(of: user.userID) {
                try await work.transaction.query($0)
            }
            guard request.datum == .phone, phone != nil, !sight.isPlain(user.item.unitCode) else {
                throw RPCError.nothingMasked
            }
            let end = work.now.adding(Self.disclosed)
            let number = try await DisclosureRepository.add(
                request,
                of: user,
                until: end,
                in: work
            )
            return Written(
                reply: .init(disclosureID: number, endsAt: end),
                audit: try AuditLine(
                    subjectKind: "account",
                    subjectID: Account.id(of: user.userID),
                    unit: user.item.unitCode,
                    before: nil as DisclosureImage?,
                    after: DisclosureImage(request)
                )
            )
        }
    }

    /// The person as the caller is shown them.
    func shown(
        _ user: UserRepository.Found,
        to principal: Principal,
        by run: (SQL) async throws -> Rows
    ) async throws -> UserItem {
        let phone = try await PhoneRepository.phone(of: user.userID, by: run)
        guard let phone else { return user.item }
        let sight = principal.sight(on: .phone)
        let disclosed = try await DisclosureRepository.data(
            of: user.userID,
            to: principal,
            at: clock.now(),
            by: run
        )
        let unit = user.item.unitCode
        let isOwn = Account.id(of: user.userID) == principal.id && principal.actor == nil
        let isPlain =
            isOwn || sight.isPlain(unit) || (sight.isTold(unit) && disclosed.contains(.phone))
        var item = user.item
        item.phone = PersonalText(phone, .phone, isPlain: isPlain)
        return item
    }
}

/// That somebody has a telephone number; the trail does not keep which.
private struct PhoneImage: Codable, Sendable {
    let hasPhone: Bool

    enum CodingKeys: String, CodingKey {
        case hasPhone = "has_phone"
    }
}

/// What was asked for and why; the trail does not keep what was shown.
private struct DisclosureImage: Codable, Sendable {
    let datum: PersonalDatum
    let purpose: PersonalDataPurpose
    let reason: LineText

    init(_ request: DiscloseUserDatum.Request) {
        datum = request.datum
        purpose = request.purpose
        reason = request.reason
    }
}

extension RPCError {
    fileprivate static func notForThat(_ datum: PersonalDatum) -> RPCError {
        let purposes = datum.purposes.map(\.name)
        return .invalid(
            "purpose",
            "unknown",
            LocalizedText(
                vi:
                    "\(datum.name.vi) chỉ được xem để: \(purposes.map(\.vi).joined(separator: "; ").lowercased()).",
                en:
                    "\(datum.name.en) is only shown for: \(purposes.map(\.en).joined(separator: "; "))."
            )
        )
    }

    fileprivate static let nothingMasked = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Người này không có dữ liệu đó, hoặc dữ liệu đó không bị che.",
            en: "There is no such datum of this person, or it is shown already."
        )
    )
}
