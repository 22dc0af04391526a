/// How long to wait before a process that ended is started again: twice as long each time, until it has lived for a while.
struct RestartSchedule: Hashable, Sendable {
    static let shortest = Duration.milliseconds(200)
    static let longest = Duration.seconds(10)
    /// Whoever lived this long has started well: the next end begins with the shortest pause again.
    static let goodLife = Duration.seconds(30)

    private var next = shortest

    /// The pause after a life of this length.
    mutating func pause(afterLifeOf life: Duration) -> Duration {
        if life >= Self.goodLife { next = Self.shortest }
        defer { next = min(next * 2, Self.longest) }
        return next
    }
}
