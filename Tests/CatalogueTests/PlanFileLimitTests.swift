import Catalogue
import JSONSchema
import SeededRandom
import Testing
import Values

@Suite("The limits of a plan file")
struct PlanFileLimitTests {
    @Test
    func aFileOverEightMebibytes() {
        let space = String(repeating: " ", count: CatalogueFile.largestFile)
        let violations = PlanFixture.violations(PlanFixture.small + space)
        #expect(violations.map(\.rule) == [FileRule.fileSize.rawValue])
    }

    @Test
    func aFileOverAFrameOfTheWire() {
        let space = String(repeating: " ", count: 5 << 20)
        #expect(PlanFixture.violations(PlanFixture.small + space).isEmpty)
    }

    @Test
    func overTenThousandNodes() throws {
        let most = PlanFixture.large(nodes: PlanFile.mostNodes)
        let plan = try PlanFile.parse(Array(most.utf8), fileName: "plan.json")
        let total = try PlanMoney(plan).cell(of: nil, .total)?.computed
        #expect(total == Money(vnd: 9_990_500_000))
        let more = PlanFixture.large(nodes: PlanFile.mostNodes + 1)
        #expect(PlanFixture.violations(more).map(\.rule) == ["max_items"])
    }

    @Test
    func manyViolationsAreCutAndSaidToBe() {
        let broken = Array(repeating: "{}", count: 9000).joined(separator: ",")
        let text = PlanFixture.small.replacing(#""nodes": ["#, with: #""nodes": [\#(broken),"#)
        do {
            _ = try PlanFile.parse(Array(text.utf8), fileName: "plan.json")
            Issue.record("empty nodes were accepted")
        } catch {
            #expect(error.violations.count == 200)
            #expect(error.hasMore)
        }
    }

    /// Bytes changed at random: a plan or an explanation, and never the end of the process.
    @Test(arguments: 0..<20)
    func anyBytesAreAnswered(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<25 {
            var bytes = Array(PlanFixture.small.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                if Bool.random(using: &random) {
                    bytes[place] = UInt8.random(in: 0...255, using: &random)
                } else {
                    bytes.remove(at: place)
                }
            }
            do {
                _ = try PlanMoney(PlanFile.parse(bytes, fileName: "plan.json"))
            } catch let error as CatalogueFileErrors {
                #expect(!error.violations.isEmpty)
                #expect(error.violations.allSatisfy { !$0.message.vi.isEmpty })
            } catch {
                Issue.record("\(error)")
            }
        }
    }
}
