import Postgres
import RPC
import SeededRandom
import Testing
import UnitOfWork
import Values

/// Whatever several callers do, one committed write is one row, one audit line and one key with its reply.
@Suite("Writes in any order")
struct WritePropertyTests {
    /// What a step's body does before the change.
    private enum Fate: CaseIterable {
        case succeeds
        case givesUp
        case collidesOnce
        case isRefused
    }

    private struct Step: Sendable {
        let call: NoteCall
        let fate: Fate
    }

    @Test(
        "rows, audit lines and keys with replies are as many as the writes that were answered",
        arguments: 1...6
    )
    func counts(seed: Int) async throws {
        var random = SeededRandom(seed: UInt64(seed))
        let steps = (0..<60).map { _ in Self.step(&random) }
        try await NoteDatabase.with { database in
            let answered = try await Self.run(steps, in: database)
            let left = try await database.left()
            #expect(left.notes == answered.count)
            #expect(left.auditLines == answered.count)
            #expect(left.keysWithReply == answered.count)
            #expect(left.keysWithoutReply == 0)
            #expect(left.commands == answered.count)
        }
    }

    /// Few principals, keys and texts, so that they meet often.
    private static func step(_ random: inout SeededRandom) -> Step {
        let call = NoteCall(
            text: ["một", "hai"].randomElement(using: &random) ?? "",
            key: "k\(Int.random(in: 1...6, using: &random))",
            principal: "user:\(Int.random(in: 1...3, using: &random))"
        )
        return Step(call: call, fate: Fate.allCases.randomElement(using: &random) ?? .succeeds)
    }

    /// Four callers at a time.
    /// - Returns: The replies by principal and key; a key has one for ever.
    private static func run(
        _ steps: [Step],
        in database: NoteDatabase
    ) async throws -> [String: [UInt8]] {
        try await withThrowingTaskGroup(of: (String, [UInt8])?.self) { group in
            var answered: [String: [UInt8]] = [:]
            func keep(_ answer: (String, [UInt8])?) {
                guard let (name, bytes) = answer else { return }
                #expect(answered[name] == nil || answered[name] == bytes)
                answered[name] = bytes
            }
            for (index, step) in steps.enumerated() {
                if index >= 4, let answer = try await group.next() { keep(answer) }
                group.addTask { try await outcome(of: step, in: database) }
            }
            for try await answer in group { keep(answer) }
            return answered
        }
    }

    private static func outcome(
        of step: Step,
        in database: NoteDatabase
    ) async throws -> (String, [UInt8])? {
        var runs = 0
        do {
            let reply = try await database.perform(step.call) { work in
                runs += 1
                try await work.enqueue(RecordNote.self, step.call.request)
                try await meet(step.fate, run: runs, in: work)
            }
            return ("\(step.call.principal) \(step.call.key ?? "")", reply.bytes)
        } catch is GivenUp {
            return nil
        } catch let error as RPCError where [.failedPrecondition, .notFound].contains(error.code) {
            return nil
        }
    }

    private static func meet(_ fate: Fate, run: Int, in work: Work) async throws {
        switch fate {
        case .succeeds: return
        case .givesUp: throw GivenUp()
        case .isRefused: throw RPCError(.notFound, .init(vi: "Không có.", en: "There is none."))
        case .collidesOnce:
            guard run == 1 else { return }
            try await work.transaction.execute(
                "DO $$ BEGIN RAISE EXCEPTION 'collided' USING ERRCODE = '40P01'; END $$"
            )
        }
    }
}
