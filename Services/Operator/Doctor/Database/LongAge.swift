/// A length of time for people: `3 s`, `12 min`, `5 h`, `9 days`.
enum LongAge {
    static func text(_ seconds: Double) -> String {
        let whole = Int(max(0, min(seconds, 1e12)))
        switch whole {
        case ..<120: return "\(whole) s"
        case ..<7200: return "\(whole / 60) min"
        case ..<172_800: return "\(whole / 3600) h"
        default: return "\(whole / 86_400) days"
        }
    }
}
