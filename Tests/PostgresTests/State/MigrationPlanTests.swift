import Testing

@testable import Postgres

@Suite
struct MigrationPlanTests {
    private func entries(_ numbers: [Int], checksum: String = "x") -> [MigrationPlan.Entry] {
        numbers.map { MigrationPlan.Entry(number: $0, name: "m\($0)", checksum: checksum) }
    }

    private func failure(declared: [Int], recorded: [MigrationPlan.Entry]) -> MigrationError? {
        do throws(MigrationError) {
            _ = try MigrationPlan(declared: entries(declared), recorded: recorded)
            return nil
        } catch {
            return error
        }
    }

    @Test
    func whatIsNotRecordedIsMissingInOrder() throws {
        let plan = try MigrationPlan(declared: entries([3, 1, 2]), recorded: entries([1]))
        #expect(plan.missing == [2, 3])
    }

    @Test
    func anEditedMigrationIsRefusedByName() throws {
        let error = try #require(failure(declared: [1, 2], recorded: entries([1], checksum: "y")))
        #expect(error.description == "migration 1 \"m1\" was edited after it was applied")
    }

    @Test
    func aBinaryOlderThanTheDatabaseIsRefused() throws {
        let error = try #require(failure(declared: [1], recorded: entries([1, 2])))
        guard case .databaseIsNewer(2, "m2") = error else { throw error }
    }

    @Test(arguments: [[1, 3], [2], [1, 1], [0, 1]])
    func gapsAndDoublesInTheBinaryAreRefused(numbers: [Int]) throws {
        let error = try #require(failure(declared: numbers, recorded: []))
        guard case .gapInBinary = error else { throw error }
    }

    @Test
    func aGapInTheDatabaseIsRefused() throws {
        let error = try #require(failure(declared: [1, 2, 3], recorded: entries([1, 3])))
        guard case .gapInDatabase(2) = error else { throw error }
    }
}
