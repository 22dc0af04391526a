extension PipelinePool {
    /// How the pool stands now.
    struct Occupation: Hashable, Sendable {
        var open = 0
        var opening = 0
        var closed = 0
        var inFlight = 0
        var waiting = 0
    }

    var occupation: Occupation {
        var occupation = Occupation(inFlight: inFlight, waiting: waiting.count)
        for slot in slots {
            switch slot {
            case .open: occupation.open += 1
            case .opening: occupation.opening += 1
            case .closed, .untouched: occupation.closed += 1
            }
        }
        return occupation
    }
}
