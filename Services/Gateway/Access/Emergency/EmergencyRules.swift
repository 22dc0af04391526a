import Catalogue
import CatalogueAccess
import Contracts
import RPC
import Values

/// What has to be true of taking emergency access.
struct EmergencyRules {
    let chart: OrganizationChart

    private static let longest = Duration.seconds(3600)
    /// Whoever answers for the units looks into these before there are more.
    private static let mostUnreviewed = 3
    /// In letters: "cần xem gấp" is no reason.
    private static let shortestReason = 15
    /// A factor that is newer may be of whoever has found a password out.
    static let oldEnough = Duration.seconds(86_400)

    static func end(from now: Instant) -> Instant { now.adding(longest) }

    /// - Throws: ``RPCError`` with everything that is wrong.
    func check(_ request: OpenEmergencyAccess.Request) throws(RPCError) {
        var violations: [Violation] = []
        if let area = chart.areas[request.unitCode] {
            // Those above would be told of it, and not the leaders of all that lies below.
            if !area.kind.isCommuneLevel {
                violations.append(
                    Violation(field: "unit_code", rule: "commune", message: .notACommune)
                )
            }
        } else {
            violations.append(Violation(field: "unit_code", rule: "unknown", message: .noSuchUnit))
        }
        if request.reason.text.count(where: \.isLetter) < Self.shortestReason {
            violations.append(Violation(field: "reason", rule: "min_length", message: .tooShort))
        }
        guard violations.isEmpty else { throw .invalid(violations) }
    }

    /// - Parameter own: the caller's that are open or that nobody has looked into.
    static func check(
        _ own: [EmergencyRepository.Own],
        _ unit: UnitCode
    ) throws(RPCError) {
        guard !own.contains(where: { $0.isOpen && $0.unit == unit.text }) else {
            throw .emergencyOpenAlready
        }
        guard own.count(where: { !$0.isReviewed }) < mostUnreviewed else {
            throw .tooManyEmergencies
        }
    }
}

extension LocalizedText {
    fileprivate static let tooShort = LocalizedText(
        vi: "Hãy nêu rõ lý do, ít nhất 15 chữ cái: việc gì, vì sao không chờ được.",
        en: "Say in 15 letters or more what it is for and why it cannot wait."
    )
}

extension RPCError {
    static let emergencyCodeNeeded = RPCError.invalid(
        "code",
        "required",
        LocalizedText(
            vi: "Hãy nhập mã 6 số mà ứng dụng xác thực đang hiển thị.",
            en: "Enter the 6 digits that your authenticator app shows."
        )
    )

    static let emergencyCodeWrong = RPCError.invalid(
        "code",
        "wrong",
        LocalizedText(
            vi: "Mã không đúng hoặc đã dùng. Hãy chờ mã mới rồi nhập lại.",
            en: "The code is not right, or was used. Wait for the next one."
        )
    )

    /// An operator acts for many people, and for none in what is theirs alone.
    static let onlyInPerson = RPCError(
        .permissionDenied,
        LocalizedText(
            vi: "Việc này chỉ chính người dùng thực hiện, không ai làm thay.",
            en: "The person alone does this; nobody acts for them here."
        ),
        violations: [
            Violation(
                field: "",
                rule: "in_person",
                message: LocalizedText(
                    vi: "Hãy đăng nhập bằng tài khoản của chính mình.",
                    en: "Sign in with your own account."
                )
            )
        ]
    )

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
                "Truy cập khẩn cấp cần xác thực hai bước đã bật từ ít nhất một ngày trước. Hãy bật tại trang “Tài khoản của tôi”.",
            en:
                "Emergency access needs a second factor that was set up a day ago or before: see “My account”."
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
            vi:
                "Có 3 lần truy cập khẩn cấp của bạn chưa được lãnh đạo xem xét; hãy chờ xem xét rồi mới mở tiếp.",
            en: "Three of yours have not been looked into: leaders do so before there are more."
        )
    )
}
