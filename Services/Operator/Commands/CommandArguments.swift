public import AccessControl
public import ArgumentParser
public import Contracts
public import Values

// Values of the field as arguments and options: what is none of them is refused before anything is asked.

extension Role: ExpressibleByArgument {}

extension Username: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension ClientName: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension ClientKeyID: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension RecordNumber: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension NodeReference: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension UnitCode: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension LineText: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
