import ServiceRuntime
import UnitOfWork

/// The executable of the reporting service: what goes to leaders and to the province.
@main
enum ReportingMain {
    static func main() async {
        await ServiceDefinition(
            name: "reporting",
            migrations: ReportingMigrations.all,
            calls: ["funding", "beneficiaries", "indicators"]
        ) { router, parts in
            ReportingService(parts).register(in: &router)
            return [IdempotencyRetention(parts.database, schema: "reporting", logger: parts.logger)]
        }.main()
    }
}
