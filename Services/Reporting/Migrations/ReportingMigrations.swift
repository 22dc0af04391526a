import CatalogueAccess
import Postgres
import UnitOfWork

/// The schema `reporting`.
enum ReportingMigrations {
    static let all = [
        ServiceSchema.first("reporting"), FactMigration.table("reporting", number: 2),
        FactMigration.nodes("reporting", number: 3),
        FactMigration.watch("reporting", number: 4), FactMigration.reached("reporting", number: 5),
    ]
}
