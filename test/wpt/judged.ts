import type { Engine } from '../../src/knowledge/model/cors-error.ts'
import { keptPreflights } from '../../src/knowledge/browsers/judge/kept-preflights.ts'
import { predict } from '../browsers/compare.ts'
import { caseOf } from './case-of.ts'
import { unmet } from './meets.ts'
import type { WptRow } from './row.ts'

/** What of a row's expectation the judge says that this engine does not do; null where it does all of it. */
export function unmetBy(engine: Engine, row: WptRow): string | null {
  const subject = caseOf(row, 0)
  const kept = keptPreflights(engine)
  const judgements = subject.requests.map((request) => predict(engine, subject, request, kept))
  const last = judgements.at(-1)
  if (last === undefined) throw new Error(`no request in ${row.file}, ${row.subtest}`)
  return unmet(row.expects, { ...last, wire: judgements.flatMap(({ wire }) => wire) })
}
