import { describe, expect, test } from 'vitest'

import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'
import type { WrittenStart } from '../../../../src/knowledge/model/written-start.ts'
import { engines, type Engine } from '../../../../src/knowledge/model/cors-error.ts'
import type { RequestMode } from '../../../../src/knowledge/model/request-kind.ts'
import { statusLines } from './status-lines.ts'

const headers = [['Access-Control-Allow-Origin', '*']] as const

function outcomes(start: WrittenStart, url: string, mode: RequestMode = 'cors') {
  const response = recordedAnswer(200, headers, start)
  return engines.map((engine: Engine) => {
    const judged = judge(engine, {
      page: new URL(url).protocol + '//app.example.com',
      url,
      method: 'GET',
      headers: [],
      credentials: 'omit',
      redirect: 'follow',
      mode,
      hops: [{ url, preflight: null, response }],
    })
    return judged.outcome === 'response' ? judged.status : null
  })
}

describe('the status that is read in', () => {
  test.each(statusLines)('%j', (statusLine, ...statuses) => {
    expect(outcomes({ statusLine }, 'http://api.example.com:9080/')).toEqual(
      statuses.map((status) => status && status & 0xffff),
    )
  })
})

describe('what is no head at all is the body of a 200 without headers (HTTP/0.9)', () => {
  const statusLine = 'hello world'
  test.each([
    ['http://api.example.com/', [0, 0, null]],
    ['http://api.example.com:9080/', [null, 0, null]],
    ['https://api.example.com/', [0, 0, null]],
  ])('to no-cors at %s', (url, statuses) => {
    expect(outcomes({ statusLine }, url, 'no-cors')).toEqual(statuses)
    expect(outcomes({ statusLine }, url)).toEqual([null, null, null])
  })
})

describe('a head that breaks off', () => {
  test.each([
    ['amid-line', 'http://api.example.com/', [200, 200, null]],
    ['after-line', 'http://api.example.com/', [200, 200, 200]],
    ['amid-line', 'https://api.example.com/', [null, 200, null]],
    ['after-line', 'https://api.example.com/', [null, 200, 200]],
  ] as const)('%s at %s', (brokenOff, url, statuses) => {
    expect(outcomes({ brokenOff }, url)).toEqual(statuses)
  })
})
