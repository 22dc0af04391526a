import CLibpq
import Glibc

/// An epoll set of connections, each under its serial number.
struct Poller {
    struct Event {
        let serial: UInt64
        let isWritable: Bool
    }

    /// The serial number of the inbox's eventfd.
    static let inbox: UInt64 = 0
    /// More than one process has connections.
    private static let eventsPerTurn = 64

    private let descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
    private var buffer = Array(repeating: epoll_event(), count: eventsPerTurn)

    var isUsable: Bool { descriptor >= 0 }

    func close() {
        _ = Glibc.close(descriptor)
    }

    /// Watches a descriptor that may be new, known, or known under a socket closed since: libpq
    /// changes its socket while it connects, and says so to nobody.
    @discardableResult
    func watch(_ socket: Int32, serial: UInt64, reading: Bool = true, writing: Bool) -> Bool {
        var event = epoll_event()
        event.events =
            (reading ? EPOLLIN.rawValue | EPOLLRDHUP.rawValue : 0)
            | (writing ? EPOLLOUT.rawValue : 0)
        event.data.u64 = serial
        if epoll_ctl(descriptor, EPOLL_CTL_MOD, socket, &event) == 0 { return true }
        return epoll_ctl(descriptor, EPOLL_CTL_ADD, socket, &event) == 0
    }

    /// Sleeps for that many milliseconds at most, -1 without end.
    mutating func wait(milliseconds: Int32, into events: inout [Event]) {
        events.removeAll(keepingCapacity: true)
        let count = epoll_wait(descriptor, &buffer, Int32(Self.eventsPerTurn), milliseconds)
        guard count > 0 else { return }
        for event in buffer.prefix(Int(count)) {
            let isWritable = event.events & EPOLLOUT.rawValue != 0
            events.append(Event(serial: event.data.u64, isWritable: isWritable))
        }
    }
}
