import { setTimeout as wait } from 'node:timers/promises'

import type { Engine } from '../../src/knowledge/model/cors-error.ts'
import { byPage } from './browser-driver.ts'
import { predict } from './compare.ts'
import type { BrowserDriver, StartBrowser } from './browser-driver.ts'
import { startChromium } from './chromium.ts'
import { startFirefox } from './firefox.ts'
import { pageUrl, startGround } from './ground.ts'
import type { Ground, Places } from './ground.ts'
import { inside } from './namespace.ts'
import { untilTrue } from './until-true.ts'
import { startWebkit } from './webkit.ts'
import type { WitnessCase, Witnessed } from './witness-case.ts'

export const starts: Readonly<Record<Engine, StartBrowser>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebkit,
}

/** How many cases one page load makes. */
const batchSize = 500
const attempts = 3
/** Far beyond what a batch takes on a busy machine. */
const batchLimitMs = 240_000

/**
 * Hands `count` cases, each with what the real browser did with it, to `on`. A browser that does not start
 * or dies on the way is started again, a few times; what it did in an unfinished batch is forgotten.
 */
export async function witnessCases(
  engine: Engine,
  count: number,
  make: (index: number, places: Places) => WitnessCase,
  on: (subject: WitnessCase, witnessed: Witnessed) => void,
): Promise<{ readonly version: string }> {
  const within = await inside()
  const ground = await startGround(within, engine)
  let browser: BrowserDriver | null = null
  try {
    let version = ''
    for (let from = 0; from < count; from += batchSize) {
      const size = Math.min(batchSize, count - from)
      const cases = Array.from({ length: size }, (_, index) => make(from + index, ground.places))
      for (let attempt = 1; ; attempt += 1) {
        try {
          browser ??= await starts[engine](within)
          version = browser.version
          const seen = await witness(browser, ground, cases)
          for (const subject of cases) on(subject, seen.get(subject.id) ?? { seen: [], wire: [] })
          break
        } catch (error) {
          await browser?.close().catch(() => undefined)
          browser = null
          if (attempt === attempts) throw error
          console.error(`${engine} is started again: ${describe(error)}`)
        }
      }
    }
    return { version }
  } finally {
    await browser?.close()
    await ground.close()
  }
}

async function witness(
  browser: BrowserDriver,
  ground: Ground,
  cases: readonly WitnessCase[],
): Promise<ReadonlyMap<string, Witnessed>> {
  const witnessed = new Map<string, Witnessed>()
  for (const [page, list] of byPage(cases)) {
    for (const subject of list) ground.casebook.open(subject)
    // This document is what the one before it was: under its embedder policy, and in its sandbox.
    if (page === 'blank') await browser.evaluate(pageUrl('http', ground.places), '1')
    const seen = await within(batchLimitMs, browser.run(pageUrl(page, ground.places), list)).catch(
      (error) => {
        const unseen = list.map(({ id }) => id).filter((id) => ground.casebook.close(id).length === 0)
        throw new Error(
          `on a page of kind ${page}, where no request came of ${unseen.join(', ') || 'none'}`,
          {
            cause: error,
          },
        )
      },
    )
    await untilTold(browser.engine, ground, list)
    list.forEach(({ id }, index) => {
      witnessed.set(id, { seen: seen[index] ?? [], wire: ground.casebook.close(id) })
    })
  }
  return witnessed
}

/** Nobody tells the page what becomes of a beacon or a form: they may take this long. */
const untoldLimitMs = 3_000
/** As long as it takes to see that no further request comes. */
const graceMs = 500

/** Waits until beacons and forms have sent what they are expected to send, and gives them the time for more. */
async function untilTold(engine: Engine, { casebook }: Ground, cases: readonly WitnessCase[]): Promise<void> {
  const expected = cases.flatMap((subject) =>
    subject.requests
      .filter(({ as }) => as === 'beacon' || as === 'form')
      .map((request) => ({ id: subject.id, requests: predict(engine, subject, request, null).wire.length })),
  )
  if (expected.length === 0) return
  await untilTrue(() => expected.every(({ id, requests }) => casebook.reached(id) >= requests), untoldLimitMs)
  await wait(graceMs)
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${describe(error.cause)}, ${error.message}`
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const limit = new AbortController()
  const late = wait(milliseconds, undefined, { signal: limit.signal }).then(() => {
    throw new Error(`the browser was not done within ${milliseconds} ms`)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    limit.abort()
    late.catch(() => undefined)
    work.catch(() => undefined)
  }
}
