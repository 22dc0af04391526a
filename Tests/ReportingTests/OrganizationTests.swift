import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("Organisations")
struct OrganizationTests {
    private func organizations(
        _ bench: ReportingBench,
        area: String? = nil,
        on day: String? = nil
    ) async throws -> [OrganizationItem] {
        let request = ListOrganizations.Request(
            area: try area.map(UnitCode.init(validating:)),
            on: try day.map(CalendarDate.init(validating:))
        )
        return try await bench.reporting.call(ListOrganizations.self, request).items
    }

    @Test("all are there, each with its area's name and its positions")
    func all() async throws {
        try await ReportingBench.with { bench in
            let items = try await organizations(bench)
            let units = try TestCatalogue.units
            #expect(items.map(\.organization) == units.organizations)
            #expect(items.map(\.positions.count).reduce(0, +) == units.positions.count)
            let committee = try #require(
                items.first { $0.organization.code.text == "van-quan-ubnd-huyen" }
            )
            #expect(committee.areaName == "Huyện Văn Quan")
        }
    }

    @Test("of an area on a day: the district's offices end with it")
    func filters() async throws {
        try await ReportingBench.with { bench in
            func codes(on day: String) async throws -> [String] {
                try await organizations(bench, area: "van-quan", on: day)
                    .map(\.organization.code.text)
            }
            let units = try TestCatalogue.units.organizations
            for day in ["2025-06-30", "2025-07-01"] {
                let there = try units.filter {
                    try $0.area.text == "van-quan" && $0.exists(on: parsed(day))
                }
                #expect(try await codes(on: day) == there.map(\.code.text), "\(day)")
            }
            let (before, after) = (
                try await codes(on: "2025-06-30"), try await codes(on: "2025-07-01")
            )
            #expect(before.contains("van-quan-ubnd-huyen"))
            #expect(!after.contains("van-quan-ubnd-huyen"))
            let communes = try await organizations(bench, on: "2025-07-01")
            #expect(communes.contains { $0.organization.code.text == "xa-van-quan-2025-ubnd" })
        }
    }
}
