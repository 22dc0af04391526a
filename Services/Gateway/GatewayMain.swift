import ServiceRuntime

/// The gateway's executable: `serve` unless the command line says otherwise.
@main
enum GatewayMain {
    static func main() async {
        await ExecutableMain.run(name: "gateway") { arguments, settings in
            switch try GatewayCommand(arguments: arguments) {
            case .serve: try await Gateway(settings).run()
            case .migrate: try await Gateway.migrator.applyAtStart(settings)
            case .check: try await Gateway.migrator.checkForOperator(settings)
            case .setPassword(let account): try await account.run(settings)
            case .firstAccount(let account): try await account.runIfFirst(settings)
            case .version: print("gateway \(Version.text)")
            case .help: print(GatewayCommand.helpText)
            }
        }
    }
}
