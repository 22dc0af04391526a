import ServiceLifecycle
import ServiceRuntime
import Subprocess

/// The long-lived parts of the running system, in the order in which they start.
struct SystemParts: Sendable {
    let installation: Installation
    let files: [CatalogueText]
    let operatorName: OperatorName
    private let cluster = ProcessRecord()
    private let records = Dictionary(
        uniqueKeysWithValues: Executable.allCases.map { ($0, ProcessRecord()) }
    )

    init(_ installation: Installation, files: [CatalogueText], operatorName: OperatorName) {
        self.installation = installation
        self.files = files
        self.operatorName = operatorName
    }

    /// Those of a group that stops its last one first: the database server, the services, the gateway, what started them.
    func services() throws -> [any Service] {
        let (databaseGate, executablesGate) = (Gate(), Gate())
        var services: [any Service] = []
        if let server = installation.cluster {
            services.append(
                ClusterService(cluster: server, record: cluster, started: databaseGate)
            )
        } else {
            databaseGate.open()
        }
        let lifeline = try Lifeline()
        for stage in Executable.stages {
            services.append(
                ProcessStage(gate: executablesGate) {
                    try stage.map { try process($0, lifeline) }
                }
            )
        }
        services.append(
            Startup(
                installation: installation,
                files: files,
                operatorName: operatorName,
                cluster: cluster,
                records: records,
                databaseGate: databaseGate,
                executablesGate: executablesGate
            )
        )
        return services
    }

    private func process(
        _ executable: Executable,
        _ lifeline: Lifeline
    ) throws -> SupervisedProcess {
        SupervisedProcess(
            name: executable.name,
            command: ProcessCommand(
                path: installation.folder.path(of: executable),
                arguments: ["serve"],
                environment: try installation.environment.serving(executable)
            ),
            log: installation.data.log(of: executable.name),
            lifeline: lifeline,
            stop: TeardownStep.executableStop,
            record: records[executable] ?? ProcessRecord()
        )
    }
}
