import ServiceRuntime
import UnitOfWork

/// The executable of the indicators service: what is to be reached, and where from.
@main
enum IndicatorsMain {
    static func main() async {
        await ServiceDefinition(
            name: "indicators",
            migrations: IndicatorsMigrations.all
        ) { router, parts in
            IndicatorsService(parts).register(in: &router)
            return [
                IdempotencyRetention(parts.database, schema: "indicators", logger: parts.logger)
            ]
        }.main()
    }
}
