import ArgumentParser
import Glibc
import ServiceRuntime

/// The operator's command.
///
/// What fails is one sentence on standard error and an exit status.
@main
enum OperatorMain {
    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try await VanQuanCommand.asyncParseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let fault as StartFault {
            Console.note(fault.sentence)
            exit(fault.exitStatus)
        } catch is CancellationError {
            Console.note("stopped before it was done.")
            exit(75)
        } catch {
            VanQuanCommand.exit(withError: error)
        }
    }
}
