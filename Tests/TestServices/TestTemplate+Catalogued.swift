import CatalogueStore
public import Postgres
public import TestDatabase

extension TestTemplate {
    /// Services as they are in use: their components over the gateway's and the catalogue's, and the catalogue's files
    /// loaded.
    public static func catalogued(
        _ name: String,
        over gateway: Migrator,
        _ components: [Migrator]
    ) -> TestTemplate {
        services(name, [gateway, CatalogueMigrations.migrator] + components) {
            try await TestCatalogue.load(with: $0)
        }
    }
}
