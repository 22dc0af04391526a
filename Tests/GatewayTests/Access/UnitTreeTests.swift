import Catalogue
import TestServices
import Testing
import Values

@testable import Gateway

@Suite("Which units an assignment reaches")
struct UnitTreeTests {
    private static let tree: UnitTree = {
        do {
            return UnitTree([try TestCatalogue.units])
        } catch {
            fatalError("\(error)")
        }
    }()

    private static func reach(_ unit: String, _ day: String) throws -> Set<String> {
        let reached = tree.reach(
            of: try UnitCode(validating: unit),
            on: try CalendarDate(validating: day)
        )
        return Set(reached.map(\.text))
    }

    @Test("a district reaches its communes, those that have ended, too")
    func district() throws {
        let reached = try Self.reach("van-quan", "2022-01-01")
        #expect(reached.count == 18)
        #expect(reached.isSuperset(of: ["van-quan", "van-quan-tri-le", "van-quan-dong-giap"]))
        #expect(!reached.contains("tinh-lang-son"))
    }

    @Test("a commune reaches itself and no other")
    func commune() throws {
        #expect(try Self.reach("van-quan-tri-le", "2022-01-01") == ["van-quan-tri-le"])
    }

    @Test("whoever takes a unit over answers for its records from that day on")
    func succession() throws {
        let before = try Self.reach("van-quan-khanh-khe", "2024-11-30")
        let after = try Self.reach("van-quan-khanh-khe", "2024-12-01")
        #expect(before == ["van-quan-khanh-khe"])
        #expect(after == before.union(["van-quan-dong-giap", "van-quan-trang-cac"]))
        #expect(try Self.reach("van-quan-dong-giap", "2025-01-01") == ["van-quan-dong-giap"])
        let heir = try Self.reach("xa-khanh-khe-2025", "2025-07-01")
        #expect(heir.contains("van-quan-khanh-khe") && heir.contains("van-quan-dong-giap"))
        #expect(try Self.reach("xa-khanh-khe-2025", "2025-06-30") == ["xa-khanh-khe-2025"])
    }

    @Test("a unit that no file has reaches itself")
    func unknown() throws {
        #expect(try Self.reach("khong-co", "2022-01-01") == ["khong-co"])
    }
}
