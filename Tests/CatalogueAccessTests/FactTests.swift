import CatalogueAccess
import Contracts
import Postgres
import RPC
import TestServices
import Testing
import Values

@Suite("Entering facts")
struct FactTests {
    @Test("the first entry keeps value, days, document, who and when, as version 1")
    func first() async throws {
        try await FactBench.with { bench in
            let fact = try await bench.enter("57.5", to: "2025-12-31")
            #expect(try fact.value == exactly("57.5") && fact.version == 1)
            #expect(fact.validFrom.text == "2022-01-01" && fact.validTo?.text == "2025-12-31")
            #expect(fact.document.number.text == "861/QĐ-TTg")
            #expect(fact.document.date.text == "2021-06-04")
            #expect(fact.document.issuer.text == "Thủ tướng Chính phủ")
            #expect(fact.enteredBy == "user:an" && fact.enteredAt == bench.clock.now())
            #expect(try await bench.facts() == ["a/1": [fact]])
        }
    }

    @Test("a second entry for the same day names the version it corrects")
    func correction() async throws {
        try await FactBench.with { bench in
            try await bench.enter("1")
            let unnamed = try await bench.refusal { try await bench.enter("2") }
            #expect(unnamed?.code == .alreadyExists)
            let changed = try await bench.enter("2", version: "\"1\"", as: "binh")
            #expect(changed.version == 2 && changed.enteredBy == "user:binh")
            #expect(try await bench.facts() == ["a/1": [changed]])
            let moved = try await bench.refusal { try await bench.enter("3", version: "1") }
            #expect(moved?.code == .aborted)
            #expect(try await bench.versions() == [1, 2])
        }
    }

