import Testing

@testable import Operator

@Suite
struct NearestNamesTests {
    private let names = [
        "funding.v1.ListPlanMoney", "funding.v1.ListPlanFindings", "funding.v1.AcknowledgeFinding",
        "reporting.v1.ListPlans", "health.v1.Check",
    ]

    @Test
    func aSlipOfTheFingerIsUnderstood() {
        #expect(NearestNames.of("funding.v1.ListPlanMony", in: names).first == names[0])
        #expect(NearestNames.of("FUNDING.V1.LISTPLANMONEY", in: names).first == names[0])
    }

    @Test
    func theLastPartAloneIsUnderstood() {
        #expect(NearestNames.of("ListPlans", in: names).first == "reporting.v1.ListPlans")
    }

    @Test
    func whatHasNothingInCommonSuggestsNothing() {
        #expect(NearestNames.of("x", in: names) == [])
        #expect(NearestNames.of("zzzzzzzzzzzzzzzzzzzzzzzzz", in: names) == [])
        #expect(NearestNames.of(String(repeating: "funding", count: 1000), in: names) == [])
    }

    @Test
    func noMoreThanThree() {
        #expect(NearestNames.of("funding.v1.ListPlan", in: names).count <= 3)
    }
}
