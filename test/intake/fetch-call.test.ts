import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'

describe('Copy as fetch', () => {
  test('Chromium: referrer names the page, credentials are as written', () => {
    const { kind, cases } = readAny(`fetch("https://api.example.com/v1", {
  "headers": {"accept": "*/*", "content-type": "application/json", "sec-ch-ua": "\\"Chromium\\";v=\\"156\\""},
  "referrer": "https://app.example.com/",
  "body": "{\\"a\\":1}",
  "method": "POST",
  "mode": "cors",
  "credentials": "include"
});`)
    expect(kind).toBe('fetch')
    expect(cases[0]).toMatchObject({
      pageOrigin: 'https://app.example.com',
      method: 'POST',
      headers: [['content-type', 'application/json']],
      credentials: 'include',
      body: '{"a":1}',
    })
  })

  test.each(['insomnia/2023.5', 'PostmanRuntime/7.39.0', 'python-requests/2.32', 'shop-app/1.2'])(
    'the name of a program is not the page’s header: %s',
    (agent) => {
      const { cases } = readAny(
        `PUT /a HTTP/1.1\nHost: a.example\nOrigin: https://b.example\nUser-Agent: ${agent}\n`,
      )
      expect(cases[0]?.headers).toEqual(agent.startsWith('shop') ? [['User-Agent', agent]] : [])
    },
  )

  test('Firefox: await, its User-Agent is the browser’s own', () => {
    const { cases } = readAny(`await fetch("https://api.example.com/v1", {
    "credentials": "omit",
    "headers": {"User-Agent": "Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0", "Accept": "*/*", "X-App": "1"},
    "referrer": "https://app.example.com/a",
    "method": "GET",
    "mode": "cors"
});`)
    expect(cases[0]).toMatchObject({
      credentials: 'omit',
      headers: [['X-App', '1']],
      pageUrl: 'https://app.example.com/a',
    })
  })

  test('Node form: cookie and Referer stand among the headers', () => {
    const { cases } = readAny(`fetch("https://api.example.com/v1", {
  "headers": {"cookie": "sid=1", "Referer": "https://app.example.com/"}, "body": null, "method": "GET"});`)
    expect(cases[0]).toMatchObject({
      pageOrigin: 'https://app.example.com',
      credentials: 'include',
      headers: [],
      body: null,
    })
  })
})

describe('calls in a program', () => {
  test.each([
    [
      'a constant',
      `const API = 'https://api.example.com'; fetch(API + '/v1')`,
      { url: 'https://api.example.com/v1', credentials: 'same-origin' },
    ],
    [
      'a template',
      'const id = 7; fetch(`https://api.example.com/o/${id}`)',
      { url: 'https://api.example.com/o/7' },
    ],
    [
      'a gap in the path',
      'fetch(`https://api.example.com/o/${order.id}/x`)',
      { url: 'https://api.example.com/o/id/x' },
    ],
    ['new Request', `fetch(new Request('https://api.example.com/', {method: 'PUT'}))`, { method: 'PUT' }],
    [
      'axios.put',
      `axios.put('https://api.example.com/', {a: 1}, {withCredentials: true})`,
      { method: 'PUT', credentials: 'include', headers: [['Content-Type', 'application/json']] },
    ],
    [
      'axios with a config',
      `axios({url: '/x', baseURL: 'https://api.example.com/v1/', method: 'delete'})`,
      { url: 'https://api.example.com/v1/x', method: 'DELETE' },
    ],
    [
      'an instance',
      `const api = axios.create({baseURL: 'https://api.example.com', headers: {'X-A': '1'}}); api.get('/x')`,
      { url: 'https://api.example.com/x', headers: [['X-A', '1']] },
    ],
    [
      'TypeScript',
      `export const load = async (id: string) => (await fetch('https://api.example.com/' as string)).json() as Promise<Order>`,
      { url: 'https://api.example.com/' },
    ],
  ])('%s', (_, text, wanted) => {
    expect(readAny(text).cases[0]).toMatchObject(wanted)
  })

  test.each([
    ['fetch(`${BASE}/orders`)', /only known when the program runs: BASE/],
    [`fetch('/orders')`, /relative/],
    [`fetch('https://api.example.com/', {mode: 'no-cors'})`, /no-cors/],
  ])('%s says what is missing', (text, says) => {
    expect(readAny(text).problems[0]?.message).toMatch(says)
  })

  test('a call that was cut off keeps what stands before the cut', () => {
    const { cases, problems } = readAny(
      `fetch('https://api.example.com/', {\n  method: 'PUT', headers: {'x-a': '1'`,
    )
    expect(cases[0]).toMatchObject({ method: 'PUT', headers: [['x-a', '1']] })
    expect(problems[0]).toMatchObject({ line: 2 })
  })

  test('nothing of it is evaluated', () => {
    expect(readAny(`fetch((() => { throw new Error('ran') })())`).cases).toEqual([])
  })
})
