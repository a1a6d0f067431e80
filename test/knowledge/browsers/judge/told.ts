import type { HeaderList } from '../../../../src/knowledge/model/case.ts'
import type { RequestKind, RequestMode } from '../../../../src/knowledge/model/request-kind.ts'
import type { RecordedFetch } from '../../../../src/knowledge/browsers/judge/exchange.ts'
import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'

export const engines = ['chromium', 'firefox', 'webkit'] as const
export const page = 'https://app.example.com'
export const api = 'https://api.example.com/a'
export const allowed = ['Access-Control-Allow-Origin', '*'] as const
export const type = (value: string) => ['Content-Type', value] as const
export const policy = (value: string) => ['Cross-Origin-Resource-Policy', value] as const
export const nosniff = ['X-Content-Type-Options', 'nosniff'] as const

/** What each engine does: the reason it stops, or what it lets through and how it asked. */
export function told(
  as: RequestKind | RequestMode,
  headers: HeaderList,
  more: Partial<RecordedFetch> = {},
  status = 200,
) {
  const answer = recordedAnswer(status, headers)
  const url = more.url ?? api
  const fetch: RecordedFetch = {
    page,
    url,
    method: 'GET',
    headers: [],
    credentials: 'same-origin',
    redirect: 'follow',
    hops: [{ url, preflight: answer, response: answer }],
    ...(as === 'no-cors' || as === 'same-origin' || as === 'cors' ? { mode: as } : { as }),
    ...more,
  }
  return engines.map((engine) => {
    const judged = judge(engine, fetch)
    const asked = judged.wire.map(({ method, origin }) => `${method}${origin === null ? '' : ' with Origin'}`)
    const end =
      judged.outcome === 'response'
        ? judged.type
        : judged.outcome === 'network-error' && (judged.corsError ?? judged.reason)
    return [...asked, end].join(', ')
  })
}
export const all = (one: string) => [one, one, one]
