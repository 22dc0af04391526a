/// A set of permissions that a person, a program or a machine client holds for some units and nodes.
///
/// Roles follow duties, not offices, which are renamed and end. Where the same office prepares and decides, there are two: whoever
/// enters (officer) and whoever signs (leader).
public enum Role: String, CaseIterable, Codable, Sendable {
    /// Công chức cấp xã.
    case communeOfficer = "commune_officer"
    /// Lãnh đạo UBND cấp xã.
    case communeLeader = "commune_leader"
    /// Of the body that leads a project: an office, or a mass organisation.
    case leadOfficer = "lead_officer"
    case leadLeader = "lead_leader"
    /// Phòng Tài chính - Kế hoạch.
    case financeOfficer = "finance_officer"
    case financeLeader = "finance_leader"
    /// Cơ quan thường trực: aggregates everything.
    case standingOfficer = "standing_officer"
    case standingLeader = "standing_leader"
    /// Chủ đầu tư, đơn vị sử dụng ngân sách.
    case ownerOfficer = "owner_officer"
    case ownerLeader = "owner_leader"
    /// Ngân hàng Chính sách xã hội.
    case creditOfficer = "credit_officer"
    /// Mặt trận Tổ quốc, giám sát và phản biện xã hội.
    case supervisor
    case communicationOfficer = "communication_officer"
    /// Văn thư: gives documents their numbers.
    case clerk
    /// Lãnh đạo UBND huyện: decides and signs.
    case districtLeader = "district_leader"
    /// Thường trực HĐND, cấp ủy: read.
    case overseer
    /// Reads what an ended unit has left.
    case archiveReader = "archive_reader"
    /// Truy cập khẩn cấp có lý do: nobody is assigned to it; whoever may opens it for a unit, for an hour.
    case emergencyReader = "emergency_reader"
    /// Cấp tỉnh: aggregates, without a single personal datum.
    case provinceReader = "province_reader"
    /// Quản trị hệ thống: people and their assignments; sees no citizen.
    case administrator
    /// Người vận hành: whoever holds the machine and its operator's key; sees no citizen.
    case `operator`
    /// One of our own executables acting by itself, without a person behind the call.
    case service
    /// Hệ thống giám sát: a program that watches the system's own figures.
    case monitor
}

extension Role {
    /// Those that are assigned; the others come with a key, or for an hour.
    public static let assignable = allCases.filter {
        ![.operator, .service, .monitor, .emergencyReader].contains($0)
    }

    /// Whether its holders sign or approve, and so need a second factor unless the operator says otherwise.
    public var signs: Bool {
        switch self {
        case .communeLeader, .leadLeader, .financeLeader, .standingLeader, .ownerLeader,
            .districtLeader, .administrator:
            true
        default: false
        }
    }

    /// Whether another office's program may hold it: those that read aggregates, and nobody's name.
    public var isForPrograms: Bool { self == .provinceReader }

    /// Whether it is always held for the whole programme.
    public var isOfProgramme: Bool { self == .administrator || self == .provinceReader }
}
