import type { Network } from 'webdriver-bidi-protocol'
import type { HeaderList } from '../../../knowledge/model/case.ts'
import type { SeenExchange } from '../seen-request.ts'

/** A request of WebDriver BiDi as an exchange that has no response yet. */
export function exchangeOf(request: Network.RequestData, startedAt: number): SeenExchange {
  const { method, url } = request
  return {
    method,
    url: url.replace(/#.*/s, ''),
    headers: headerList(request.headers),
    response: null,
    address: null,
    startedAt,
  }
}

/** Headers as they stand on the wire; what is no text comes as base64. */
export function headerList(headers: readonly Network.Header[]): HeaderList {
  return headers.map(({ name, value }) => [
    name,
    value.type === 'string' ? value.value : Buffer.from(value.value, 'base64').toString('latin1'),
  ])
}

export function isPreflight({ method, headers }: SeenExchange): boolean {
  return method === 'OPTIONS' && valueOf(headers, 'access-control-request-method') !== null
}

/** The first value of a header, by its name in lower case. */
export function valueOf(headers: HeaderList, wanted: string): string | null {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null
}
