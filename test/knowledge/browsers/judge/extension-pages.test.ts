import { describe, expect, it } from 'vitest'
import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import { readExchange } from '../../../../src/knowledge/browsers/judge/read-exchange.ts'
import { api, engines } from './told.ts'

describe('a page of an extension', () => {
  const chrome = 'chrome-extension://abcdef'
  const moz = 'moz-extension://11111111-1111-4111-8111-111111111111'
  const response = { status: 200, headers: [['Access-Control-Allow-Origin', 'null']] }
  const read = (from: string, request: object = {}, more: object = {}) =>
    readExchange(
      JSON.stringify({ id: 'a', page: from, url: api, request, hops: [{ url: api, response }], ...more }),
    )
  const judged = (...of: Parameters<typeof read>) => {
    const exchange = read(...of)
    if ('problem' in exchange) throw new Error(exchange.problem)
    const [fetch] = exchange.fetches
    return engines.map((engine) => fetch && judge(engine, fetch))
  }
  it.each([
    ['Chromium', `${chrome}/popup.html`, [chrome, 'null', 'null']],
    ['Firefox', `${moz}/popup.html`, [moz, moz, 'null']],
    ['nobody, where it is a file', 'file:///home/a.html', ['null', 'null', 'null']],
    ['nobody, where it is data', 'data:text/html,a', ['null', 'null', 'null']],
  ])('keeps its origin in %s', (_, from, origins) =>
    expect(judged(from).map((one) => one?.wire[0]?.origin)).toEqual(origins),
  )
  it.each([
    ['of Chromium', chrome, 0],
    ['of Firefox', moz, 1],
  ])('%s with permission for the host asks without CORS, and as nobody else', (_, from, at) => {
    const asked = judged(`${from}/popup.html`, { method: 'PUT' }, { hostPermissions: true })
    expect(asked[at]).toMatchObject({
      outcome: 'response',
      type: 'basic',
      wire: [{ method: 'PUT', origin: from }],
    })
    expect(asked[2]).toMatchObject({ outcome: 'unrecorded', needs: 'preflight' })
  })
  it.each([
    ['a script', `${chrome}/a`, { as: 'script' }, {}, /request.as: expected one of fetch, xhr/],
    [
      'without CORS',
      `${chrome}/a`,
      { mode: 'no-cors' },
      { hostPermissions: true },
      /request.mode: expected cors/,
    ],
    ['an Origin', `${moz}/a`, { headers: { Origin: 'a' } }, { hostPermissions: true }, /no Origin/],
    ['permission of a page', 'https://a.test', {}, { hostPermissions: true }, /hostPermissions: expected/],
    ['a page of Safari', 'safari-web-extension://a/b', {}, {}, /page: expected one that was measured/],
  ])('is not judged for %s', (_, from, request, more, problem) =>
    expect(read(from, request, more)).toEqual({ problem: expect.stringMatching(problem) }),
  )
})
