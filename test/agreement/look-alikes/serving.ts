import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { type App, type LabResponse } from '../../../src/lab/app.ts'
import { order } from '../../../src/lab/shop.ts'
import type { LookAlike } from './look-alike.ts'

export const host = 'api.shop.example'
const jsonType = [['Content-Type', 'application/json']] as const
export const posting = { method: 'POST', headers: jsonType, body: order } as const
export const token = [['Authorization', 'Bearer practice-token']] as const

export const empty = (status: number, headers: HeaderList = []): LabResponse => ({
  status,
  headers: [...headers, ['Content-Length', '0']],
  body: '',
})
export const text = (status: number, body: string, headers: HeaderList = []): LabResponse => ({
  status,
  headers: [...headers, ['Content-Type', 'text/plain'], ['Content-Length', String(body.length)]],
  body,
})
export const allow = (origin: string, ...more: HeaderList): HeaderList => [
  ['Access-Control-Allow-Origin', origin],
  ['Vary', 'Origin'],
  ...more,
]

/** One server: what it answers, knowing the page. */
export function serving(
  title: string,
  expect: string | null,
  app: (page: string) => App,
  asking: object = {},
  more: Partial<LookAlike> & { readonly path?: string; readonly sendUnsafe?: boolean } = {},
): LookAlike {
  const { path = '/v1/orders', sendUnsafe = false, ...rest } = more
  return {
    title,
    expect,
    ...rest,
    start: async (stage) => {
      const api = await stage.serve(host, app(stage.page))
      return { subject: stage.ask(`${api.origin}${path}`, asking), options: { sendUnsafe } }
    },
  }
}
