extension SessionPool {
    /// How the pool stands now.
    struct Occupation: Hashable, Sendable {
        var leased = 0
        var idle = 0
        var opening = 0
        var resetting = 0
        var waiting = 0
    }

    var occupation: Occupation {
        var occupation = Occupation(waiting: waiting.count)
        for member in members.values {
            switch member {
            case .leased: occupation.leased += 1
            case .idle: occupation.idle += 1
            case .opening: occupation.opening += 1
            case .resetting: occupation.resetting += 1
            }
        }
        return occupation
    }
}
