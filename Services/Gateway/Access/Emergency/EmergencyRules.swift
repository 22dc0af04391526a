import CatalogueAccess
import Contracts
import RPC
import Values

/// What has to be true of taking emergency access.
struct EmergencyRules {
    let chart: OrganizationChart

    private static let longest = Duration.seconds(3600)
    private static let mostAtOnce = 3
    /// In Unicode scalars: "cần xem gấp" is no reason.
    private static let shortestReason = 20

    static func end(from now: Instant) -> Instant { now.adding(longest) }

    /// - Throws: ``RPCError`` with everything that is wrong.
    func check(_ request: OpenEmergencyAccess.Request) throws(RPCError) {
        var violations: [Violation] = []
        if chart.areas[request.unitCode] == nil {
            violations.append(Violation(field: "unit_code", rule: "unknown", message: .noSuchUnit))
        }
        if request.reason.text.unicodeScalars.count < Self.shortestReason {
            violations.append(Violation(field: "reason", rule: "min_length", message: .tooShort))
        }
        guard violations.isEmpty else { throw .invalid(violations) }
    }

    /// - Parameter open: the units to which the caller has emergency access already.
    static func check(_ open: [String], _ unit: UnitCode) throws(RPCError) {
        guard !open.contains(unit.text) else { throw .emergencyOpenAlready }
        guard open.count < mostAtOnce else { throw .tooManyEmergencies }
    }
}

extension LocalizedText {
    fileprivate static let noSuchUnit = LocalizedText(
        vi: "Danh mục không có đơn vị với mã này.",
        en: "The catalogue has no unit with this code."
    )
    fileprivate static let tooShort = LocalizedText(
        vi: "Hãy nêu rõ lý do, ít nhất 20 ký tự: việc gì, vì sao không chờ được.",
        en: "Say in 20 characters or more what it is for and why it cannot wait."
    )
}

extension RPCError {
    static let noSuchEmergency = RPCError.notFound(
        "emergency_id",
        LocalizedText(
            vi: "Không có lần truy cập khẩn cấp đang mở với số này.",
            en: "There is no such emergency access."
        )
    )

    static let emergencyNeedsSecondFactor = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi:
                "Truy cập khẩn cấp cần xác thực hai bước. Hãy bật tại trang “Tài khoản của tôi” rồi thử lại.",
            en: "Emergency access needs a second factor: set it up at “My account” first."
        )
    )

    static let reviewedAlready = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Lần truy cập này đã được xem xét.",
            en: "Somebody has looked into it already."
        )
    )

    static let ownEmergency = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Không ai tự xem xét lần truy cập khẩn cấp của chính mình.",
            en: "Nobody reviews their own emergency access."
        )
    )

    fileprivate static let emergencyOpenAlready = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Đang có truy cập khẩn cấp tại đơn vị này.",
            en: "You have emergency access to this unit already."
        )
    )

    fileprivate static let tooManyEmergencies = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Mỗi người mở cùng lúc tối đa 3 lần truy cập khẩn cấp; hãy kết thúc bớt.",
            en: "Nobody has more than 3 at once: end one first."
        )
    )
}
