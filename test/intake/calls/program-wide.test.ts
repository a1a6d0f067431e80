import { describe, expect, test } from 'vitest'
import { inShort, said } from '../told-short.ts'

const api = 'https://api.example.net'
const json = 'content-type=application/json'

describe('what a program hands on', () => {
  test.each([
    [
      'a wrapper around fetch is read as its call sees it',
      `const api = (path, opts = {}) => fetch('${api}' + path, { credentials: 'include', ...opts })\napi('/login', { method: 'PUT' })`,
      [`? PUT ${api}/login include -`],
    ],
    [
      'a wrapper that nothing calls is read as it stands',
      `const api = (path) => fetch('${api}/' + path)`,
      [`? GET ${api}/path same-origin -`],
    ],
    [
      'a function without a parameter in the address is one request, however often it is called',
      `const load = (x) => fetch('${api}/a')\nload(1); load(2)`,
      [`? GET ${api}/a same-origin -`],
    ],
    [
      'headers that a function gives back',
      `const auth = () => ({ 'X-App': 'web' })\nfetch('${api}/a', { headers: { ...auth() } })`,
      [`? GET ${api}/a same-origin x-app=web`],
    ],
    [
      'a method of a class that sends for the others',
      `class Api { base = '${api}'; send(path, init) { return fetch(this.base + path, init) }\n remove(id) { return this.send('/x', { method: 'DELETE' }) } }`,
      [`? DELETE ${api}/x same-origin -`],
    ],
    [
      'the fetcher of SWR sends the request',
      `const f = (u) => axios.get(u, { withCredentials: true })\nuseSWR('${api}/me', f)`,
      [`? GET ${api}/me include -`],
    ],
    [
      'a fetcher that hands its arguments on leaves the address to the key',
      `const f = (...args) => fetch(...args).then((r) => r.json())\nuseSWR('${api}/me', f)`,
      [`? GET ${api}/me same-origin -`],
    ],
    [
      'prepareHeaders of RTK Query',
      `fetchBaseQuery({ baseUrl: '${api}', prepareHeaders: (h) => { h.headers.set('X-A', '1'); return h } })`,
      [`? GET ${api}/ same-origin x-a=1`],
    ],
    [
      'prepareHeaders that calls its headers something else',
      `fetchBaseQuery({ baseUrl: '${api}', prepareHeaders: (h, { getState }) => { h.set('X-A', '1'); return h } })`,
      [`? GET ${api}/ same-origin x-a=1`],
    ],
    [
      'a Blob sends its own type',
      `navigator.sendBeacon('${api}/e', new Blob([x], { type: 'application/json' }))`,
      [`? POST ${api}/e include ${json}`],
    ],
    [
      'supabase-js',
      `const s = createClient('https://a.supabase.co', key)\ns.functions.invoke('hi', { body: {} })`,
      [
        `? POST https://a.supabase.co/functions/v1/hi same-origin apikey=unknown&authorization=unknown&x-client-info=unknown&${json}`,
      ],
    ],
  ])('%s', (_, text, requests) => {
    expect(inShort(text)).toEqual(requests)
  })

  test('headers that a spread may add are not dropped in silence', () => {
    const text = `fetch('${api}/a', { headers: { ...given, 'X-A': '1' } })`
    expect(inShort(text)).toEqual([`? GET ${api}/a same-origin x-a=1`])
    expect(said(text)).toContain('more headers may be added')
    expect(said(`fetch('${api}/a', { headers: { 'X-A': '1' } })`)).toBe('')
  })

  test('of an address that a condition decides the first is read, and both are named', () => {
    const text = `const base = isProd ? '${api}' : 'http://localhost:8000'\nfetch(base + '/a')`
    expect(inShort(text)).toEqual([`? GET ${api}/a same-origin -`])
    expect(said(text)).toContain('http://localhost:8000/a')
  })

  test('a variable of the environment with a fallback is named', () => {
    const text = `fetch((import.meta.env.VITE_API ?? 'http://localhost:8000') + '/a')`
    expect(inShort(text)).toEqual(['? GET http://localhost:8000/a same-origin -'])
    expect(said(text)).toContain('VITE_API')
  })
})

describe('programs in other languages', () => {
  test.each([
    [
      'C#: a path behind BaseAddress, a header whose value is an expression',
      `var c = new HttpClient { BaseAddress = new Uri("${api}/") };\nc.DefaultRequestHeaders.Add("X-Api-Key", key);\nawait c.PutAsJsonAsync("v1/a", x);`,
      [`? PUT ${api}/v1/a same-origin x-api-key=unknown&${json}`],
    ],
    [
      'Dart: dio puts a path behind its base as it is',
      `final d = Dio(BaseOptions(baseUrl: '${api}/v1'));\nd.post('/login');`,
      [`? POST ${api}/v1/login same-origin -`],
    ],
    [
      'PHP: Guzzle resolves a path against its base',
      `$c = new GuzzleHttp\\Client(['base_uri' => '${api}/v1/']);\n$c->request('DELETE', 'a/3');`,
      [`? DELETE ${api}/v1/a/3 same-origin -`],
    ],
    [
      'Go: a constant before the path',
      `const base = "${api}"\nreq, _ := http.NewRequest("PATCH", base+"/v1/a", nil)`,
      [`? PATCH ${api}/v1/a same-origin -`],
    ],
    [
      'Go: two requests are two',
      `http.Get("${api}/a")\nhttp.Head("${api}/b")`,
      [`? GET ${api}/a same-origin -`, `? HEAD ${api}/b same-origin -`],
    ],
  ])('%s', (_, text, requests) => {
    expect(inShort(text)).toEqual(requests)
  })

  test('a base that the program does not name is asked for', () => {
    const text = 'req, err := http.NewRequest("GET", baseURL+"/v1/a", nil)'
    expect(inShort(text)).toEqual([])
    expect(said(text)).toContain('${baseURL}')
  })
})
