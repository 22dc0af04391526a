extension Stylesheet {
    /// Tables: numbers end at the same place, heads stay in sight, sums stand out, and each number opens its source.
    static let tables = """
        .table-frame { margin: var(--step) 0 calc(2 * var(--step)); }
        .table-frame table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
        .table-frame caption { padding: 0 0 var(--step); text-align: left; font-weight: 600; }
        .table-frame caption .unit { float: right; font-weight: 400; font-style: italic; }
        .table-frame th, .table-frame td { padding: calc(0.75 * var(--step)) var(--step); border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        .table-frame thead th { background: var(--shade); border-bottom: 2px solid var(--main); font-weight: 600; vertical-align: bottom; }
        .table-frame thead th[scope="colgroup"] { text-align: center; border-bottom: 1px solid var(--line); }
        table.sticky thead { position: sticky; top: 0; z-index: 2; }
        .table-frame tbody th { font-weight: 400; }
        .table-frame tbody th a { text-decoration: none; }
        .table-frame tbody th a:hover { text-decoration: underline; }
        .table-frame tbody tr:hover { background: var(--shade); }
        .table-frame tr:target { background: var(--warning-ground); }
        .table-frame .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .table-frame thead th.number { white-space: normal; min-width: 5.5rem; }
        .code { white-space: nowrap; }
        .end .source > .panel { left: auto; right: 0; }
        .computed { font-style: italic; }
        .wide { min-width: 16rem; width: 40%; }
        .table-frame .level-0 th, .table-frame .level-0 td { font-weight: 700; background: var(--main-ground); }
        .table-frame .level-1 th, .table-frame .level-1 td { font-weight: 600; }
        .table-frame .level-2 th { padding-left: calc(3 * var(--step)); }
        .table-frame .level-3 th { padding-left: calc(5 * var(--step)); }
        .table-frame .level-4 th { padding-left: calc(7 * var(--step)); }
        .source { position: relative; display: inline-block; }
        .source > summary { cursor: pointer; list-style: none; text-decoration: underline dotted var(--quiet); text-underline-offset: 0.2em; }
        .source > summary::-webkit-details-marker { display: none; }
        .source > summary:hover { text-decoration-style: solid; }
        .source > .panel { position: absolute; left: 0; top: 100%; z-index: 5; width: 24rem; max-width: 80vw; padding: calc(1.5 * var(--step)); background: var(--ground); border: 1px solid var(--main); border-radius: 4px; box-shadow: 0 4px 16px rgb(0 0 0 / 20%); font-size: 0.9375rem; font-style: normal; font-weight: 400; text-align: left; white-space: normal; }
        .number .source > .panel { left: auto; right: 0; }
        .panel p { margin: calc(0.5 * var(--step)) 0 0; }

        """
}
