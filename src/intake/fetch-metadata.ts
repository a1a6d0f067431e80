import type { HeaderList } from '../knowledge/model/case.ts'
import type { RequestKind, RequestMode } from '../knowledge/model/request-kind.ts'
import { valueOf } from './browser-headers.ts'

/** What makes a request and in which mode; empty where nothing says it, or no kind fits. */
export interface Made {
  readonly as?: RequestKind
  readonly mode?: RequestMode
  readonly hasIntegrity?: true
}

const withCors: Readonly<Record<string, RequestKind>> = {
  font: 'font',
  image: 'img-crossorigin',
  script: 'module',
}

const withoutCors: Readonly<Record<string, RequestKind>> = {
  image: 'img',
  script: 'script',
  style: 'style',
}

/** Reads what the browser says of its own request (Fetch Metadata, `Sec-Fetch-Mode` and `Sec-Fetch-Dest`). */
export function madeBy(headers: HeaderList, method: string): Made {
  const destination = valueOf(headers, 'sec-fetch-dest')?.trim() ?? ''
  switch (valueOf(headers, 'sec-fetch-mode')?.trim()) {
    case 'cors':
      return valueOf(headers, 'accept')?.trim() === 'text/event-stream'
        ? { as: 'eventsource' }
        : kind(withCors[destination])
    case 'no-cors':
      return destination === 'empty' ? { mode: 'no-cors' } : kind(withoutCors[destination])
    case 'same-origin':
      return { mode: 'same-origin' }
    case 'navigate':
      return method.toUpperCase() === 'POST' ? { as: 'form' } : {}
    default:
      return {}
  }
}

/** What a load without CORS is for, by the name of the file; a `fetch()` in that mode where it tells nothing. */
export function plainLoadOf(url: string): Made {
  const [, ending] = /\.(\w+)(?:[?#]|$)/.exec(url.replace(/^.*\//, '')) ?? []
  if (/^(?:png|jpe?g|gif|webp|avif|svg|ico|bmp)$/i.test(ending ?? '')) return { as: 'img' }
  if (/^m?js$/i.test(ending ?? '')) return { as: 'script' }
  return /^css$/i.test(ending ?? '') ? { as: 'style' } : { mode: 'no-cors' }
}

function kind(as: RequestKind | undefined): Made {
  return as === undefined ? {} : { as }
}
