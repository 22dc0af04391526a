import Testing

@testable import Postgres

@Suite
struct StatementCacheTests {
    private func key(_ text: String, types: [UInt32] = []) -> StatementKey {
        StatementKey(text: Array(text.utf8), types: types)
    }

    @Test
    func knowsWhatItSawUnderTheSameName() {
        var cache = StatementCache(capacity: 2)
        #expect(cache.lookUp(key("a")) == .new(name: "s1", evicting: nil))
        #expect(cache.lookUp(key("a")) == .known(name: "s1"))
        #expect(cache.lookUp(key("a", types: [20])) == .new(name: "s3", evicting: nil))
    }

    @Test
    func evictsTheLeastRecentlyUsed() {
        var cache = StatementCache(capacity: 2)
        _ = cache.lookUp(key("a"))
        _ = cache.lookUp(key("b"))
        _ = cache.lookUp(key("a"))
        #expect(cache.lookUp(key("c")) == .new(name: "s4", evicting: "s2"))
        #expect(cache.count == 2)
        #expect(cache.lookUp(key("a")) == .known(name: "s1"))
    }

    @Test
    func forgetsByKeyAndByName() {
        var cache = StatementCache(capacity: 4)
        _ = cache.lookUp(key("a"))
        _ = cache.lookUp(key("b"))
        cache.remove(key("a"))
        cache.remove(names: ["s2"])
        #expect(cache.count == 0)
    }
}
