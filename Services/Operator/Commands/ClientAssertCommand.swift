import ArgumentParser
import Contracts
import ServiceRuntime
import Signing
import Values

/// The command `vanquan client assert`.
struct ClientAssertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assert",
        abstract:
            "Signs an assertion for POST /api/v1/token, as a program does, and prints it: good once, for a minute."
    )

    @Argument(help: "The program's name.")
    var name: ClientName

    @Option(help: "The file with the program's private key.", completion: .file())
    var key: String

    @Option(
        help:
            "What the installation is called, as `vanquan client show` says; otherwise this machine's own."
    )
    var audience: String?

    func run() async throws {
        guard let pem = try SecretFile(path: key).text() else {
            throw StartFault("There is no file \(key).", exitStatus: 66)
        }
        guard let privateKey = try? Ed25519PrivateKey(pem: pem) else {
            throw StartFault("\(key) holds no readable Ed25519 private key.", exitStatus: 65)
        }
        let assertion = ClientAssertion(
            client: name,
            audience: try audience ?? ownAudience(),
            issuedAt: SystemClock().now().secondsSince1970,
            identifier: Hex.encode(try randomBytes(16))
        )
        Console.say(try assertion.signed(by: privateKey))
    }

    private func ownAudience() throws -> String {
        let surroundings = try OperatorSurroundings.ofProcess()
        let data = try DataFolder.existing(at: surroundings.settings.dataPath)
        let operatorKey = try data.secrets.operatorKey.privateKey().publicKey
        return surroundings.environment.clientAudience(operatorKey: operatorKey)
    }
}
