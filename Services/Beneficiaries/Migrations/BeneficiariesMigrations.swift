import CatalogueAccess
import Postgres
import UnitOfWork

/// The schema `beneficiaries`.
enum BeneficiariesMigrations {
    static let all = [
        ServiceSchema.first("beneficiaries"), FactMigration.table("beneficiaries", number: 2),
        FactMigration.nodes("beneficiaries", number: 3),
        FactMigration.watch("beneficiaries", number: 4),
        FactMigration.reached("beneficiaries", number: 5),
    ]
}
