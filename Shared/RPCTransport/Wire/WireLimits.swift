/// What one side of a connection takes from the other, and for how long.
public struct WireLimits: Sendable {
    /// A head is a few hundred bytes and a caller token of some kilobytes; the wire's own limit.
    public var headBytes = 64 << 10

    /// The wire's own limit.
    ///
    /// What is larger travels in pieces, as items or as several calls.
    public var bodyBytes = 4 << 20

    /// The bodies of one connection's calls that are not decoded or sent on yet, with the one being read: two of the largest,
    /// so that one can be read while the other is handled, or thousands of common ones.
    public var connectionBodyBytes = 8 << 20

    /// The same of all connections of a server: sixteen of the largest, and a share of the memory that a process of ours has
    /// (256 MiB) which leaves room for what is made of them.
    public var serverBodyBytes = 64 << 20

    /// Far more than one client has use for at a time, and few enough that the calls of one cannot fill the memory.
    public var callsInFlight = 128

    /// Half of the file descriptors that a process commonly has; our own clients open two each.
    public var connections = 512

    /// The wire knows nine keys; the rest is room for later ones.
    public var metaEntries = 32

    /// A caller token with many grants is some 4 KiB.
    public var metaBytes = 16 << 10

    /// How long a message that has begun may stand still before its connection is given up.
    public var messageSilence: Duration = .seconds(30)

    /// How long a message may take as a whole: 4 MiB at 120 kbit/s.
    ///
    /// Against a peer that sends a byte now and then.
    public var messageTime: Duration = .seconds(300)

    /// Above this many bytes that the peer has not taken yet, nothing more is read from it and items wait.
    public var unsentBytes = 1 << 20

    /// Above this many, the connection is closed: eight answers of the largest size.
    ///
    /// Calls under way may still answer while nothing more is read.
    public var unsentBytesAtMost = 32 << 20

    /// How long a peer may leave more than ``unsentBytes`` untaken.
    public var unsentTime: Duration = .seconds(30)

    /// For how long a connection is not read after each call on it that was told to come again: 200 refusals a second, which
    /// take a five-hundredth of a core.
    public var refusalPause: Duration = .milliseconds(5)

    /// The same for many of them at once: a quarter of what they were told to wait, so that whoever waits loses nothing.
    public var refusalPauseAtMost: Duration = .milliseconds(250)

    /// Whether an answer of the handler's that asks to come again is such a refusal, too: at a door where a connection is one caller's.
    ///
    /// Where one connection carries everybody's calls, one caller's bad luck must not hold up the others.
    public var handlerRefuses = false

    /// How long calls under way may take once the process was told to stop.
    public var drainTime: Duration = .seconds(30)

    /// How long a connection that was given up is kept, what still comes in being thrown away: closed at once, it would be reset
    /// and the peer would never read why.
    public var lingerTime: Duration = .seconds(1)

    public init() {}
}
