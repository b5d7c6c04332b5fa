"""How the report page looks: one column, tables that scroll by themselves when they are wide."""

STYLE = """
body { margin: 0; color: #1b1b1b; background: #fff; font: 16px/1.5 system-ui, sans-serif }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem }
h1, h2 { line-height: 1.2; margin: 0 }
h2 { font-size: 1.25rem }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; padding: 1.5rem 0 .5rem }
th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid #ddd }
thead th { border-bottom: 2px solid #767676 }
tbody th { font-weight: 600; white-space: nowrap }
.numbers td { font-variant-numeric: tabular-nums; white-space: nowrap }
.numbers td.words { white-space: normal; min-width: 16rem }
.prose { min-width: 60rem; font-size: .9rem }
.prose td { width: 17%; overflow-wrap: anywhere }
.prose td:nth-child(n+4) { width: 30% }
small { display: block; color: #555; font-size: .8rem }
q { display: block; quotes: "“" "”" }
ul { margin: 0; padding-left: 1rem }
img { display: block; width: 100%; margin-top: 1.5rem }
.scroll { overflow-x: auto }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem }
.suite { padding-top: 1.25rem; font-size: 1.05rem; text-transform: capitalize }
"""
