import RPC
import Synchronization
import Telemetry
import Values

/// How many requests are under way at once, those of HTTP and of the wire together; whoever comes above that is told so at once.
///
/// It is the queue: what is under way waits for a core or a connection of the database somewhere below, and with more of it
/// everybody waits longer and nothing more gets done.
final class RequestAdmission: Sendable {
    /// 35 ms of work at the 7,000 answers a second that two cores were measured to give, a tenth of a second on a third of that;
    /// and as many calls as the connections to one service take.
    static let usualLimit = 256

    private let limit: Int
    private let underWay = Atomic(0)
    private let refused = Atomic(0)
    /// Whole requests that came through HTTP's door and are not answered: what comes in one turn of a loop passes before the first of
    /// it has a place.
    private let inside = Atomic(0)

    init(limit: Int = usualLimit) {
        self.limit = limit
    }

    /// Whether the next one would be refused, for whoever can say so before anything else is done.
    var isFull: Bool {
        max(underWay.load(ordering: .relaxed), inside.load(ordering: .relaxed)) >= limit
    }

    /// Does the work where there is a place for it.
    ///
    /// - Throws: ``RPCError`` `UNAVAILABLE` where there is none; whatever `work` throws.
    func admit<Answer>(_ work: () async throws -> Answer) async throws -> Answer {
        guard let place = RequestPlace(in: self) else {
            noteRefusal()
            throw RPCError.overloaded
        }
        defer { place.leave() }
        return try await RequestPlace.$current.withValue(place) { try await work() }
    }

    /// As many more have come through HTTP's door, or were answered where it is negative.
    func noteInside(_ change: Int) {
        if change != 0 { inside.wrappingAdd(change, ordering: .relaxed) }
    }

    /// One was refused, here or before it came here.
    func noteRefusal() {
        refused.add(1, ordering: .relaxed)
    }

    fileprivate func enter() -> Bool {
        let before = underWay.add(1, ordering: .relaxed).oldValue
        guard before >= limit else { return true }
        leave()
        return false
    }

    fileprivate func leave() {
        underWay.subtract(1, ordering: .relaxed)
    }
}

extension RequestAdmission: MetricSource {
    func metrics() async -> [MetricFamily] {
        [
            MetricFamily(
                "vanquan_requests_admitted",
                .gauge,
                help: "Requests of HTTP and the wire that have a place among those under way.",
                underWay.load(ordering: .relaxed)
            ),
            MetricFamily(
                "vanquan_requests_refused_total",
                .counter,
                help: "Requests for which there was no place.",
                refused.load(ordering: .relaxed)
            ),
        ]
    }
}

/// The place of one request among those under way.
///
/// While it waits for its sender it gives the place away: slow lines must not keep others out.
final class RequestPlace: Sendable {
    @TaskLocal
    static var current: RequestPlace?

    private let admission: RequestAdmission
    private let isTaken = Atomic(true)

    fileprivate init?(in admission: RequestAdmission) {
        guard admission.enter() else { return nil }
        self.admission = admission
    }

    /// Waits for the sender without the place, and takes one again.
    ///
    /// - Throws: ``RPCError`` `UNAVAILABLE` where there is none any more; whatever `wait` throws.
    static func whileAway<Received: Sendable>(
        _ wait: () async throws -> Received
    ) async throws -> Received {
        guard let place = current else { return try await wait() }
        place.leave()
        let received = try await wait()
        guard place.admission.enter() else {
            place.admission.noteRefusal()
            throw RPCError.overloaded
        }
        place.isTaken.store(true, ordering: .relaxed)
        return received
    }

    fileprivate func leave() {
        if isTaken.exchange(false, ordering: .relaxed) { admission.leave() }
    }
}

extension RPCError {
    /// Nothing of the request was done.
    static let overloaded = RPCError(
        .unavailable,
        LocalizedText(
            vi: "Hệ thống đang có quá nhiều yêu cầu cùng lúc. Hãy thử lại sau ít giây.",
            en: "Too many requests are under way at once. Try again in a few seconds."
        ),
        retryAfterMilliseconds: 1000
    )
}
