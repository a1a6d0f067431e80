import { describe, expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'
import { inShort, said } from '../told-short.ts'

const url = 'https://api.example.net/v2/carts'
const json = 'content-type=application/json'

describe('clients of script', () => {
  test.each([
    [
      'XHR, two requests on one object',
      `const x = new XMLHttpRequest(); x.open('GET', '${url}'); x.send(); x.open('DELETE', '${url}/1'); x.setRequestHeader('X-A', '1'); x.withCredentials = true; x.send()`,
      [`? GET ${url} same-origin -`, `? DELETE ${url}/1 include x-a=1`],
    ],
    [
      'XHR in a function',
      `function load(id) { const request = new XMLHttpRequest()\n request.open("POST", \`${url}/\${id}\`)\n request.setRequestHeader("Content-Type", "application/json")\n request.send(JSON.stringify({ id })) }`,
      [`? POST ${url}/id same-origin ${json}`],
    ],
    [
      'jQuery.ajax',
      `$.ajax({ url: '${url}', type: 'PUT', contentType: 'application/json', data: JSON.stringify({n: 1}), headers: {'X-Cart': '1'}, xhrFields: { withCredentials: true } })`,
      [`? PUT ${url} include x-cart=1&${json}`],
    ],
    [
      'jQuery.ajax, url first',
      `jQuery.ajax('${url}', { method: 'POST', data: { n: 1 } })`,
      [`? POST ${url} same-origin content-type=application/x-www-form-urlencoded; charset=UTF-8`],
    ],
    [
      'jQuery.ajax, FormData',
      `$.ajax({ url: '${url}', method: 'POST', data: new FormData(f), processData: false, contentType: false })`,
      [`? POST ${url} same-origin -`],
    ],
    [
      'jQuery.get with data',
      `$.get('${url}', { n: 1 }, function (d) {})`,
      [`? GET ${url}?n=1 same-origin -`],
    ],
    [
      'jQuery.post',
      `$.post("${url}", { n: 1 })`,
      [`? POST ${url} same-origin content-type=application/x-www-form-urlencoded; charset=UTF-8`],
    ],
    [
      'jQuery, beforeSend and ajaxSetup',
      `$.ajaxSetup({ headers: { 'X-Token': 't' } }); $.getJSON('${url}'); $.ajax({ url: '${url}', beforeSend: function (xhr) { xhr.setRequestHeader('X-Cart', '1') } })`,
      [`? GET ${url} same-origin x-token=t`, `? GET ${url} same-origin x-token=t&x-cart=1`],
    ],
    [
      'Angular, options of their own',
      `const headers = new HttpHeaders().set('X-Cart', '1').append('X-B', '2');\nreturn this.httpClient.get<Cart[]>('${url}', { headers, params: { page: 2 } });`,
      [`? GET ${url}?page=2 same-origin x-cart=1&x-b=2`],
    ],
    [
      'Angular, a class',
      `class CartService { private readonly client = inject(HttpClient); save(c: Cart) { return this.client.put('${url}', { n: 1 }, { withCredentials: true }) } }`,
      [`? PUT ${url} include ${json}`],
    ],
    [
      'Angular, request()',
      `class A { constructor(private api: HttpClient) {} drop() { return this.api.request('DELETE', '${url}', { body: { n: 1 } }) } }`,
      [`? DELETE ${url} same-origin ${json}`],
    ],
    [
      'ky with an instance',
      `import ky from 'ky'; const api = ky.create({ prefixUrl: 'https://api.example.net', headers: { 'X-Cart': '1' }, credentials: 'include' }); api.put('v2/carts', { json: { n: 1 } })`,
      [`? PUT ${url} include x-cart=1&${json}`],
    ],
    [
      'got',
      `import got from 'got'; const d = await got.post('${url}', { json: { n: 1 }, headers: { 'x-cart': '1' } }).json()`,
      [`? POST ${url} same-origin x-cart=1&${json}`],
    ],
    [
      'superagent',
      `request.post('${url}').set('X-Cart', '1').set({ 'X-B': '2' }).withCredentials().send({ n: 1 }).end(cb)`,
      [`? POST ${url} include x-cart=1&x-b=2&${json}`],
    ],
    [
      'superagent by import',
      `import sa from 'superagent'; const r = await sa.get('${url}').query({ n: 1 }).accept('json')`,
      [`? GET ${url}?n=1 same-origin accept=application/json`],
    ],
    [
      '$fetch with a base',
      `await $fetch('/carts', { baseURL: 'https://api.example.net/v2', method: 'put', body: { n: 1 } })`,
      [`? PUT ${url} same-origin ${json}`],
    ],
    [
      'useLazyFetch',
      `const { data } = useLazyFetch('${url}', { query: { n: 1 }, credentials: 'include' })`,
      [`? GET ${url}?n=1 include -`],
    ],
    [
      'axios, params and auth',
      `axios.get('${url}', { params: { n: 1, q: 'a b' }, auth: { username: 'u', password: 'p' } })`,
      [`? GET ${url}?n=1&q=a+b same-origin authorization=Basic dTpw`],
    ],
    [
      'axios, defaults',
      `axios.defaults.baseURL = 'https://api.example.net'; axios.defaults.withCredentials = true; axios.defaults.headers.common['X-Cart'] = '1'; axios.get('/v2/carts')`,
      [`? GET ${url} include x-cart=1`],
    ],
    [
      'axios, an interceptor',
      `const http = axios.create({ baseURL: 'https://api.example.net/v2' }); http.interceptors.request.use((config) => { config.headers.Authorization = 'Bearer t'; return config }); http.post('/carts', { n: 1 })`,
      [`? POST ${url} same-origin authorization=Bearer t&${json}`],
    ],
    [
      'axios, GET drops Content-Type',
      `axios.get('${url}', { headers: { 'Content-Type': 'application/json', 'X-A': '1' } })`,
      [`? GET ${url} same-origin x-a=1`],
    ],
    [
      'axios, a configuration in a name',
      `let config = { method: 'put', maxBodyLength: Infinity, url: '${url}', headers: { 'X-Cart': '1' }, data: data };\naxios.request(config)`,
      [`? PUT ${url} same-origin x-cart=1&${json}`],
    ],
    [
      'axios, a body that is typed FormData',
      `export const up = (data: FormData) => axios.post('${url}', data)`,
      [`? POST ${url} same-origin -`],
    ],
    [
      'Headers filled later, as Postman writes it',
      `const myHeaders = new Headers();\nmyHeaders.append("X-Cart", "1");\nmyHeaders.append("Content-Type", "application/json");\nconst requestOptions = { method: "PUT", headers: myHeaders, body: "{}", redirect: "follow" };\nfetch("${url}", requestOptions)`,
      [`? PUT ${url} same-origin x-cart=1&${json}`],
    ],
    [
      'options changed later',
      `const options = { method: 'POST', headers: {} }; options.credentials = 'include'; fetch('${url}', options)`,
      [`? POST ${url} include -`],
    ],
    [
      'fetch in prose',
      `We call it like this: fetch('${url}', { method: 'PUT' }) and it fails since Monday.`,
      [`? PUT ${url} same-origin -`],
    ],
    ['EventSource without credentials', `new EventSource("${url}")`, [`? GET ${url} same-origin -`]],
    ['a beacon', `navigator.sendBeacon('${url}', JSON.stringify(m))`, [`? POST ${url} include -`]],
    [
      'an image of script',
      `const i = new Image(); i.crossOrigin = 'use-credentials'; i.src = 'https://cdn.example.org/a.png'`,
      ['? GET https://cdn.example.org/a.png include -'],
    ],
    [
      'a module',
      `const m = await import('https://cdn.example.org/m.js')`,
      ['? GET https://cdn.example.org/m.js same-origin -'],
    ],
    [
      'a client of one’s own',
      `api.put('${url}', { n: 1 }, { headers: { 'X-A': '1' }, withCredentials: true })`,
      [`? PUT ${url} include x-a=1&${json}`],
    ],
    [
      'VueUse: the method behind the call',
      `useFetch('${url}').post({ n: 1 }).json()`,
      [`? POST ${url} same-origin ${json}`],
    ],
    [
      'Apollo',
      `const client = new ApolloClient({ uri: '${url}', credentials: 'include', headers: { 'X-A': '1' } })`,
      [`? POST ${url} include x-a=1&${json}`],
    ],
  ])('%s', (_, text, expected) => {
    expect(inShort(text)).toEqual(expected)
  })

  test.each([
    [`axios.post('${url}', f, { onUploadProgress: p })`, /onUploadProgress.*upload listener/],
    [
      `const x = new XMLHttpRequest(); x.upload.onprogress = p; x.open('POST', '${url}'); x.send(f)`,
      /x\.upload.*upload listener/,
    ],
    [`this.http.post('${url}', f, { reportProgress: true })`, /reportProgress.*upload listener/],
    [
      `axios.post('${url}', { headers: { 'X-A': '1' }, withCredentials: true })`,
      /second argument of post is the body/,
    ],
    [`fetch('${url}', { withCredentials: true })`, /fetch\(\) knows no withCredentials/],
    [`axios.get('${url}', { headers: { 'Content-Type': 'application/json' } })`, /takes Content-Type off/],
    [`axios.post('${url}', payload)`, /what the body is, only the running program knows/],
    [`fetch('${url}', options)`, /options of this call are only known/],
    [`$.ajax({ url: '${url}', dataType: 'jsonp' })`, /loads a script element/],
    [`new WebSocket('wss://api.example.net/live')`, /expected a call|WebSocket/],
  ])('%s says so', (text, words) => {
    expect(said(text)).toMatch(words)
  })

  test('where each value came from is told', () => {
    expect(
      readAny(
        `fetch('${url}', { method: 'PUT', credentials: 'include', referrer: 'https://shop.example.com/' })`,
      ).cases[0]?.told,
    ).toEqual({
      url: 'the call of fetch',
      method: 'the call of fetch',
      credentials: 'the call of fetch',
      page: 'referrer',
    })
  })
})
