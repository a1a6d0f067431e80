import { expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'

/** One whole request of each kind that a text can hold many of, by its number. */
const kinds: Readonly<Record<string, (n: number) => string>> = {
  fetch: (n) => `fetch('https://api.example.com/${n}', { method: 'PUT', headers: { 'X-A': '${n}' } })`,
  axios: (n) => `axios.post('https://api.example.com/${n}', { a: ${n} })`,
  'an instance of axios': (n) =>
    `const a${n} = axios.create({ baseURL: 'https://api.example.com/${n}' }); a${n}.get('/x')`,
  ky: (n) => `const k${n} = ky.create({ prefixUrl: 'https://api.example.com/${n}' }); k${n}.get('x')`,
  'a client of Angular': (n) => `this.http.get('https://api.example.com/${n}')`,
  'a wrapper': (n) => `const f${n} = (to) => fetch(to + '/${n}'); f${n}('https://api.example.com')`,
  'a wrapped call': (n) =>
    n === 0 ? `const api = (to) => fetch('https://api.example.com' + to)` : `api('/${n}')`,
  XMLHttpRequest: (n) =>
    `const x${n} = new XMLHttpRequest(); x${n}.open('GET', 'https://api.example.com/${n}'); x${n}.send()`,
  'an image': (n) => `const i${n} = new Image(); i${n}.src = 'https://api.example.com/${n}'`,
  Apollo: (n) => `new HttpLink({ uri: 'https://api.example.com/${n}' })`,
  'RTK Query': (n) =>
    `createApi({ baseQuery: fetchBaseQuery({ baseUrl: 'https://api.example.com/${n}' }), endpoints: (b) => ({ a: b.query({ query: () => '/x' }) }) })`,
  jQuery: (n) => `$.ajax({ url: 'https://api.example.com/${n}', type: 'PUT' })`,
  SWR: (n) => `useSWR('https://api.example.com/${n}', (to) => fetch(to))`,
  Firebase: (n) => `httpsCallable(getFunctions(app), 'f${n}')()`,
  superagent: (n) => `request.get('https://api.example.com/${n}').set('a', 'b')`,
  'a context of Playwright': (n) =>
    `const c${n} = await playwright.request.newContext({ baseURL: 'https://api.example.com/${n}' }); c${n}.get('/')`,
  WebSocket: (n) => `new WebSocket('wss://api.example.com/${n}')`,
  Python: (n) => `requests.get('https://api.example.com/${n}', headers={'a': 'b'})`,
  curl: (n) => `curl 'https://api.example.com/${n}' -H 'Origin: https://app.example.com' -X PUT`,
  PowerShell: (n) => `Invoke-WebRequest -Uri "https://api.example.com/${n}" -Method PUT`,
  'a file of requests': (n) => `### r${n}\nGET https://api.example.com/${n}\nOrigin: https://a.b\n`,
  hurl: (n) => `GET https://api.example.com/${n}\nOrigin: https://a.b\nHTTP 200\n\n`,
  newman: (n) => `  GET https://api.example.com/${n} [200 OK, 1kB, 1ms]`,
  'an exchange': (n) => `GET /v${n} HTTP/1.1\nHost: a.b\nOrigin: https://c.d\n\nHTTP/1.1 200 OK\n\n`,
  'a script in a document': (n) => `<script>fetch('https://api.example.com/${n}')</script>`,
  'an image in a document': (n) => `<img src="https://api.example.com/${n}" crossorigin>`,
  'a message of Chromium': (n) =>
    `Access to fetch at 'https://api.example.com/${n}' from origin 'https://a.b' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
  'a message of WebKit': (n) =>
    `[Error] Fetch API cannot load https://api.example.com/${n} due to access control checks.`,
  'an error of axios': (n) =>
    `AxiosError: Network Error\n config: { url: 'https://api.example.com/${n}', method: 'get' }`,
  'a line of a log': (n) => `10.0.0.1 - - [01/Jan/2026:00:00:00 +0000] "OPTIONS /v1/${n} HTTP/1.1" 403 0`,
  'a default of axios': (n) =>
    `axios.defaults.headers.common['X-${n}'] = '1'; axios.get('https://api.example.com/${n}')`,
  'an interceptor of axios': (n) =>
    `axios.interceptors.request.use((c) => { c.headers['X-${n}'] = '1'; return c }); axios.get('https://api.example.com/${n}')`,
  'a header of a session of Python': (n) =>
    `${n === 0 ? 'import requests\ns = requests.Session()\n' : ''}s.headers["X-${n}"] = "1"\ns.get("https://api.example.com/${n}")`,
  'a variable of a shell': (n) => `A${n}=https://api.example.com/${n}\ncurl "$A${n}"`,
  'a message with the command beside it': (n) =>
    `Access to fetch at 'https://api.example.com/${n}' from origin 'https://a.b' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\ncurl 'https://api.example.com/${n}' -H 'Origin: https://a.b'`,
  'a block of Markdown': (n) => `Step ${n}:\n\`\`\`js\nfetch('https://api.example.com/${n}')\n\`\`\`\n`,
}

const few = 100
/** A reader that takes a square of the time would take 256 times as long; one that is linear, 16, and the machine's noise. */
const times = 16
const tolerated = 90
/** Milliseconds below which nothing can be told from noise. */
const noise = 8

test.each(Object.entries(kinds))('many of %s are read in time that grows with their number', (_, one) => {
  const texts = [few, few * times].map((count) => Array.from({ length: count }, (_, n) => one(n)).join('\n'))
  readAny(texts[0] ?? '')
  const [first = 0, many = 0] = texts.map(timeOf)
  expect(many).toBeLessThan(Math.max(first, noise) * tolerated)
})

function timeOf(text: string): number {
  const before = process.cpuUsage()
  readAny(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
