extension Stylesheet {
    /// Small screens: the menu lies on top, tables are moved under their frame, sources open in their place.
    static let screens = """
        @media (max-width: 60rem) {
          .body { display: block; }
          .menu { padding: 0; border-right: 0; border-bottom: 1px solid var(--line); }
          .menu ul { position: static; display: flex; overflow-x: auto; }
          .menu a { padding: var(--step) calc(1.5 * var(--step)); white-space: nowrap; border-left: 0; border-bottom: 4px solid transparent; }
          .menu a[aria-current] { border-bottom-color: var(--main); }
          main { padding: calc(2 * var(--step)); }
          .table-frame { overflow-x: auto; }
          .table-frame table.sticky { min-width: 46rem; }
          .table-frame thead th { min-width: 5.5rem; }
          .table-frame thead th:first-child { min-width: 0; }
          table.sticky thead { position: static; }
          .table-frame caption .unit { display: block; float: none; }
          .source > .panel, .number .source > .panel, .end .source > .panel { position: fixed; left: 0; right: 0; top: auto; bottom: 0; width: auto; max-width: none; max-height: 60vh; overflow-y: auto; border-width: 2px 0 0; border-radius: 0; }
          .deadline, .facts > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
          .top-search { flex-basis: 100%; max-width: none; }
        }
        @media (max-width: 40rem) {
          .table-frame table.stack { min-width: 0; }
          table.stack, table.stack tbody, table.stack tr, table.stack caption { display: block; }
          table.stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          table.stack tr { padding: var(--step) 0; border-bottom: 2px solid var(--line); }
          table.stack th, table.stack td { display: block; padding: 2px 0; border: 0; text-align: left; }
          table.stack td:empty { display: none; }
          table.stack td[data-label] { display: flex; justify-content: space-between; gap: calc(2 * var(--step)); }
          table.stack td[data-label]::before { content: attr(data-label); flex: 0 0 auto; max-width: 55%; color: var(--quiet); font-weight: 400; font-style: normal; white-space: normal; }
          table.stack td.prose[data-label] { display: block; }
          table.stack td.prose[data-label]::before { display: block; max-width: none; }
          table.stack .level-0 { padding: var(--step); background: var(--main-ground); }
        }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

        """

    /// On paper: black on white, without what can only be pressed; heads again on each sheet.
    static let print = """
        @page { size: A4; margin: 15mm 15mm 18mm 20mm; }
        @media print {
          body { font: 10pt/1.4 "Times New Roman", "Liberation Serif", serif; color: #000; }
          .top, .menu, .filter, .choices, .skip, .crumbs, .buttons, form, button, .button { display: none; }
          .body { display: block; min-height: 0; }
          main { padding: 0; }
          h1 { font-size: 15pt; }
          h2 { font-size: 12pt; break-after: avoid; }
          a { color: #000; text-decoration: none; }
          .table-frame table { font-size: 9pt; }
          table.sticky thead { position: static; display: table-header-group; }
          .table-frame { overflow: visible; }
          .table-frame .wide, .table-frame thead th.number { width: auto; min-width: 0; }
          a[href*="/enter/"] { display: none; }
          .table-frame th, .table-frame td, .table-frame thead th { border: 0.5pt solid #000; background: none; }
          .table-frame tr, .card, .deadline, .place-card { break-inside: avoid; }
          .source > summary { text-decoration: none; }
          .source > .panel { position: static; width: auto; border: 0; padding: 0; box-shadow: none; font-size: 8pt; }
          .tag { border-width: 0.5pt; color: #000; background: none; }
          .foot { padding: 4mm 0 0; border-top: 0.5pt solid #000; }
        }

        """
}
