/// What a new password may not be.
enum PasswordRule: String, CaseIterable, Sendable {
    case tooShort = "too_short"
    case tooLong = "too_long"
    case repetition
    case sequence
    case date
    case person
    case organisation
    case common
    case breached
}
