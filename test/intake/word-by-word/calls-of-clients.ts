const url = 'https://api.test/v1'

/** Of what a library or a generator makes, and what elements and the page's own code load. */
export const callsOfClients: readonly (readonly [name: string, text: string])[] = [
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
