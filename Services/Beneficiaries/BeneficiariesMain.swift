import ServiceRuntime
import UnitOfWork

/// The executable of the beneficiaries service.
@main
enum BeneficiariesMain {
    static func main() async {
        await ServiceDefinition(
            name: "beneficiaries",
            migrations: [ServiceSchema.first("beneficiaries")]
        ) { _, parts in
            [IdempotencyRetention(parts.database, schema: "beneficiaries", logger: parts.logger)]
        }.main()
    }
}
