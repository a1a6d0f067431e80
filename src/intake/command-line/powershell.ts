import { readCopiedRequest } from '../copied-request.ts'
import { nothingImported, type ImportedCase, type Imported, type ImportProblem } from '../imported.ts'
import { problemAt } from '../position.ts'

/** Whether a text calls PowerShell's web cmdlets, as "Copy as PowerShell" writes it. */
export const powershellStart = /\bInvoke-(?:WebRequest|RestMethod)\b/i

const string = String.raw`"((?:[^"\`]|\`[\s\S]|"")*)"|'((?:[^']|'')*)'`
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' }

/** Reads "Copy as PowerShell" of Chromium and Edge: strings and one hash of headers, nothing is run. */
export function readPowershell(text: string): Imported {
  const starts = [...text.matchAll(new RegExp(powershellStart.source, 'gi'))].map(({ index }) => index)
  const cases: ImportedCase[] = []
  const problems: ImportProblem[] = []
  let before = 0
  for (const [number, start] of starts.entries()) {
    const call = text.slice(start, starts[number + 1] ?? text.length)
    const session = text.slice(before, start)
    before = start
    const url = argument(call, 'Uri') ?? /\shttps?:\/\/\S+/.exec(call)?.[0].trim()
    if (url === undefined) {
      problems.push(problemAt(text, start, 'expected -Uri with a URL, found none'))
      continue
    }
    const type = argument(call, 'ContentType')
    const agent = new RegExp(String.raw`UserAgent\s*=\s*(?:${string})`).exec(session)
    const { subject, notes } = readCopiedRequest({
      url,
      method: argument(call, 'Method') ?? 'GET',
      headers: [
        ...headers(call),
        ...(type === undefined ? [] : [['Content-Type', type] as const]),
        ...(/Cookies\.Add/.test(session) ? [['Cookie', ''] as const] : []),
        ...(agent ? [['User-Agent', plain(agent)] as const] : []),
      ],
      body: argument(call, 'Body') ?? null,
      credentials: null,
    })
    if (subject !== null) cases.push(subject)
    problems.push(...notes.map((note) => problemAt(text, start, note)))
  }
  return { ...nothingImported, kind: 'curl', cases, problems }
}

function argument(call: string, name: string): string | undefined {
  const quoted = new RegExp(String.raw`-${name}\s+(?:${string})`, 'i').exec(call)
  return quoted ? plain(quoted) : new RegExp(String.raw`-${name}\s+([^\s"'@$]\S*)`, 'i').exec(call)?.[1]
}

function headers(call: string): readonly (readonly [string, string])[] {
  const start = call.search(/-Headers\s+@\{/i)
  if (start < 0) return []
  const pair = new RegExp(String.raw`\s*;?\s*(?:${string})\s*=\s*(?:${string})`, 'y')
  pair.lastIndex = call.indexOf('{', start) + 1
  const found: [string, string][] = []
  for (let match = pair.exec(call); match !== null; match = pair.exec(call)) {
    const [, name, nameSingle, value, valueSingle] = match
    found.push([unquoted(name, nameSingle), unquoted(value, valueSingle)])
  }
  return found
}

function plain(match: RegExpExecArray): string {
  return unquoted(match[1], match[2])
}

/** A backtick escapes within double quotes; a doubled quote is one in either kind. */
function unquoted(double: string | undefined, single: string | undefined): string {
  if (double === undefined) return (single ?? '').replaceAll("''", "'")
  return double.replace(/`([\s\S])|""/g, (_, escaped?: string) =>
    escaped === undefined ? '"' : (escapes[escaped] ?? escaped),
  )
}
