import Glibc
import ServiceRuntime
import Testing

@testable import Operator

@Suite
struct EnvironmentTests {
    private func environment(
        _ variables: [String: String] = [:],
        in path: String
    ) throws -> ExecutableEnvironment {
        chmod(path, 0o700)
        let secrets = Secrets(folder: path)
        try secrets.prepare(roles: Roles.all)
        return ExecutableEnvironment(
            inherited: variables,
            settings: try OperatorSettings(Settings(environment: variables)),
            secrets: secrets,
            database: DatabaseAddress(
                server: ["host": "/tmp/a b", "port": "5432"],
                database: "vanquan",
                administrator: ["user": "postgres", "password": "secret"]
            )
        )
    }

    @Test
    func aServiceGetsItsOwnRoleAndNothingOfTheOwners() async throws {
        try await withTemporaryFolder { path in
            let funding = try environment(in: path).serving(.funding)
            #expect(
                funding == [
                    "DATABASE_URL": "dbname='vanquan' host='/tmp/a b' "
                        + "passfile='\(path)/vanquan_funding.pgpass' port='5432' user='vanquan_funding'",
                    "VANQUAN_CALLER_KEY": "\(path)/caller.pub",
                    "VANQUAN_LISTEN": "127.0.0.1:7431",
                    "VANQUAN_REPORTING_KEY": "\(path)/reporting.pub",
                    "VANQUAN_SUPERVISED": "1",
                ]
            )
        }
    }

    /// Reporting signs with the private half, the three that it asks know it by the public one, and the gateway
    /// has nothing to do with either.
    @Test
    func theServicesKnowReportingByItsKey() async throws {
        try await withTemporaryFolder { path in
            let environment = try environment(in: path)
            for service in [Executable.funding, .beneficiaries, .indicators] {
                let serving = try environment.serving(service)
                #expect(serving["VANQUAN_REPORTING_KEY"] == "\(path)/reporting.pub")
                #expect(serving["VANQUAN_SERVICE_KEY"] == nil)
                #expect(serving.keys.allSatisfy { Self.addresses[$0] == nil })
            }
            let gateway = try environment.serving(.gateway)
            #expect(
                gateway["VANQUAN_REPORTING_KEY"] == nil && gateway["VANQUAN_SERVICE_KEY"] == nil
            )
        }
    }

    @Test
    func reportingKnowsWhomItAsks() async throws {
        try await withTemporaryFolder { path in
            let variables = ["VANQUAN_INDICATORS": "0.0.0.0:9003"]
            let reporting = try environment(variables, in: path).serving(.reporting)
            #expect(reporting["VANQUAN_SERVICE_KEY"] == "\(path)/reporting.key")
            #expect(reporting["VANQUAN_CALLER_KEY"] == "\(path)/caller.pub")
            #expect(reporting["VANQUAN_REPORTING_KEY"] == nil)
            var addresses = Self.addresses
            addresses["VANQUAN_INDICATORS"] = "127.0.0.1:9003"
            #expect(reporting.filter { addresses[$0.key] != nil } == addresses)
            #expect(reporting["VANQUAN_REPORTING"] == nil && reporting["VANQUAN_GATEWAY"] == nil)
            #expect(reporting["VANQUAN_LISTEN"] == "127.0.0.1:7434")
        }
    }

    private static let addresses = [
        "VANQUAN_FUNDING": "127.0.0.1:7431", "VANQUAN_BENEFICIARIES": "127.0.0.1:7432",
        "VANQUAN_INDICATORS": "127.0.0.1:7433",
    ]

    @Test
    func theGatewayKnowsWhereTheServicesAre() async throws {
        try await withTemporaryFolder { path in
            let variables = ["VANQUAN_REPORTING": "0.0.0.0:9000", "VANQUAN_HTTP": "0.0.0.0:80"]
            let gateway = try environment(variables, in: path).serving(.gateway)
            #expect(gateway["VANQUAN_HTTP"] == "0.0.0.0:80")
            #expect(gateway["VANQUAN_REPORTING"] == "127.0.0.1:9000")
            #expect(gateway["VANQUAN_FUNDING"] == "127.0.0.1:7431")
            #expect(gateway["VANQUAN_CALLER_PRIVATE_KEY"] == "\(path)/caller.key")
            #expect(gateway["VANQUAN_OPERATOR_KEY"] == "\(path)/operator.pub")
            #expect(gateway["VANQUAN_CALLER_KEY"] == nil)
            #expect(gateway["VANQUAN_PROXIED"] == nil)
        }
    }

    @Test
    func theGatewayAloneIsToldOfTheProxyBeforeIt() async throws {
        try await withTemporaryFolder { path in
            let environment = try environment(["VANQUAN_PROXIED": "1"], in: path)
            #expect(try environment.serving(.gateway)["VANQUAN_PROXIED"] == "1")
            #expect(try environment.serving(.funding)["VANQUAN_PROXIED"] == nil)
        }
    }

    @Test
    func whatWouldLeadLibpqAstrayIsNotPassedOn() async throws {
        try await withTemporaryFolder { path in
            let variables = [
                "PGHOST": "elsewhere", "PGPASSWORD": "x", "PATH": "/bin", "VANQUAN_DATA": "/d",
                "VANQUAN_LOG_LEVEL": "debug",
            ]
            let funding = try environment(variables, in: path).serving(.funding)
            #expect(funding["PGHOST"] == nil)
            #expect(funding["PGPASSWORD"] == nil)
            #expect(funding["VANQUAN_DATA"] == nil)
            #expect(funding["PATH"] == "/bin")
            #expect(funding["VANQUAN_LOG_LEVEL"] == "debug")
        }
    }

    @Test
    func migrationsRunAsTheOwner() async throws {
        try await withTemporaryFolder { path in
            let owning = try environment(in: path).owning()
            #expect(owning["DATABASE_URL"]?.contains("user='vanquan_owner'") == true)
            #expect(owning["VANQUAN_SUPERVISED"] == nil)
        }
    }
}
