import type { Engine } from '../../src/knowledge/model/cors-error.ts'
import { neverEnds } from './compare.ts'
import type { Seen, WitnessCase } from './witness-case.ts'
import { workerOf } from './witness-case.ts'

/** What the page needs to know of a case. */
export interface PageTask extends Pick<WitnessCase, 'id' | 'url' | 'requests'> {
  readonly origins: readonly string[]
  /** How long the page waits for each request. */
  readonly limitMs: number
}

export function pageTask(engine: Engine, subject: WitnessCase): PageTask {
  const { id, url, requests, hops } = subject
  const limitMs = neverEnds(engine, subject) ? vainLimitMs : caseLimitMs
  return { id, url, requests, origins: hops.map((hop) => new URL(hop.url).origin), limitMs }
}

/** One list per task, one entry per request. A network error is null: page script is not told why. */
export type PageResult = readonly (Exclude<Seen, { outcome: 'network-error' }> | { readonly says: string })[]

/**
 * How many cases run at a time. Browsers open six connections to a host, and a redirected request keeps its own while
 * its next preflight waits for another: with six of them Chromium waits for ever.
 */
const atOnce = 5

/** Far beyond what any case takes on a busy machine. A case that takes longer is a disagreement, and named. */
const caseLimitMs = 30_000

/** What the model says never ends is given so long to end all the same. */
const vainLimitMs = 3_000

/** How long a beacon or a form, of which nobody tells the page, has the connections for itself. */
const untoldMs = 300

/** Firefox keeps none of the first few preflights that a document sends to an origin. */
const warmUps = 6

/**
 * The source of a function that runs in the page: it takes the tasks as JSON, makes the requests of each in order and
 * resolves with their `PageResult`s as JSON. Plain text, since it is handed to three different browsers.
 */
