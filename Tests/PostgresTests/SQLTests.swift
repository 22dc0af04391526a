import Testing

@testable import Postgres

@Suite
struct SQLTests {
    @Test
    func valuesAreBoundAndNeverPasted() {
        let name = "'; DROP TABLE works; --"
        let sql: SQL = "SELECT * FROM works WHERE name = \(name) AND year = \(2_025)"
        #expect(sql.string == "SELECT * FROM works WHERE name = $1 AND year = $2")
        #expect(sql.parameters.types == [PostgresType.unspecified.oid, PostgresType.int8.oid])
        #expect(sql.parameters.bytes == Array("\(name)\0".utf8) + Array("2025\0".utf8))
    }

    @Test
    func splicedFragmentsAreNumberedOn() {
        let years = (1...12).map { year -> SQL in "year = \(year)" }
        let condition: SQL = "unit = \("A") AND (\(years.joined(separator: " OR ")))"
        let sql: SQL = "SELECT \(1) WHERE \(condition) LIMIT \(5)"
        let expected = (1...12).map { "year = $\($0 + 2)" }.joined(separator: " OR ")
        #expect(sql.string == "SELECT $1 WHERE unit = $2 AND (\(expected)) LIMIT $15")
        #expect(sql.parameters.count == 15)
        #expect(sql.refusal == nil)
    }

    @Test
    func anEmptyFragmentLeavesNothing() {
        let sql: SQL = "SELECT 1\(SQL.empty)"
        #expect(sql.string == "SELECT 1")
        #expect([SQL]().joined(separator: ", ") == .empty)
    }

    @Test
    func identifiersAreQuoted() {
        let sql: SQL = "SELECT \(identifier: "a\"b; --") FROM t"
        #expect(sql.string == "SELECT \"a\"\"b; --\" FROM t")
    }

    @Test
    func nullsKeepTheirType() {
        let sql: SQL = "SELECT \(Int?.none), \(String?.some("x"))"
        #expect(sql.parameters.offsets.first == ParameterBuffer.nullOffset)
        #expect(sql.parameters.types == [PostgresType.int8.oid, 0])
    }

    @Test
    func aNULIsRefusedWhereverItStands() {
        let value: SQL = "SELECT \("a\0b")"
        let identifier: SQL = "SELECT \(identifier: "a\0b")"
        let nested: SQL = "SELECT \(value)"
        for sql in [value, identifier, nested] { #expect(sql.refusal?.code == .invalidText) }
    }

    @Test
    func moreParametersThanTheProtocolCountsAreRefused() {
        let values = (0..<65_536).map { number -> SQL in "\(number)" }
        let most = values.dropLast().joined(separator: ",")
        #expect(most.refusal == nil)
        #expect(values.joined(separator: ",").refusal?.code == .misuse)
    }
}
