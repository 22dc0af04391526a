import ServiceRuntime
import UnitOfWork

/// The executable of the indicators service.
@main
enum IndicatorsMain {
    static func main() async {
        await ServiceDefinition(
            name: "indicators",
            migrations: [ServiceSchema.first("indicators")]
        ) { _, parts in
            [IdempotencyRetention(parts.database, schema: "indicators", logger: parts.logger)]
        }.main()
    }
}
