import ArgumentParser
import Contracts
import ServiceRuntime
import Signing
import Values

/// The command `vanquan client add-key`.
struct ClientAddKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-key",
        abstract: "Adds a program's public key, beside those that it has."
    )

    @Argument(help: "The program's name.")
    var name: ClientName

    @Argument(
        help: "The file with the public key as PEM (BEGIN PUBLIC KEY); - for standard input.",
        completion: .file()
    )
    var file: String

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let path = file == "-" ? "/dev/stdin" : file
        guard let text = try Files.text(of: path, limit: 4096) else {
            throw StartFault("There is no file \(file).", exitStatus: 66)
        }
        let request = AddClientKey.Request(clientName: name, publicKey: PublicKeyText(text))
        let item = try await OperatorGateway(as: who).ask(AddClientKey.self, request)
        Console.say(item.line)
        for key in item.keys { Console.say("  \(key.line)") }
    }
}

/// The command `vanquan client remove-key`.
struct ClientRemoveKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove-key",
        abstract: "Takes a program's key away, for good: `vanquan client show NAME` has their ids."
    )

    @Argument(help: "The program's name.")
    var name: ClientName

    // An id may begin with a hyphen.
    @Option(parsing: .unconditional, help: "The key's id.")
    var key: ClientKeyID

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let request = RemoveClientKey.Request(clientName: name, keyID: key)
        let item = try await OperatorGateway(as: who).ask(RemoveClientKey.self, request)
        Console.say(item.line)
        for key in item.keys { Console.say("  \(key.line)") }
    }
}

/// The command `vanquan client new-key`.
struct ClientNewKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-key",
        abstract:
            "Makes a key pair: the private half in a file for its owner alone, the public one printed."
    )

    @Argument(help: "The file for the private half; one that is there stays.", completion: .file())
    var file: String

    func run() async throws {
        guard !Files.exists(file) else {
            throw StartFault("\(file) is there already: name another file.", exitStatus: 73)
        }
        let key = try Ed25519PrivateKey()
        try AtomicFile.write(try key.pem, to: file, mode: 0o600)
        Console.note(
            "the private key is in \(file), for you alone; its id is \(key.publicKey.keyID)"
        )
        let pem = try key.publicKey.pem
        Console.say(pem.hasSuffix("\n") ? String(pem.dropLast()) : pem)
    }
}
