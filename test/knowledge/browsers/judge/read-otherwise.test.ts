import { expect, test } from 'vitest'
import type { RequestKind } from '../../../../src/knowledge/model/request-kind.ts'
import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'
import { allowed, api, page } from './told.ts'

test('Firefox reads a list of exposed names up to its * for fetch(), and to its end for XMLHttpRequest', () => {
  const answer = recordedAnswer(200, [
    allowed,
    ['Access-Control-Expose-Headers', '*, bad token'],
    ['X-Total', '7'],
  ])
  const shown = (as: RequestKind) => {
    const judged = judge('firefox', {
      page,
      url: api,
      method: 'GET',
      headers: [],
      credentials: 'omit',
      redirect: 'follow',
      hops: [{ url: api, preflight: null, response: answer }],
      as,
    })
    return judged.outcome === 'response' && judged.visible.includes('x-total')
  }
  expect([shown('fetch'), shown('xhr')]).toEqual([true, false])
})

test('a redirect by hand tells in Firefox that the browser went on to https by itself', () => {
  const url = 'http://api.example.dev/'
  const hops = [{ url, preflight: null, response: recordedAnswer(302, [allowed, ['Location', '/b']]) }]
  const fetch = { page: 'http://app.example.com', url, hops, method: 'GET', headers: [] } as const
  const judged = judge('firefox', { ...fetch, credentials: 'omit', redirect: 'manual' })
  expect(judged).toMatchObject({ type: 'opaqueredirect', redirected: true })
})
