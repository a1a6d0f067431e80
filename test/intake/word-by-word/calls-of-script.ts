const url = 'https://api.test/v1'

/** Calls of what pages and tests send with, written as the documentation of each has it. */
export const calls: readonly (readonly [name: string, text: string])[] = [
  [
    'fetch',
    `fetch('${url}', { method: 'PUT', credentials: 'include', mode: 'cors', headers: { 'X-A': '1' }, body: '{}' })`,
  ],
  ['fetch, a Request', `fetch(new Request('${url}', { method: 'PUT' }), { credentials: 'omit' })`],
  [
    'fetch, Headers',
    `const h = new Headers({ A: '1' }); h.append('B', '2'); h.set('C', x); h.delete('A'); fetch('${url}', { headers: h })`,
  ],
  [
    'fetch, pairs',
    `fetch(\`\${base}/v1\`, { headers: [['A', '1'], ['B', b]], referrer: 'https://app.test/x', body: new FormData() })`,
  ],
  [
    'XMLHttpRequest',
    `const x = new XMLHttpRequest(); x.open('PUT', '${url}'); x.withCredentials = true; x.setRequestHeader('A', '1'); x.upload.onprogress = f; x.send(JSON.stringify(d))`,
  ],
  [
    'axios',
    `axios({ url: '/v1', baseURL: 'https://api.test', method: 'put', data: { a: 1 }, params: { b: 2 }, headers: { A: '1' }, withCredentials: true })`,
  ],
  [
    'axios, a verb',
    `axios.post('${url}', new URLSearchParams({ a: '1' }), { auth: { username: 'u', password: 'p' }, onUploadProgress: f })`,
  ],
  [
    'axios, an instance',
    `const api = axios.create({ baseURL: 'https://api.test', headers: { common: { A: '1' }, post: { B: '2' } }, xsrfHeaderName: 'C' }); api.post('v1', 'x')`,
  ],
  [
    'axios, defaults',
    `axios.defaults.headers.common['A'] = '1'; axios.defaults.headers.put['B'] = '2'; axios.defaults.withCredentials = true; axios.put('${url}')`,
  ],
  [
    'axios, an interceptor',
    `axios.interceptors.request.use((c) => { c.headers['A'] = '1'; c.withCredentials = true; return c }); axios.get('${url}')`,
  ],
  [
    'jQuery',
    `$.ajax({ url: '${url}', type: 'PUT', data: { a: 1 }, contentType: 'application/json', headers: { A: '1' }, xhrFields: { withCredentials: true }, dataType: 'json' })`,
  ],
  [
    'jQuery, a verb',
    `jQuery.post('${url}', 'a=1', f); $.getJSON('${url}/2', { b: 2 }); $('#x').load('${url}/3 #y')`,
  ],
  [
    'jQuery, set up',
    `$.ajaxSetup({ headers: { A: '1' }, beforeSend: function (x) { x.setRequestHeader('B', '2') } }); $.get('${url}')`,
  ],
  [
    'jQuery, a script',
    `$.getScript('${url}'); $.ajax('${url}/2', { dataType: 'jsonp', xhr: function () { x.upload.addEventListener('progress', f) } })`,
  ],
  [
    'Angular',
    `class A { constructor(private http: HttpClient) {} save() { return this.http.put('${url}', { a: 1 }, { headers: { A: '1' }, params: { b: 2 }, withCredentials: true, reportProgress: true }) } }`,
  ],
  [
    'Angular, a request',
    `this.http.request('delete', '${url}', { body: 'x' }); this.http.jsonp('${url}/2', 'callback'); this.http.get('${url}/3')`,
  ],
  [
    'Angular, an interceptor',
    `const i = (req, next) => next(req.clone({ setHeaders: { A: '1' }, withCredentials: true })); class A { http = inject(HttpClient); a() { this.http.get('${url}') } }`,
  ],
  [
    'Angular, a resource',
    `httpResource(() => ({ url: '${url}', method: 'POST', body: { a: 1 }, headers: { A: '1' } }))`,
  ],
  [
    'ky',
    `import ky from 'ky'; const api = ky.extend({ prefixUrl: 'https://api.test', headers: { A: '1' }, hooks: { beforeRequest: [(r) => { r.headers.set('B', '2') }] } }); api.put('v1', { json: { a: 1 }, searchParams: { b: 2 }, credentials: 'include' })`,
  ],
  ['got', `import got from 'got'; got.post('${url}', { form: { a: 1 }, headers: { A: '1' } })`],
  [
    'ofetch',
    `$fetch('/v1', { baseURL: 'https://api.test', method: 'post', body: { a: 1 }, query: { b: 2 }, onRequest({ options }) { options.headers.set('A', '1') } })`,
  ],
  [
    'VueUse',
    `const useApi = createFetch({ baseUrl: 'https://api.test', options: { beforeFetch({ options }) { options.headers.A = '1' } }, fetchOptions: { credentials: 'include', mode: 'cors' } }); useApi('/v1').put({ a: 1 }).json()`,
  ],
  ['redaxios', `import axios from 'redaxios'; axios.post('${url}', { a: 1 })`],
  [
    'superagent',
    `import request from 'superagent'; request.put('${url}').set('A', '1').query({ b: 2 }).auth('u', 'p').withCredentials().type('json').send({ a: 1 })`,
  ],
  [
    'supertest',
    `import request from 'supertest'; request('https://api.test').put('/v1').set('Origin', 'https://app.test').send({ a: 1 })`,
  ],
  [
    'k6',
    `import http from 'k6/http'; http.put('${url}', JSON.stringify({ a: 1 }), { headers: { A: '1' } }); http.asyncRequest('DELETE', '${url}/2'); http.del('${url}/3')`,
  ],
  [
    'k6, a batch',
    `import http from 'k6/http'; http.batch([['PUT', '${url}', { a: 1 }, { headers: { A: '1' } }], '${url}/2', { method: 'DELETE', url: '${url}/3' }])`,
  ],
  [
    'Playwright',
    `import { test, request } from '@playwright/test'; test.use({ baseURL: 'https://api.test', extraHTTPHeaders: { A: '1' } }); test('x', async ({ request }) => { await request.put('/v1', { data: { a: 1 }, params: { b: 2 }, headers: { B: '2' } }) })`,
  ],
  [
    'Playwright, a context',
    `import { request } from 'playwright'; const api = await request.newContext({ baseURL: 'https://api.test' }); await api.fetch('/v1', { method: 'PUT', form: { a: '1' } })`,
  ],
  [
    'Cypress',
    `cy.request('PUT', '${url}', { a: 1 }); cy.request({ url: '${url}/2', method: 'DELETE', qs: { b: 2 }, headers: { A: '1' } }); cy.request('${url}/3', { c: 3 })`,
  ],
  [
    'Capacitor',
    `CapacitorHttp.post({ url: '${url}', headers: { A: '1' }, data: { a: 1 }, params: { b: '2' } })`,
  ],
  ['a mini program', `wx.request({ url: '${url}', method: 'put', header: { A: '1' }, data: { a: 1 } })`],
  [
    'Prototype',
    `new Ajax.Request('${url}', { method: 'put', parameters: { a: 1 }, requestHeaders: { A: '1' }, contentType: 'text/plain' })`,
  ],
  ['Apps Script', `UrlFetchApp.fetch('${url}', { method: 'post', payload: { a: 1 }, headers: { A: '1' } })`],
  ['a user script', `GM.xmlHttpRequest({ url: '${url}', method: 'POST', data: 'a', headers: { A: '1' } })`],
]
