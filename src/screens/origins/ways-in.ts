import { blank, line, span, type Line } from '../parts/line.ts'
import { labelled } from '../parts/wrap.ts'

const pasted = [
  ['curl, fetch', 'DevTools, Network: the failing row, Copy, Copy as cURL or Copy as fetch'],
  ['console', 'the message of the browser, whole'],
  ['headers', 'what curl -i or DevTools shows of an answer: held against the probes'],
  ['HAR', 'DevTools, Network: Export HAR or Save All As HAR'],
  ['log', 'lines of the server’s access log'],
] as const

const commands = [
  ['import FILE', 'a HAR or a log, however large'],
  ['scan DIR', 'the policies and the calls in the source'],
  ['resume', 'a triage that was saved'],
] as const

/** Where the request can come from, other than typed: beside the form where there is room. */
export function waysIn(width: number): readonly Line[] {
  return [
    blank,
    line(' ', span('Or paste it here', 'strong')),
    ...listed(pasted, 15, width),
    blank,
    line(' ', span('Or from the shell', 'strong'), span('  cors-triage …', 'dim')),
    ...listed(commands, 15, width),
    blank,
    line(' ', span('No failure at hand?', 'strong')),
    ...labelled(
      span('   L', 'accent'),
      'in an empty form opens the course: lessons, then incidents to solve',
      {
        width: width - 1,
        indent: 5,
        role: 'dim',
      },
    ),
  ]
}

function listed(
  rows: readonly (readonly [string, string])[],
  indent: number,
  width: number,
): readonly Line[] {
  return rows.flatMap(([name, text]) =>
    labelled(span(`   ${name}`, 'accent'), text, { width: width - 1, indent, role: 'dim' }),
  )
}
