import Testing

@testable import Gateway

@Suite("Where an HTTP connection stands")
struct HTTPExchangeTests {
    @Test("a request is owed an answer once it is whole, until the answer is out")
    func owing() {
        var exchange = HTTPExchange()
        #expect(exchange.receive(.head, isFull: false) == .pass)
        #expect(exchange.isReceiving && !exchange.isOwing)
        #expect(exchange.receive(.body, isFull: false) == .pass)
        #expect(exchange.receive(.end, isFull: false) == .pass)
        #expect(!exchange.isReceiving && exchange.isOwing)
        exchange.answered()
        #expect(!exchange.isOwing)
    }

    @Test("of a refused request nothing is passed on, and the next one is looked at anew")
    func refusing() {
        var exchange = HTTPExchange()
        #expect(exchange.receive(.head, isFull: true) == .refuse)
        exchange.answered()
        #expect(exchange.receive(.body, isFull: false) == .skip)
        #expect(exchange.receive(.body, isFull: false) == .skip)
        #expect(!exchange.isOwing)
        #expect(exchange.receive(.end, isFull: false) == .skip)
        #expect(exchange.receive(.head, isFull: false) == .pass)
        #expect(exchange.receive(.end, isFull: false) == .pass)
        #expect(exchange.isOwing)
    }

    @Test("behind one that is owed an answer none is refused here: its answer would come first")
    func pipelined() {
        var exchange = HTTPExchange()
        #expect(exchange.receive(.head, isFull: false) == .pass)
        #expect(exchange.receive(.end, isFull: false) == .pass)
        #expect(exchange.receive(.head, isFull: true) == .pass)
        #expect(exchange.receive(.end, isFull: true) == .pass)
        exchange.answered()
        #expect(exchange.isOwing)
        exchange.answered()
        #expect(!exchange.isOwing)
    }

    @Test("a request that is answered before its body has come is no work any more")
    func answeredEarly() {
        var exchange = HTTPExchange()
        _ = exchange.receive(.head, isFull: false)
        exchange.answered()
        #expect(exchange.isReceiving && !exchange.isOwing)
        _ = exchange.receive(.end, isFull: false)
        #expect(!exchange.isReceiving && !exchange.isOwing)
    }
}
