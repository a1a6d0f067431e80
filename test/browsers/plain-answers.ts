import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { RecordedAnswer } from '../../src/knowledge/browsers/judge/exchange.ts'
import type { Asked } from './asked.ts'

/** Lets the origin in. */
export function plainAnswer(origin: string): RecordedAnswer {
  // Loads by an element go by the HTTP cache, which is not on record: a 301 that is kept leaves the wire.
  return { status: 200, headers: [...allowing(origin), ['Cache-Control', 'no-store']] }
}

/** Lets it do what it asks for. */
export function plainPreflight({ request, origin }: Asked): RecordedAnswer {
  const names = request.headers.map(([name]) => name).join(', ')
  return {
    status: 204,
    headers: [
      ...allowing(origin),
      ['Access-Control-Allow-Methods', `PUT, DELETE, PATCH, OPTIONS, ${request.method}`],
      ...(names === '' ? [] : [['Access-Control-Allow-Headers', names] as const]),
    ],
  }
}

function allowing(origin: string): HeaderList {
  return [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
  ]
}
