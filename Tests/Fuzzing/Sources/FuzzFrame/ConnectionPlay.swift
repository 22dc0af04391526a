import NIOCore
import RPC
import Values

@testable import RPCTransport

/// A server's connection that hears what a stream says, with handlers that answer at once, later or never.
struct ConnectionPlay {
    private let choices: UInt8
    private var state = ServerConnectionState(limits: FuzzFrame.limits)
    private var now = ContinuousClock.Instant.now
    private var started: Set<CallID> = []
    private var isOver = false

    init(_ choices: UInt8) {
        self.choices = choices
    }

    mutating func receive(_ message: Message) {
        now += .milliseconds(Int(choices))
        carryOut(state.receive(message, at: now) { _ in .seconds(30) })
        for action in state.expire(at: now) { carryOut(action) }
        precondition(state.openCalls <= FuzzFrame.limits.callsInFlight)
        precondition(Set(started.filter { state.isOpen($0) }) == started)
    }

    mutating func end() {
        if choices & 2 == 2, let goAway = state.drain() { read(goAway) }
        for action in state.stopAll(.stopping) { carryOut(action) }
        precondition(started.isEmpty && state.openCalls == 0, "calls without an answer")
    }

    private mutating func carryOut(_ action: ServerConnectionState.Action) {
        precondition(!isOver || action == .nothing, "an action after the end")
        switch action {
        case .nothing: break
        case .start(let id, let call): start(id, call)
        case .send(let message): read(message)
        case .stop(let id, let answer, _):
            precondition(started.remove(id) != nil, "a call stopped that did not run")
            read(answer)
        case .itemsWanted(let id):
            if state.takeTurn(of: id) == .now { read(Message(.item(id), body: [0x30])) }
        case .giveUp(let message):
            isOver = true
            started = []
            read(message)
        }
    }

    private mutating func start(_ id: CallID, _ call: ServerConnectionState.Started) {
        precondition(started.insert(id).inserted, "a call started twice")
        guard choices & 4 == 4 else { return }
        started.remove(id)
        let result: Result<CallAnswer, RPCError> =
            choices & 8 == 8
            ? .success(CallAnswer(body: call.body))
            : .failure(.unimplemented(call.method))
        if let answer = state.finish(id, result) { read(answer) }
    }

    /// Our own reader takes whatever we say.
    private func read(_ message: Message) {
        var buffer = ByteBuffer()
        do {
            try buffer.write(message, limits: FuzzFrame.limits)
        } catch {
            // An answer that names a long method: the connection says so instead.
            precondition(message.head.answeredCall != nil, "cannot be written: \(message.head)")
            return
        }
        var decoder = MessageDecoder(limits: FuzzFrame.limits)
        decoder.append(buffer)
        let again = try? decoder.next()
        let isSame = again?.head == message.head && again?.body ?? [] == message.body ?? []
        precondition(isSame && !decoder.isPartway, "not read back: \(message)")
    }
}
