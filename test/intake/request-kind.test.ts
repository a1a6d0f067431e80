import { expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'

const url = 'https://api.example.net/v2'

test.each([
  [`axios.get('${url}')`, { as: 'xhr' }],
  [`axios.post('${url}', f, { onUploadProgress: p })`, { as: 'xhr-upload' }],
  [
    `const x = new XMLHttpRequest(); x.open('PUT', '${url}'); x.upload.onprogress = p; x.send()`,
    { as: 'xhr-upload' },
  ],
  [`$.get('${url}')`, { as: 'xhr' }],
  [`new EventSource('${url}')`, { as: 'eventsource' }],
  [`new WebSocket('${url.replace('http', 'ws')}')`, { as: 'websocket', url }],
  [`https://app.example.com ${url.replace('http', 'ws')}`, { as: 'websocket', url }],
  [
    `curl '${url}' -H 'Origin: https://app.example.com' -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13'`,
    { as: 'websocket', url },
  ],
  [`navigator.sendBeacon('${url}', b)`, { as: 'beacon', method: 'POST' }],
  [`fetch('${url}', { mode: 'no-cors' })`, { mode: 'no-cors' }],
  [`<img src="${url}">`, { as: 'img' }],
  [`<img src="${url}" crossorigin>`, { as: 'img-crossorigin' }],
  [`<script type="module" src="${url}"></script>`, { as: 'module' }],
  [`<link rel="stylesheet" href="${url}">`, { as: 'style' }],
  [`<script src="${url}" integrity="sha384-x"></script>`, { as: 'script', hasIntegrity: true }],
  [`<link rel="stylesheet" href="${url}" integrity="sha384-x">`, { as: 'style', hasIntegrity: true }],
  [`<video src="${url}"></video>`, { mode: 'no-cors' }],
  [`<video crossorigin><source src="${url}"></video>`, { credentials: 'same-origin' }],
  [`<video></video><source src="${url}">`, { mode: 'no-cors' }],
  [`<video><track src="${url}"></video>`, { mode: 'same-origin' }],
  [`<audio crossorigin="use-credentials"><track src="${url}"></audio>`, { credentials: 'include' }],
  [`<link rel="manifest" href="${url}">`, { credentials: 'omit' }],
  [`<link rel="manifest" crossorigin="use-credentials" href="${url}">`, { credentials: 'include' }],
  [
    `Access to manifest at '${url}' from origin 'https://a.example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    { credentials: 'omit' },
  ],
  [`await ctx.audioWorklet.addModule('${url}')`, { as: 'module', credentials: 'same-origin' }],
  [`CSS.paintWorklet.addModule('${url}', { credentials: 'include' })`, { credentials: 'include' }],
  [`@font-face { src: url(${url}) }`, { as: 'font' }],
  [
    `Access to font at '${url}' from origin 'https://a.example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    { as: 'font' },
  ],
])('%s', (text, kind) => {
  expect(readAny(text).cases).toMatchObject([kind])
})

const said = (mode: string, destination: string, more = '') =>
  `curl '${url}' -H 'Sec-Fetch-Mode: ${mode}' -H 'Sec-Fetch-Dest: ${destination}' -H 'Origin: https://app.example.com' ${more}`

test.for<readonly [mode: string, destination: string, kind: object, more?: string]>([
  ['no-cors', 'image', { as: 'img', credentials: 'include', headers: [] }, "-H 'Accept: image/avif,*/*'"],
  ['no-cors', 'script', { as: 'script' }],
  ['no-cors', 'style', { as: 'style' }],
  ['no-cors', 'empty', { mode: 'no-cors' }],
  ['same-origin', 'empty', { mode: 'same-origin' }],
  ['cors', 'image', { as: 'img-crossorigin' }],
  ['cors', 'script', { as: 'module' }],
  ['cors', 'font', { as: 'font', credentials: 'same-origin' }, "-H 'Cookie: a=b'"],
  ['cors', 'empty', { as: 'eventsource', headers: [] }, "-H 'Accept: text/event-stream'"],
  ['navigate', 'document', { as: 'form' }, "--data 'a=b'"],
])('what a browser says of its request in a copy is its kind: %s %s', ([mode, destination, kind, more]) => {
  expect(readAny(said(mode, destination, more)).cases).toMatchObject([kind])
})

test.for([
  ['cors', 'empty'],
  ['no-cors', 'video'],
  ['navigate', 'document'],
] as const)('%s %s says nothing of a kind', ([mode, destination]) => {
  const [subject] = readAny(said(mode, destination, "-H 'X-A: 1'")).cases
  expect(subject).not.toHaveProperty('as')
  expect(subject).not.toHaveProperty('mode')
  expect(subject?.headers).toEqual([['X-A', '1']])
})

const corp = 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin'
const orb = 'net::ERR_BLOCKED_BY_ORB'
test.for([
  ['a.png?v=1', corp, null, { as: 'img' }],
  ['a.js', orb, null, { as: 'script' }],
  ['a.css', orb, null, { as: 'style' }],
  ['data', corp, null, { mode: 'no-cors' }],
  ['data', corp, 'image', { as: 'img' }],
  ['a.png', orb, 'script', { as: 'script' }],
] as const)('%s stopped by %s as %s is a load without CORS', ([file, error, resource, kind]) => {
  const at = `https://cdn.example.net/${file}`
  const entry = {
    ...(resource === null ? {} : { _resourceType: resource }),
    request: { method: 'GET', url: at, headers: [{ name: 'Referer', value: 'https://app.example.com/' }] },
    response: { status: 200, headers: [], _error: error },
  }
  expect(readAny(JSON.stringify({ log: { entries: [entry] } })).cases).toMatchObject([{ ...kind, url: at }])
  if (resource === null) expect(readAny(`GET ${at} ${error} 200 (OK)`).cases).toMatchObject([kind])
})

test('a plain fetch says nothing of its kind', () => {
  const [subject] = readAny(`fetch('${url}')`).cases
  expect(subject).not.toHaveProperty('as')
  expect(subject).not.toHaveProperty('mode')
})

test.each([
  ['xhr', {}, { as: 'xhr' }],
  ['fetch', { 'Sec-Fetch-Dest': 'empty' }, { method: 'GET' }],
  ['font', { 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'font' }, { as: 'font' }],
  ['image', { 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'image' }, { as: 'img-crossorigin' }],
  ['script', {}, { as: 'module' }],
  [
    'eventsource',
    { Accept: 'text/event-stream', 'Cache-Control': 'no-cache' },
    { as: 'eventsource', headers: [] },
  ],
  [undefined, { 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'font' }, { as: 'font' }],
])('a recording of %s with %j', (_resourceType, sent, kind) => {
  const headers = Object.entries({ Origin: 'https://app.example.com', ...sent }).map(([name, value]) => ({
    name,
    value,
  }))
  const entry = {
    _resourceType,
    request: { method: 'GET', url, headers },
    response: { status: 0, headers: [], _error: 'net::ERR_FAILED' },
  }
  expect(readAny(JSON.stringify({ log: { entries: [entry] } })).cases).toMatchObject([kind])
})