    @Test("a version of what is not there is ABORTED, one that is no number INVALID_ARGUMENT")
    func versionOfNothing() async throws {
        try await FactBench.with { bench in
            let ahead = try await bench.refusal { try await bench.enter("1", version: "1") }
            #expect(ahead?.code == .aborted)
            let none = try await bench.refusal { try await bench.enter("1", version: "mới") }
            #expect(none?.code == .invalidArgument)
            #expect(try await bench.versions().isEmpty)
            #expect(
                try await bench.count("SELECT FROM audit.lines WHERE subject_kind = 'baseline'")
                    == 0
            )
        }
    }

    @Test("versions count on over all days of a thing, and a correction names its own day's")
    func days() async throws {
        try await FactBench.with { bench in
            try await bench.enter("1", from: "2022-01-01")
            try await bench.enter("2", from: "2023-01-01")
            let refusal = try await bench.refusal {
                try await bench.enter("3", from: "2022-01-01", version: "2")
            }
            #expect(refusal?.code == .aborted)
            try await bench.enter("3", from: "2022-01-01", version: "1")
            let facts = try #require(try await bench.facts()["a/1"])
            #expect(facts.map(\.validFrom.text) == ["2022-01-01", "2023-01-01"])
            #expect(facts.map(\.version) == [3, 2])
            #expect(facts.map(\.value.text) == ["3", "2"])
        }
    }

    @Test("several for one day at once: one is kept, the others are told so")
    func atOnce() async throws {
        try await FactBench.with { bench in
            let codes = await outcomes(of: 6) { number in
                try await bench.enter("\(number)")
            }
            #expect(codes.count { $0 == nil } == 1)
            #expect(codes.count { $0 == .alreadyExists } == 5)
            let versions = try await bench.versions()
            #expect(versions == [1])
        }
    }

    @Test("several corrections of one version at once: one is kept, the others are ABORTED")
    func correctionsAtOnce() async throws {
        try await FactBench.with { bench in
            try await bench.enter("1")
            let codes = await outcomes(of: 6) { number in
                try await bench.enter("\(number)", version: "1")
            }
            #expect(codes.count { $0 == nil } == 1)
            #expect(codes.count { $0 == .aborted } == 5)
            #expect(try await bench.versions() == [1, 2])
        }
    }

    @Test("several for different days at once: all are kept, never two under one version")
    func differentDays() async throws {
        try await FactBench.with { bench in
            let codes = await outcomes(of: 8) { number in
                try await bench.enter("\(number)", from: "202\(number)-01-01")
            }
            #expect(codes.allSatisfy { $0 == nil })
            let versions = try await bench.versions()
            #expect(versions == Array(1...8))
        }
    }

    @Test("the same key twice is one row and one reply, and another request under it is refused")
    func repeated() async throws {
        try await FactBench.with { bench in
            let first = try await bench.enter("1", key: "k1")
            bench.clock.advance(by: .seconds(60))
            #expect(try await bench.enter("1", key: "k1") == first)
            let other = try await bench.refusal { try await bench.enter("2", key: "k1") }
            #expect(other?.code == .failedPrecondition)
            #expect(try await bench.versions() == [1])
            #expect(
                try await bench.count("SELECT FROM audit.lines WHERE subject_kind = 'baseline'")
                    == 1
            )
        }
    }

    @Test("each entry leaves an audit line with the fact as it was and as it is now")
    func audit() async throws {
        try await FactBench.with { bench in
            try await bench.enter("1")
            try await bench.enter("2", version: "1", as: "binh")
            let lines = try await bench.owner.query(
                """
                SELECT principal, method, unit_code, subject_id, (before_image ->> 'value')::float8,
                       (after_image ->> 'value')::float8, (after_image ->> 'version')::bigint
                FROM audit.lines WHERE subject_kind = 'baseline' ORDER BY line_id
                """
            ).decode((String, String, String, String, Double?, Double, Int64).self)
            #expect(lines.map(\.0) == ["user:an", "user:binh"])
            #expect(lines.allSatisfy { $0.1 == "indicators.v1.EnterFact" })
            #expect(lines.allSatisfy { $0.2 == "van-quan" && $0.3 == "a/1" })
            #expect(lines.map(\.4) == [nil, 1])
            #expect(lines.map(\.5) == [1, 2])
            #expect(lines.map(\.6) == [1, 2])
        }
    }

    @Test("the line names the document by which it was decided")
    func decision() async throws {
        try await FactBench.with { bench in
            try await bench.enter("1")
            let decision = try await bench.owner.query(
                """
                SELECT decision ->> 'number', decision ->> 'date', decision ->> 'issuer', is_read
                FROM audit.lines WHERE subject_kind = 'baseline'
                """
            ).exactlyOne(as: (String, String, String, Bool).self)
            #expect(decision.0 == "861/QĐ-TTg" && decision.1 == "2021-06-04")
            #expect(decision.2 == "Thủ tướng Chính phủ" && !decision.3)
        }
    }

    @Test(
        "an entry is taken back by whoever has read it: it holds on no day, and stays in the table"
    )
    func withdrawn() async throws {
        try await FactBench.with { bench in
            let nothing = try await bench.refusal { try await bench.enter("1", isWithdrawn: true) }
            #expect(nothing?.code == .failedPrecondition)
            try await bench.enter("1")
            let later = try await bench.enter("2", from: "2023-01-01")
            let unnamed = try await bench.refusal { try await bench.enter("1", isWithdrawn: true) }
            #expect(unnamed?.code == .alreadyExists)
            let back = try await bench.enter("1", isWithdrawn: true, version: "1")
            #expect(back.isWithdrawn && back.version == 3)
            #expect(try await bench.facts() == ["a/1": [later]])
            #expect(try await bench.versions() == [1, 2, 3])
            let again = try await bench.enter("4", version: "3")
            #expect(try await bench.facts()["a/1"] == [again, later])
        }
    }

    @Test("a document is not of the future: its day is today's in Vietnam at the latest")
    func future() async throws {
        try await FactBench.with { bench in
            let refusal = try await bench.refusal {
                try await bench.enter("1", documentDate: "2024-06-16")
            }
            #expect(refusal?.code == .invalidArgument)
            #expect(refusal?.violations.map(\.field) == ["document.date"])
            #expect(try await bench.enter("1", documentDate: "2024-06-15").version == 1)
        }
    }

    @Test("a prefix finds what begins with it, letter by letter")
    func prefixes() async throws {
        try await FactBench.with { bench in
            for subject in ["a/1", "a/10", "a_/1", "ab/1", "%/1"] {
                try await bench.enter("1", about: subject)
            }
            #expect(try await Set(bench.facts("a/").keys) == ["a/1", "a/10"])
            #expect(try await Set(bench.facts("a_").keys) == ["a_/1"])
            #expect(try await Set(bench.facts("%").keys) == ["%/1"])
            #expect(try await bench.facts().count == 5)
        }
    }

    @Test("a last day before the first is no fact")
    func backwards() async throws {
        try await FactBench.with { bench in
            let refusal = try await bench.refusal { try await bench.enter("1", to: "2021-12-31") }
            #expect(refusal?.code == .internal)
            #expect(try await bench.versions().isEmpty)
        }
    }

    /// The codes with which calls made at once are refused; nil for those that are not.
    private func outcomes<Reply>(
        of count: Int,
        _ call: @escaping @Sendable (Int) async throws -> Reply
    ) async -> [RPCCode?] {
        await withTaskGroup(of: RPCCode?.self) { group in
            for number in 0..<count {
                group.addTask {
                    do {
                        _ = try await call(number)
                        return nil
                    } catch {
                        return (error as? RPCError)?.code ?? .unknown
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}
