import Testing

@testable import RPCTransport

@Suite
struct BodyBudgetTests {
    @Test
    func whatIsLentComesBackWithTheLastHolder() {
        let budget = BodyBudget(limit: 10)
        var first = budget.lease(7)
        let copy = first
        #expect(budget.lease(4) == nil)
        first = nil
        #expect(budget.bytes == 7)
        withExtendedLifetime(copy) {}
        var second = budget.lease(3)
        #expect(second != nil)
        second = nil
        #expect(budget.bytes <= 7)
    }

    @Test
    func aShareIsBoundedByTheWholeToo() {
        let whole = BodyBudget(limit: 10)
        let (one, other) = (BodyBudget(limit: 8, of: whole), BodyBudget(limit: 8, of: whole))
        var lease = one.lease(8)
        #expect(lease != nil)
        #expect(one.lease(1) == nil)
        #expect(other.lease(3) == nil)
        // What the whole has no room for does not stay with the share.
        #expect(other.bytes == 0)
        #expect(whole.bytes == 8)
        lease = nil
        #expect((one.bytes, whole.bytes) == (0, 0))
        #expect(other.lease(8) != nil)
    }
}
