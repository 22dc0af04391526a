import ServiceRuntime
import UnitOfWork

/// The executable of the funding service: the programme's money.
@main
enum FundingMain {
    static func main() async {
        await ServiceDefinition(
            name: "funding",
            migrations: FundingMigrations.all
        ) { router, parts in
            FundingService(parts).register(in: &router)
            return [IdempotencyRetention(parts.database, schema: "funding", logger: parts.logger)]
        }.main()
    }
}
