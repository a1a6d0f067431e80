import { cleanSeen } from '../../browser/attach/clean-seen.ts'
import {
  decidingStatement,
  isTrouble,
  type SeenRequest,
  type SourceLine,
} from '../../browser/attach/seen-request.ts'
import { describeStatement } from '../../knowledge/facts/describe-statement.ts'
import { timeOfDay } from '../../report/time-of-day.ts'

/** A request in two lines, for `attach` without a terminal: what failed where, and what the browser said. */
export function seenText(seen: SeenRequest): string {
  const clean = cleanSeen(seen)
  const deciding = decidingStatement(clean)
  const status = clean.hops.at(-1)?.request.response?.status
  const mark = isTrouble(clean) ? '✗' : '✓'
  const said = deciding === null ? `status ${status ?? '-'}` : describeStatement(deciding)
  const caller = clean.caller === null ? '' : `   ${callerText(clean.caller)}`
  return `${timeOfDay(clean.settledAt ?? 0)} ${mark} ${clean.method} ${clean.url}   from ${clean.page.origin}\n    ${said}${caller}\n`
}

/** `src/calls.ts:7`, where a source map says so; else the script that the browser ran. */
function callerText({ url, line, original }: SourceLine): string {
  return original === null ? `${url}:${line}` : `${original.source}:${original.line}`
}
