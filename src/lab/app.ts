import type { HeaderList } from '../knowledge/model/case.ts'

/** A request as a practice server sees it. */
export interface Asked {
  readonly method: string
  /** Path without query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case; repeated lines joined as Node joins them. */
  readonly headers: Readonly<Record<string, string>>
}

/** What goes on the wire: header lines in this order and this spelling, repeats included. */
export interface Answer {
  readonly status: number
  readonly headers: HeaderList
  readonly body: string
}

/** No response at all: the connection stays silent, or is cut before the first byte. */
type Silence = 'hang' | 'cut'

export type App = (asked: Asked) => Answer | Silence

/** Wraps an app, as a middleware, a proxy or an edge does. */
export type Layer = (next: App) => App

export function isPreflight({ method, headers }: Asked): boolean {
  return (
    method === 'OPTIONS' &&
    headers['origin'] !== undefined &&
    headers['access-control-request-method'] !== undefined
  )
}

export function json(status: number, value: unknown): Answer {
  const body = JSON.stringify(value)
  return {
    status,
    headers: [
      ['Content-Type', 'application/json; charset=utf-8'],
      ['Content-Length', String(Buffer.byteLength(body))],
    ],
    body,
  }
}

export function html(status: number, body: string, headers: HeaderList = []): Answer {
  return {
    status,
    headers: [
      ...headers,
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Length', String(Buffer.byteLength(body))],
    ],
    body,
  }
}

export function redirect(status: number, location: string): Answer {
  return {
    status,
    headers: [
      ['Location', location],
      ['Content-Length', '0'],
    ],
    body: '',
  }
}

/** Puts header lines before or after those that the inner app wrote; silence stays silence. */
export function withHeaders(
  answer: Answer | Silence,
  before: HeaderList,
  after: HeaderList = [],
): Answer | Silence {
  if (typeof answer === 'string') return answer
  return { ...answer, headers: [...before, ...answer.headers, ...after] }
}

export function withoutHeaders(answer: Answer | Silence, drop: (name: string) => boolean): Answer | Silence {
  if (typeof answer === 'string') return answer
  return { ...answer, headers: answer.headers.filter(([name]) => !drop(name.toLowerCase())) }
}
