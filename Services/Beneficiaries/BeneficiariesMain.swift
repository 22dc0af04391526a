import ServiceRuntime
import UnitOfWork

/// The executable of the beneficiaries service: whom the programme is for, where, and what is to be done.
@main
enum BeneficiariesMain {
    static func main() async {
        await ServiceDefinition(
            name: "beneficiaries",
            migrations: BeneficiariesMigrations.all
        ) { router, parts in
            BeneficiariesService(parts).register(in: &router)
            return [
                IdempotencyRetention(parts.database, schema: "beneficiaries", logger: parts.logger)
            ]
        }.main()
    }
}
