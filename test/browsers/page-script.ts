import type { Seen, WitnessCase } from './witness-case.ts'

/** What the page needs to know of a case. */
export interface PageTask extends Pick<WitnessCase, 'id' | 'url' | 'requests'> {
  readonly origins: readonly string[]
}

export function pageTask({ id, url, requests, hops }: WitnessCase): PageTask {
  return { id, url, requests, origins: hops.map((hop) => new URL(hop.url).origin) }
}

/** One list per task, one entry per request. A network error is null: page script is not told why. */
export type PageResult = readonly (Extract<Seen, { outcome: 'response' }> | { readonly says: string })[]

/**
 * How many cases run at a time. Browsers open six connections to a host, and a redirected request keeps its own while
 * its next preflight waits for another: with six of them Chromium waits for ever.
 */
const atOnce = 5

/** Firefox keeps none of the first few preflights that a document sends to an origin. */
const warmUps = 6

/**
 * The source of a function that runs in the page: it takes the tasks as JSON, makes the requests of each in order and
 * resolves with their `PageResult`s as JSON. Plain text, since it is handed to three different browsers.
 */
export const pageScript = `async (tasks) => {
  const one = async (url, { method, headers, credentials, redirect, cache = 'no-store' }) => {
    try {
      const body = /^(get|head)$/i.test(method) ? undefined : new Uint8Array([1, 2])
      const response = await fetch(url, { method, headers, credentials, redirect, body, cache })
      await response.arrayBuffer().catch(() => null)
      const { status, type, redirected } = response
      return { outcome: 'response', status, type, redirected, visible: [...response.headers.keys()].sort() }
    } catch (error) {
      return { says: String(error) }
    }
  }
  const late = () => new Promise((resolve) => setTimeout(resolve, 30_000, { says: 'no answer within 30 s' }))
  const queue = JSON.parse(tasks).map((task, index) => ({ task, index }))
  const results = []
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const seen = []
      for (const request of next.task.requests) seen.push(await Promise.race([one(next.task.url, request), late()]))
      results[next.index] = seen
    }
  }
  for (const origin of new Set(queue.flatMap(({ task }) => task.origins)))
    for (let left = ${warmUps}; left > 0; left -= 1)
      await fetch(origin + '/warm-up', { method: 'PUT' }).catch(() => null)
  await Promise.all(Array.from({ length: ${atOnce} }, work))
  return JSON.stringify(results)
}`
