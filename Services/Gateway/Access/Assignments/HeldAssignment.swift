import AccessControl
import Values

/// An assignment that is in force.
struct HeldAssignment: Hashable, Sendable {
    let id: Int64
    let role: Role
    let unit: AssignedUnit
    let nodes: NodeScope
    let validFrom: CalendarDate
    /// The first moment at which it is over; nil where no end is known.
    let until: Instant?
    /// Thừa ủy quyền, thừa lệnh; nil where it is one's own.
    let form: SigningForm?
    /// Chức vụ of whose assignment it is done for.
    var giverPosition: String?
    /// Of the unit, where the files have it.
    var unitName: String?

    /// Whether nobody has assigned it: then ``id`` is the emergency access's own number.
    var isEmergency: Bool { role == .emergencyReader }
}

/// Where an assignment is: a unit with all below it, or the whole programme.
enum AssignedUnit: Hashable, Sendable {
    case programme
    case unit(UnitCode)

    init?(databaseText text: String) {
        if text == "*" {
            self = .programme
        } else if let code = UnitCode(text) {
            self = .unit(code)
        } else {
            return nil
        }
    }

    var databaseText: String {
        switch self {
        case .programme: "*"
        case .unit(let code): code.text
        }
    }
}
