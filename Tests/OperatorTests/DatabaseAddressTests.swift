import ServiceRuntime
import Testing

@testable import Operator

@Suite
struct DatabaseAddressTests {
    private let lan = Credentials(role: "lan", passwordFile: "/secrets/lan's.pgpass")

    @Test
    func aURLGivesTheServerAndKeepsTheAdministratorToItself() throws {
        let address = try DatabaseAddress(
            url: "postgresql://admin:p%40ss@db.example:6432/vq?sslmode=verify-full"
        )
        #expect(address.database == "vq")
        #expect(
            address.connection(as: lan) == "dbname='vq' host='db.example' "
                + "passfile='/secrets/lan\\'s.pgpass' port='6432' sslmode='verify-full' user='lan'"
        )
        #expect(
            address.administration() == "dbname='vq' host='db.example' password='p@ss' "
                + "port='6432' sslmode='verify-full' user='admin'"
        )
        #expect(address.administration(of: "postgres").hasPrefix("dbname='postgres'"))
    }

    @Test
    func keywordsAndValuesAreReadAsWell() throws {
        let address = try DatabaseAddress(url: "host=/run/postgresql user=postgres dbname=vq")
        #expect(address.server == ["host": "/run/postgresql"])
        #expect(address.administrator == ["user": "postgres"])
    }

    @Test
    func libpqsVariablesSayWhatTheURLDoesNot() throws {
        let address = try DatabaseAddress(
            url: "postgresql://admin@h/vq",
            environment: ["PGPASSWORD": "p", "PGSSLMODE": "require", "PGHOST": "other"]
        )
        #expect(address.administrator == ["user": "admin", "password": "p"])
        #expect(address.server == ["host": "h", "sslmode": "require"])
    }

    @Test(arguments: ["postgresql://a@h", "postgresql://a@h/postgres", "host=h"])
    func withoutADatabaseOfItsOwnItIsVanquan(url: String) throws {
        #expect(try DatabaseAddress(url: url).database == "vanquan")
    }

    @Test
    func whatIsNoConnectionStringIsRefusedWithoutBeingRepeated() {
        let fault = #expect(throws: StartFault.self) {
            try DatabaseAddress(url: "postgresql://admin:secret@h:port:x/%zz")
        }
        #expect(fault?.exitStatus == 78)
        #expect(fault?.sentence.contains("secret") == false)
    }
}
