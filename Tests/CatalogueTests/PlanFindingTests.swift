import Catalogue
import Testing
import Values

@Suite("A finding's identity")
struct PlanFindingTests {
    private func findings(_ change: (inout Plan) -> Void = { _ in }) throws -> [PlanFinding] {
        var plan = try PlanFixture.vanQuan()
        change(&plan)
        return try PlanFinding.arithmetic(in: PlanMoney(plan))
    }

    @Test
    func itNamesThePlaceAndNeverChanges() throws {
        #expect(
            try findings().map(\.id)
                == ["arithmetic-plan-development-investment-central-4fe74ae3da9dcecf"]
        )
    }

    @Test
    func otherWordsAreTheSameFinding() throws {
        let ids = try findings().map(\.id)
        let changed = try findings { plan in
            for index in plan.figures.indices { plan.figures[index].source.words += "." }
            plan.document.title = "Khác"
        }
        #expect(changed.map(\.id) == ids)
    }

    @Test
    func anotherStatedValueIsAnotherFinding() throws {
        let ids = try findings().map(\.id)
        let changed = try findings { $0.figures[2].amount = million(196_833) }
        #expect(changed.map(\.id) != ids)
        #expect(changed.count == 1)
    }

    @Test
    func anotherComputedValueIsAnotherFinding() throws {
        let ids = try findings().map(\.id)
        let changed = try findings { plan in
            for index in plan.figures.indices where plan.figures[index].amount == million(1326) {
                plan.figures[index].amount = million(1327)
            }
        }
        #expect(Set(changed.map(\.id)).isDisjoint(with: ids))
        #expect(Set(changed.map(\.id)).count == changed.count)
    }

    @Test
    func aMendedPlanHasNone() throws {
        #expect(try findings { $0.figures[2].amount = million(196_823) }.isEmpty)
    }

    @Test
    func theThreeKindsHaveTheirNames() {
        #expect(
            PlanFinding.Kind.allCases.map(\.name.vi)
                == ["Sai lệch số học", "Khác nhau giữa các mục", "Cần làm rõ"]
        )
    }
}
