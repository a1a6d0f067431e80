import type { Engine } from '../../src/knowledge/model/cors-error.ts'
import type { Inside } from './namespace.ts'
import type { PageResult } from './page-script.ts'
import type { PageKind, Seen, WitnessCase } from './witness-case.ts'

/** A real browser, started and at hand. */
export interface BrowserDriver {
  readonly engine: Engine
  /** As the browser names itself. */
  readonly version: string
  /** Makes the requests of every case from the document at `url`; one list of sights per case. */
  run(url: string, cases: readonly WitnessCase[]): Promise<readonly (readonly Seen[])[]>
  /** The text that an expression comes to in the document at `url`, once its promise is settled. */
  evaluate(url: string, expression: string): Promise<string>
  close(): Promise<void>
}

/** Inside the namespace its certificates are trusted as they are; elsewhere every certificate is. */
export type StartBrowser = (within: Inside | null) => Promise<BrowserDriver>

/** Cases by the document they run in, so that one page load serves many. */
export function byPage(cases: readonly WitnessCase[]): ReadonlyMap<PageKind, readonly WitnessCase[]> {
  return Map.groupBy(cases, ({ page }) => page)
}

/** What the engines that keep their reasons to themselves show. */
export function seenWithoutReason(results: readonly PageResult[]): readonly (readonly Seen[])[] {
  return results.map((turns) =>
    turns.map((turn) =>
      'outcome' in turn
        ? turn
        : { outcome: 'network-error', corsError: null, failedParameter: null, says: turn.says },
    ),
  )
}
