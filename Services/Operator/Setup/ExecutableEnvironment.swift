import Glibc
import ServiceRuntime

/// The environment that each executable gets: what this process has, less what could lead it astray, and what it needs.
struct ExecutableEnvironment: Sendable {
    let inherited: [String: String]
    let settings: OperatorSettings
    let secrets: Secrets
    let database: DatabaseAddress

    /// For serving, as the executable's own role.
    func serving(_ executable: Executable) throws(StartFault) -> [String: String] {
        let credentials = try secrets.credentials(of: Roles.role(of: executable))
        var environment = base
        environment["DATABASE_URL"] = database.connection(as: credentials)
        environment["VANQUAN_LISTEN"] = settings.address(of: executable).description
        environment["VANQUAN_SUPERVISED"] = "1"
        switch executable {
        case .gateway:
            environment["VANQUAN_HTTP"] = settings.http.description
            environment["VANQUAN_PROXIED"] = settings.proxied
            environment["VANQUAN_CALLER_PRIVATE_KEY"] = secrets.callerKey.privatePath
            environment["VANQUAN_OPERATOR_KEY"] = secrets.operatorKey.publicPath
            environment["VANQUAN_METRICS_TOKEN"] = secrets.metricsTokenPath
            environment["VANQUAN_SECOND_FACTOR_KEY"] = secrets.secondFactorKeyPath
            environment["VANQUAN_SECOND_FACTOR"] = settings.secondFactor
            environment["VANQUAN_BREACHED_PASSWORDS"] = settings.breachedPasswords
            environment["VANQUAN_AUDIENCE"] = settings.audience
            addAddresses(of: Executable.allCases.filter { $0 != .gateway }, to: &environment)
        case .reporting:
            environment["VANQUAN_CALLER_KEY"] = secrets.callerKey.publicPath
            environment["VANQUAN_SERVICE_KEY"] = secrets.reportingKey.privatePath
            addAddresses(of: [.funding, .beneficiaries, .indicators], to: &environment)
        case .funding, .beneficiaries, .indicators:
            environment["VANQUAN_CALLER_KEY"] = secrets.callerKey.publicPath
            environment["VANQUAN_REPORTING_KEY"] = secrets.reportingKey.publicPath
        }
        return environment
    }

    private func addAddresses(
        of services: [Executable],
        to environment: inout [String: String]
    ) {
        for service in services {
            let address = settings.address(of: service).reachable
            environment[service.addressVariable] = address.description
        }
    }

    /// For migrations and accounts, as the owner.
    func owning() throws(StartFault) -> [String: String] {
        var environment = base
        environment["DATABASE_URL"] = try ownerConnection()
        return environment
    }

    /// The owner's connection string; where another machine's folder has its password, the administrator's own.
    func ownerConnection() throws(StartFault) -> String {
        if settings.databaseURL != nil, !secrets.has(Roles.owner) {
            return database.administration()
        }
        return database.connection(as: try secrets.credentials(of: Roles.owner))
    }

    /// libpq's variables of the operator's shell would change where and as whom the executables connect.
    private var base: [String: String] {
        var base = inherited.filter { name, _ in
            !name.hasPrefix("PG") && !name.hasPrefix("VANQUAN_") && name != "DATABASE_URL"
        }
        base["VANQUAN_LOG_LEVEL"] = settings.logLevel
        return base
    }
}
