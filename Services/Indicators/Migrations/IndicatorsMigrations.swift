import CatalogueAccess
import Postgres
import UnitOfWork

/// The schema `indicators`.
enum IndicatorsMigrations {
    static let all = [
        ServiceSchema.first("indicators"), FactMigration.table("indicators", number: 2),
        FactMigration.nodes("indicators", number: 3),
        FactMigration.watch("indicators", number: 4),
        FactMigration.reached("indicators", number: 5),
    ]
}
