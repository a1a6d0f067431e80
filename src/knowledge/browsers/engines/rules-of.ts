import { chromium } from './chromium.ts'
import type { Engine } from '../../model/cors-error.ts'
import { firefox } from './firefox.ts'
import type { Rules } from './rules.ts'
import { standard } from './standard.ts'
import { webkit } from './webkit.ts'

/** Whose rules a fetch is judged by: an engine's, or the Fetch standard's own. */
export type Judge = Engine | 'standard'

const byJudge: Readonly<Record<Judge, Rules>> = { standard, chromium, firefox, webkit }

/** The rules of an engine, or of the standard. */
export function rulesOf(judge: Judge): Rules {
  return byJudge[judge]
}