export const pageScript = `async (tasks) => {
  const settle = (work) => new Promise(work).then((came) => came ?? { outcome: 'loaded' })
  const failed = { says: 'error' }
  const element = (name, set, put) =>
    settle((resolve) => {
      const made = document.createElement(name)
      made.onload = () => resolve()
      made.onerror = () => resolve(failed)
      Object.assign(made, set)
      if (put) document.documentElement.append(made)
    })
  const bodies = {
    text: () => 'ok',
    bytes: () => new Uint8Array([1, 2]),
    blob: ({ type = '' }) => new Blob(['ok'], { type }),
    'form-data': () => (form => (form.append('a', 'ok'), form))(new FormData()),
    'url-search-params': () => new URLSearchParams({ a: 'ok' }),
  }
  const bodyOf = ({ method, body = { kind: 'bytes' } }) =>
    /^(get|head)$/i.test(method) ? undefined : bodies[body.kind](body)
  const xhr = (url, { method, headers, credentials, body }, listens) =>
    settle((resolve) => {
      const request = new XMLHttpRequest()
      request.open(method, url)
      request.withCredentials = credentials === 'include'
      request.responseType = 'arraybuffer'
      for (const [name, value] of headers) request.setRequestHeader(name, value)
      if (listens) request.upload.onprogress = () => null
      request.onload = () => {
        const lines = request.getAllResponseHeaders().split('\\r\\n').filter(Boolean)
        const visible = [...new Set(lines.map((line) => line.split(':')[0].toLowerCase()))].sort()
        const redirected = request.responseURL !== new URL(url).href.replace(/#.*/, '')
        resolve({ outcome: 'response', status: request.status, type: 'xhr', redirected, visible })
      }
      request.onerror = () => resolve(failed)
      request.send(bodyOf({ method, body }))
    }).catch((error) => ({ says: 'Failed to execute: ' + error }))
  const crossOrigin = ({ credentials }) => (credentials === 'include' ? 'use-credentials' : 'anonymous')
  const kinds = {
    xhr,
    'xhr-upload': (url, request) => xhr(url, request, true),
    img: (url) => element('img', { src: url }),
    'img-crossorigin': (url, request) => element('img', { crossOrigin: crossOrigin(request), src: url }),
    script: (url) => element('script', { src: url }, true),
    module: (url, request) => element('script', { type: 'module', crossOrigin: crossOrigin(request), src: url }, true),
    style: (url) => element('link', { rel: 'stylesheet', href: url }, true),
    font: (url) =>
      new FontFace('witness', 'url("' + new URL(url).href + '")').load().then(
        () => ({ outcome: 'loaded' }),
        () => failed,
      ),
    eventsource: (url, { credentials }) =>
      settle((resolve) => {
        const source = new EventSource(url, { withCredentials: credentials === 'include' })
        source.onopen = () => resolve(source.close())
        source.onerror = () => resolve((source.close(), failed))
      }),
    beacon: (url, { headers }) => {
      const type = headers[0]?.[1]
      navigator.sendBeacon(url, new Blob(['ok'], type === undefined ? {} : { type }))
      return settle((resolve) => setTimeout(resolve, ${untoldMs}))
    },
    form: (url, { method }) =>
      settle((resolve) => {
        const frame = document.createElement('iframe')
        const form = document.createElement('form')
        frame.name = 'frame' + Math.random()
        Object.assign(form, { action: url, method, target: frame.name })
        document.documentElement.append(frame, form)
        form.submit()
        setTimeout(resolve, ${untoldMs})
      }),
    websocket: (url, { headers }) =>
      settle((resolve) => {
        const socket = new WebSocket(url.replace('http', 'ws'), headers.flatMap(([, offered]) => offered.split(', ')))
        socket.onopen = () => resolve(socket.close())
        socket.onerror = () => resolve(failed)
      }).catch(() => failed),
  }
  const one = async (url, { body: given, cache = 'no-store', ...told }) => {
    try {
      const response = await fetch(url, { ...told, cache, body: bodyOf({ method: told.method, body: given }) })
      await response.arrayBuffer().catch(() => null)
      const { status, type, redirected } = response
      return { outcome: 'response', status, type, redirected, visible: [...response.headers.keys()].sort() }
    } catch (error) {
      return { says: String(error) }
    }
  }
  const limited = (work, limitMs = ${caseLimitMs}) =>
    new Promise((resolve) => {
      const late = setTimeout(resolve, limitMs, { outcome: 'no-answer' })
      work.then(resolve, (error) => resolve({ says: String(error) })).finally(() => clearTimeout(late))
    })
  const queue = JSON.parse(tasks).map((task, index) => ({ task, index }))
  const results = []
  const running = (globalThis.runningCases = new Set())
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const seen = []
      const { id, url, requests, limitMs } = next.task
      running.add(id)
      for (const request of requests) seen.push(await limited((kinds[request.as] ?? one)(url, request), limitMs))
      running.delete(id)
      results[next.index] = seen
    }
  }
  for (const origin of new Set(queue.flatMap(({ task }) => task.origins)))
    for (let left = ${warmUps}; left > 0; left -= 1)
      await limited(fetch(origin + '/warm-up', { method: 'PUT' }))
  await Promise.all(Array.from({ length: ${atOnce} }, work))
  return JSON.stringify(results)
}`

/** What a worker of any kind is made of: it runs the tasks that come to it, and gives the results to the port beside them. */
export const workerScript = `const run = ${pageScript}
const serve = async ({ data, ports }) => ports[0].postMessage(await run(data))
if ('onconnect' in self) onconnect = ({ ports }) => (ports[0].onmessage = serve)
else onmessage = (event) => { const work = serve(event); if (event.waitUntil) event.waitUntil(work) }`

/** Runs the tasks in a worker of the page; the page hands them over, and the results back. */
const inWorker = {
  dedicated: `new Worker('/worker.js')`,
  shared: `new SharedWorker('/worker.js').port`,
  service: `await navigator.serviceWorker.register('/worker.js', { scope: '/worker-scope/' }).then(
    async (registration) => {
      while (!registration.active) await new Promise((resolve) => setTimeout(resolve, 50))
      return registration.active
    })`,
} as const

/** An expression of the page that runs the cases, where their requests are made, and comes to their results as JSON. */
export function runsCases(engine: Engine, cases: readonly WitnessCase[]): string {
  const tasks = JSON.stringify(JSON.stringify(cases.map((one) => pageTask(engine, one))))
  const worker = cases[0] ? workerOf(cases[0].page) : null
  if (worker === null) return `(${pageScript})(${tasks})`
  return `(async () => {
    const { port1, port2 } = new MessageChannel()
    const worker = ${inWorker[worker]}
    const done = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)))
    worker.postMessage(${tasks}, [port2])
    return done
  })()`
}
