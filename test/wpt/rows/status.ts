import { allow, allowHeaders, allowMethods, answer, fails, passes, xhr } from '../row.ts'
import type { WptRow } from '../row.ts'

const asked = (
  file: string,
  method: string,
  status: number,
  preflightStatus: number | null,
  nonsimple: boolean,
): WptRow => {
  const preflight = answer(
    [allow('*'), allowHeaders('x-nonsimple'), allowMethods(method)],
    preflightStatus ?? status,
  )
  const reached = (method === 'GET' || method === 'HEAD' || method === 'POST') && !nonsimple
  const ok = reached || (preflight.status >= 200 && preflight.status <= 299)
  return {
    file,
    subtest: `Status on ${method} ${status}${nonsimple ? ' (nonsimple)' : ''}`,
    requests: [xhr({ method, headers: nonsimple ? [['x-nonsimple', 'true']] : [] })],
    hops: [{ at: 'remote', preflight, response: answer([allow('*')], status) }],
    expects: ok ? { ...passes, status } : fails,
  }
}

const simple = [200, 201, 202, 203, 204, 205, 206, 209, 299]
const failing = [
  ['GET', 400],
  ['HEAD', 401],
  ['POST', 404],
  ['PUT', 699],
  ['CHICKEN', 501],
] as const
const afterPreflight = [
  ...[200, 204, 400, 401].map((status) => ['GET', status] as const),
  ...[200, 204, 400, 401, 501, 699].map((status) => ['HEAD', status] as const),
  ...[204, 400, 401, 404].map((status) => ['POST', status] as const),
  ['PUT', 699],
  ['CHICKEN', 501],
] as const

/** The status of a response decides nothing about CORS; that of a preflight does. */
export const statusRows: readonly WptRow[] = [
  ...simple.map((status) => asked('cors/status-async.htm', 'GET', status, null, false)),
  ...['POST', 'HEAD', 'PUT', 'CHICKEN'].map((method) =>
    asked('cors/status-async.htm', method, 200, null, false),
  ),
  ...failing.map(([method, status]) => asked('cors/status-async.htm', method, status, null, false)),
  ...failing.map(([method, status]) => asked('cors/status-async.htm', method, status, null, true)),
  ...afterPreflight.map(([method, status]) => asked('cors/status-preflight.htm', method, status, 200, true)),
]
