public import AccessControl
public import RPC
import Values

/// Callers by name; the units are those that the name's grant reaches.
public struct NamedCallers: Authenticator {
    public static let grants: [String: [Grant]] = [
        "an": [Grant(role: .standingOfficer, units: .all)],
        "binh": [Grant(role: .standingLeader, units: .all)],
        "o-van-quan": [Grant(role: .standingOfficer, units: units("van-quan", "tri-le"))],
        "o-noi-khac": [Grant(role: .standingOfficer, units: units("tri-le"))],
        "chi-doc": [Grant(role: .service, units: .all)],
        // A service passes its caller's scope on: what it reads is of these units.
        "dich-vu-noi-khac": [Grant(role: .service, units: units("tri-le"))],
        "quan-tri": [Grant(role: .administrator, units: .all)],
        "lanh-dao-xa": [Grant(role: .communeLeader, units: units("van-quan-tri-le"))],
        "khong-quyen": [],
    ]

    public init() {}

    public func principal(authorization: String?) throws(RPCError) -> Principal {
        guard let name = authorization, let grants = Self.grants[name] else {
            throw .unauthenticated
        }
        return Principal(kind: .user, id: "user:\(name)", grants: grants)
    }

    private static func units(_ codes: String...) -> UnitScope {
        .units(Set(codes.compactMap { UnitCode($0) }))
    }
}
