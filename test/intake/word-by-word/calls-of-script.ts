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
  [
    'a generated client',
    `class A extends BaseAPI { a() { return this.request({ path: '/v1', method: 'PUT', headers: { A: '1' }, body: { a: 1 } }) } }; new Configuration({ basePath: 'https://api.test', credentials: 'include', headers: { B: '2' } })`,
  ],
  [
    'a generated client, used',
    `const orders = new OrdersApi(new Configuration({ basePath: 'https://api.test/', accessToken: t, baseOptions: { withCredentials: true, headers: { A: '1' } } })); orders.listOrders({ a: 1 })`,
  ],
  [
    'SignalR',
    `new HubConnectionBuilder().withUrl('${url}', { accessTokenFactory: () => t, headers: { A: '1' }, withCredentials: false })`,
  ],
  ['SockJS', `new SockJS('${url}')`],
  [
    'Socket.IO',
    `io('https://api.test', { path: '/s', withCredentials: true, extraHeaders: { A: '1' }, transports: ['polling'] })`,
  ],
  [
    'Dropzone',
    `new Dropzone('#x', { url: '${url}', method: 'put', headers: { A: '1' }, withCredentials: true })`,
  ],
  ['tus', `new tus.Upload(f, { endpoint: '${url}', headers: { A: '1' } })`],
  [
    'Uppy',
    `uppy.use(XHRUpload, { endpoint: '${url}', method: 'put', headers: { A: '1' } }); uppy.use(Tus, { endpoint: '${url}/2' })`,
  ],
  [
    'pdf.js',
    `pdfjsLib.getDocument({ url: '${url}', httpHeaders: { A: '1' }, withCredentials: true }); getDocument('${url}/2')`,
  ],
  ['Keycloak', `new Keycloak({ url: 'https://api.test/', realm: 'r', clientId: 'c' })`],
  [
    'oidc-client',
    `new UserManager({ authority: 'https://api.test/', client_id: 'c' }); new Oidc.UserManager({ metadataUrl: '${url}' })`,
  ],
  [
    'Echo',
    `new Echo({ broadcaster: 'pusher', authEndpoint: '${url}', auth: { headers: { A: '1' } } }); new Pusher('k', { channelAuthorization: { endpoint: '${url}/2', headers: { B: '2' } } })`,
  ],
  ['a map', `new maplibregl.Map({ container: 'm', style: '${url}' })`],
  [
    'openai',
    `new OpenAI({ baseURL: '${url}', apiKey: k, dangerouslyAllowBrowser: true, defaultHeaders: { A: '1' } })`,
  ],
  ['Anthropic', `new Anthropic({ apiKey: k, dangerouslyAllowBrowser: true })`],
  [
    'Connect',
    `createConnectTransport({ baseUrl: '${url}', credentials: 'include' }); createGrpcWebTransport({ baseUrl: '${url}/2' })`,
  ],
  [
    'Firebase',
    `const app = initializeApp({ projectId: 'p' }); const f = getFunctions(app, 'europe-west1'); const call = httpsCallable(f, 'hello'); call({ a: 1 })`,
  ],
  [
    'supabase',
    `const db = createClient('https://p.supabase.co', k); db.from('t').update({ a: 1 }).eq('id', 1); db.functions.invoke('hi', { body: { a: 1 } })`,
  ],
  ['Apollo', `new ApolloClient({ uri: '${url}', credentials: 'include', headers: { A: '1' } })`],
  [
    'Apollo, a link',
    `const l = setContext((_, { headers }) => ({ headers: { ...headers, A: t } })); new HttpLink({ uri: '${url}', fetchOptions: { credentials: 'include' } })`,
  ],
  [
    'urql',
    `createClient({ url: '${url}/graphql', exchanges: [], fetchOptions: () => ({ headers: { A: '1' }, credentials: 'include' }) })`,
  ],
  ['graphql-request', `new GraphQLClient('${url}', { headers: { A: '1' }, credentials: 'include' })`],
  [
    'tRPC',
    `httpBatchLink({ url: '${url}', headers() { return { A: '1' } }, fetch(u, o) { return fetch(u, { ...o, credentials: 'include' }) } })`,
  ],
  [
    'hls.js',
    `const hls = new Hls({ xhrSetup: (x) => { x.withCredentials = true; x.setRequestHeader('A', '1') } }); hls.loadSource('${url}/a.m3u8')`,
  ],
  [
    'video.js',
    `const p = videojs('v', { html5: { vhs: { withCredentials: true } } }); p.src({ src: '${url}/a.m3u8', type: 'application/x-mpegURL' })`,
  ],
  [
    'dash.js',
    `const p = dashjs.MediaPlayer().create(); p.setXHRWithCredentialsForType('MPD', true); p.initialize(v, '${url}/a.mpd', true)`,
  ],
  ['Leaflet', `L.tileLayer('${url}/a.png', { crossOrigin: 'use-credentials' }); L.tileLayer('${url}/b.png')`],
  [
    'three.js',
    `new THREE.TextureLoader().setCrossOrigin('use-credentials').load('${url}/a.png'); new FileLoader().setRequestHeader({ A: '1' }).setPath('${url}/').load('b.json')`,
  ],
  ['an image', `const i = new Image(); i.crossOrigin = 'anonymous'; i.src = '${url}/a.png'`],
  [
    'an event source',
    `new EventSource('${url}', { withCredentials: true }); new EventSourcePolyfill('${url}/2', { headers: { A: '1' } })`,
  ],
  [
    'a beacon',
    `navigator.sendBeacon('${url}', new Blob([x], { type: 'application/json' })); navigator.sendBeacon('${url}/2', 'a')`,
  ],
  ['a socket', `new WebSocket('wss://api.test/live', ['chat'])`],
  [
    'a worker and a module',
    `import('${url}/a.mjs'); new FontFace('F', 'url(${url}/a.woff2)'); new Worker('${url}/w.js')`,
  ],
  [
    'SWR',
    `const f = (u) => fetch(u, { credentials: 'include' }).then((r) => r.json()); useSWR('${url}', f); useSWR(['${url}/2', t], ([u, t]) => fetch(u, { headers: { A: t } }))`,
  ],
  [
    'RTK Query',
    `createApi({ baseQuery: fetchBaseQuery({ baseUrl: '${url}', credentials: 'include', prepareHeaders: (h) => { h.set('A', '1'); return h } }), endpoints: (b) => ({ save: b.mutation({ query: (a) => ({ url: 'carts', method: 'PUT', body: a }) }), list: b.query({ query: () => '/carts' }) }) })`,
  ],
  [
    'Node',
    `https.request('${url}', { method: 'PUT', headers: { A: '1' } }); https.get({ hostname: 'api.test', path: '/v1', port: 8443 })`,
  ],
  [
    'Rails',
    `import { post } from '@rails/request.js'; post('${url}', { body: { a: 1 }, headers: { A: '1' }, query: { b: 2 }, credentials: 'include' })`,
  ],
  [
    'a wrapper',
    `const api = (path, init = {}) => fetch('https://api.test' + path, { ...init, credentials: 'include', headers: { A: '1', ...init.headers } }); api('/v1', { method: 'PUT', headers: { B: '2' } })`,
  ],
  [
    'a class',
    `class Api { base = 'https://api.test'; headers = { A: '1' }; send(path, method = 'GET') { return fetch(this.base + path, { method, headers: this.headers }) } save() { return this.send('/v1', 'PUT') } }`,
  ],
  [
    'a client of one’s own',
    `api.put('${url}', { a: 1 }, { headers: { A: '1' }, withCredentials: true, params: { b: 2 } })`,
  ],
  [
    'a replaced fetch',
    `const real = window.fetch; window.fetch = (u, o) => real(u, { ...o, credentials: 'include' }); fetch('${url}')`,
  ],
  [
    'elements',
    `<img src="${url}/a.png" crossorigin><script type="module" src="${url}/a.mjs"></script><link rel="preload" as="font" href="${url}/a.woff2" crossorigin="use-credentials">`,
  ],
]
