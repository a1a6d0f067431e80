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
