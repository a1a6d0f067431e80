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
export interface LabResponse {
  readonly status: number
  readonly headers: HeaderList
  readonly body: string
}

/** No response at all: the connection stays silent, or is cut before the first byte. */
type Silence = 'hang' | 'cut'

export type App = (asked: Asked) => LabResponse | Silence

/** Wraps an app, as a middleware, a proxy or an edge does. */
export type Layer = (next: App) => App

export function isPreflight({ method, headers }: Asked): boolean {
  return (
    method === 'OPTIONS' &&
    headers['origin'] !== undefined &&
    headers['access-control-request-method'] !== undefined
  )
}

export function json(status: number, value: unknown): LabResponse {
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

export function html(status: number, body: string, headers: HeaderList = []): LabResponse {
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

export function redirect(status: number, location: string): LabResponse {
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
  answer: LabResponse | Silence,
  before: HeaderList,
  after: HeaderList = [],
): LabResponse | Silence {
  if (typeof answer === 'string') return answer
  return { ...answer, headers: [...before, ...answer.headers, ...after] }
}

export function withoutHeaders(
  answer: LabResponse | Silence,
  drop: (name: string) => boolean,
): LabResponse | Silence {
  if (typeof answer === 'string') return answer
  return { ...answer, headers: answer.headers.filter(([name]) => !drop(name.toLowerCase())) }
}
