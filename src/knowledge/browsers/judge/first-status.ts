import { engines } from '../../model/cors-error.ts'
import { rulesOf } from '../engines/rules-of.ts'
import type { Start } from '../engines/status-lines.ts'

/** The status that the first engine to find one reads in the start of a response; null where none finds any. */
export function firstStatus(start: Start): number | null {
  const read = engines.map((engine) => rulesOf(engine).readsStart(start))
  return read.find((status) => typeof status === 'number') ?? null
}
