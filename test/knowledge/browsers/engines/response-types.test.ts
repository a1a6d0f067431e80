import { describe, expect, test } from 'vitest'

import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'
import type { HeaderList } from '../../../../src/knowledge/model/case.ts'
import { engines } from '../../../../src/knowledge/model/cors-error.ts'
import type { RequestKind } from '../../../../src/knowledge/model/request-kind.ts'

const page = 'http://app.example.com'
const url = 'http://other.example.net:8080/'

function isLoaded(as: RequestKind, headers: HeaderList): readonly boolean[] {
  const response = recordedAnswer(200, [['Access-Control-Allow-Origin', page], ...headers])
  return engines.map(
    (engine) =>
      judge(engine, {
        page,
        url,
        method: 'GET',
        headers: [],
        credentials: 'same-origin',
        redirect: 'follow',
        as,
        hops: [{ url, preflight: null, response }],
      }).outcome === 'response',
  )
}

const right = {
  script: 'text/javascript',
  module: 'text/javascript',
  style: 'text/css',
  eventsource: 'text/event-stream',
  img: 'image/png',
} as const

const kinds = [
  ...(['script', 'script nosniff', 'module', 'style'] as const),
  ...(['style nosniff', 'eventsource', 'img', 'img nosniff'] as const),
]

/** Measured on 2026-11-29 from another origin; `T` is the right type. A sign for each of `kinds`: `+` it is loaded. */
describe('a response that tells its type by', () => {
  test.each<readonly [lines: readonly string[], chromium: string, firefox: string, webkit: string]>([
    [['T', 'text/html'], '+--+--+-', '+-----+-', '++-++-++'],
    [['text/html', 'T'], '++++++++', '++++++++', '+-+--+++'],
    [['', 'T'], '++++++++', '++++++++', '+-++-+++'],
    [['T', ''], '++++++++', '++++++++', '++-++-++'],
    [['T, text/html'], '+--+--+-', '+-----+-', '++-+++++'],
    [['text/html, T'], '++++++++', '++++++++', '+-----++'],
    [['*/*'], '+--+--++', '+--+--++', '+-----++'],
    [['*/*', 'T'], '++++++++', '++++++++', '+-+--+++'],
    [['T', '*/*'], '++++++++', '++++++++', '++-++-++'],
    [['*/*, T'], '++++++++', '++++++++', '+-----++'],
    [['T,'], '++++++++', '++++++++', '++++++++'],
    [[',T'], '++++++++', '++++++++', '+--+--++'],
    [['x', 'T'], '++++++++', '++++++++', '+-++-+++'],
    [['T', 'x'], '++++++++', '++++++++', '++-++-++'],
    [['text/html;charset="', 'T'], '+--+--+-', '+-----+-', '+-+--+++'],
    [['T;charset=utf-8', 'T'], '++++++++', '++++++++', '++++++++'],
    [['*/*;q=1'], '+--+--++', '+--+--++', '+-----++'],
    [['text/*'], '+--+--++', '+-----++', '+-----++'],
    [['*'], '+--+--++', '+--+--++', '+--+--++'],
    [['T x'], '++++++++', '++++++++', '++-+++++'],
    [['T;'], '++++++++', '++++++++', '++++++++'],
    [['"T"'], '+--+--++', '+-----++', '+--+--++'],
    [['text/csv', 'T'], '++++++++', '++++++++', '--+--+++'],
    [['T', 'text/csv'], '--------', '--------', '++-++-++'],
    [['text/html', '*/*'], '+--+--+-', '+-----+-', '+-----++'],
    [['text/csv', 'x'], '--------', '--------', '------++'],
    [['text/csv, x'], '--------', '--------', '------++'],
  ])('%j', (lines, ...signs) => {
    const seen = kinds.map((kind) => {
      const [as, nosniff] = kind.split(' ') as [keyof typeof right, string | undefined]
      const types = lines.map((line) => ['Content-Type', line.replace('T', right[as])] as const)
      const sniffing = nosniff === undefined ? [] : [['X-Content-Type-Options', 'nosniff'] as const]
      return isLoaded(as, [...types, ...sniffing])
    })
    expect(engines.map((_, at) => seen.map((loaded) => (loaded[at] ? '+' : '-')).join(''))).toEqual(signs)
  })
})

test.each<readonly [lines: readonly string[], chromium: boolean, firefox: boolean, webkit: boolean]>([
  [['same-origin', ''], true, false, true],
  [['', 'same-origin'], true, false, true],
  [['same-origin', 'same-origin'], true, true, true],
  [['same-origin, '], true, true, true],
])('a resource policy of the lines %j', (lines, ...loaded) => {
  const policies = lines.map((line) => ['Cross-Origin-Resource-Policy', line] as const)
  expect(isLoaded('script', [...policies, ['Content-Type', 'text/javascript']])).toEqual(loaded)
})
