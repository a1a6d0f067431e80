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
  [`@font-face { src: url(${url}) }`, { as: 'font' }],
  [
    `Access to font at '${url}' from origin 'https://a.example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    { as: 'font' },
  ],
])('%s', (text, kind) => {
  expect(readAny(text).cases).toMatchObject([kind])
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
