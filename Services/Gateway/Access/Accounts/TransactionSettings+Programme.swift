import Postgres

extension TransactionSettings {
    /// For what the gateway itself has to know of everybody: who somebody is, before any scope is known.
    static var wholeProgramme: TransactionSettings {
        var settings = TransactionSettings.traced
        settings.set("vanquan.units", to: "*")
        settings.set("vanquan.nodes", to: "*")
        return settings
    }
}
