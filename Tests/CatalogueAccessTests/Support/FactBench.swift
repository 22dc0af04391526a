import AccessControl
import CatalogueAccess
import CatalogueStore
import Contracts
import Postgres
import RPC
import TestDatabase
import TestServices
import UnitOfWork
import Values

@testable import Gateway

/// A write that every service could have: it enters a fact about anything of a unit.
enum EnterFact: UnaryMethod {
    struct Request: Codable, Hashable, Sendable {
        var unit: UnitCode
        var subject: String
        var value: ExactNumber
        var validFrom: CalendarDate
        var validTo: CalendarDate?
        var document: FactDocument
        var isWithdrawn: Bool?
    }

    typealias Reply = EnteredFact<ExactNumber>

    static let contract = Contract(
        "indicators.v1.EnterFact",
        access: .requires(.baselineEnter),
        idempotency: .keyed,
        route: nil,
        summary: LocalizedText(vi: "Nhập số liệu", en: "Enters a fact")
    )
}

/// Everything entered whose subject begins with a text.
enum ListFacts: UnaryMethod {
    struct Request: Codable, Hashable, Sendable {
        var prefix: String
    }

    struct Reply: Codable, Hashable, Sendable {
        var timelines: [String: [EnteredFact<ExactNumber>]]
    }

    static let contract = Contract(
        "indicators.v1.ListFacts",
        access: .requires(.planRead),
        idempotency: .read,
        route: nil,
        summary: LocalizedText(vi: "Số liệu đã nhập", en: "What was entered")
    )
}

/// Entered facts in the schema of the indicators service.
enum FactBench {
    static let repository = FactRepository(schema: "indicators")

    static func with(_ body: (ServiceBench) async throws -> Void) async throws {
        try await ServiceBench.with("indicators", from: template, register: register, body)
    }

    private static func register(
        _ router: inout Router,
        _ database: PostgresClient,
        _ clock: FixedClock
    ) {
        let work = UnitOfWork(database, schema: "indicators", clock: clock)
        let reads = Reads(database)
        router.handle(EnterFact.self) { request, context in
            try await work.perform(EnterFact.self, request, context) { work in
                try await repository.record(
                    request.value,
                    about: FactSubject(.baseline, request.subject, unit: request.unit),
                    from: request.validFrom,
                    to: request.validTo,
                    by: request.document,
                    isWithdrawn: request.isWithdrawn,
                    in: work
                )
            }
        }
        router.handle(ListFacts.self) { request, context in
            let timelines = try await repository.timelines(
                .baseline,
                of: ExactNumber.self,
                prefix: request.prefix,
                by: reads.run(for: context)
            )
            return try Encoded(ListFacts.Reply(timelines: timelines.mapValues(\.facts)))
        }
    }

    private static let template = TestTemplate.catalogued(
        "facts",
        over: Gateway.migrator,
        [
            Migrator(
                component: "indicators",
                migrations: [
                    ServiceSchema.first("indicators"),
                    FactMigration.table("indicators", number: 2),
                ]
            )
        ]
    )
}
