/// How a client keeps its connections.
public struct ClientSettings: Sendable {
    /// One a core of a small machine, so that a call need not leave the thread that it is made on.
    public var connections = 2

    /// A dial within one network takes milliseconds; a host that is off answers nothing at all.
    public var dialTime: Duration = .seconds(3)

    /// How often a call may be tried in all, where trying again is allowed.
    public var tries = 3

    /// The first wait before a further dial; it doubles with every failure in a row.
    public var firstBackOff: Duration = .milliseconds(50)

    /// A service that is back is found again within this.
    public var longestBackOff: Duration = .seconds(5)

    /// A call does not wait longer than this for the next dial: it fails, and its caller can say so to a person.
    public var patience: Duration = .milliseconds(250)

    /// Silence after which a connection is asked for a sign of life.
    public var pingInterval: Duration = .seconds(20)

    /// How long the sign of life may take.
    public var pingTime: Duration = .seconds(10)

    /// Items of a stream that may be under way to its reader: enough to cover a round trip, few enough to hold in memory.
    public var itemWindow = 8

    public var limits = WireLimits()

    public init() {}
}
