import { expect, test } from 'vitest'
import { madeBy, plainLoadOf } from '../../src/intake/fetch-metadata.ts'

// Fetch Metadata, 2: destination and mode of what each kind of load is.
test.each([
  ['cors', 'empty', 'GET', {}],
  ['cors', 'font', 'GET', { as: 'font' }],
  ['cors', 'image', 'GET', { as: 'img-crossorigin' }],
  ['cors', 'script', 'GET', { as: 'module' }],
  ['cors', 'style', 'GET', {}],
  ['no-cors', 'empty', 'POST', { mode: 'no-cors' }],
  ['no-cors', 'image', 'GET', { as: 'img' }],
  ['no-cors', 'script', 'GET', { as: 'script' }],
  ['no-cors', 'style', 'GET', { as: 'style' }],
  ['no-cors', 'font', 'GET', {}],
  ['same-origin', 'empty', 'GET', { mode: 'same-origin' }],
  ['navigate', 'document', 'POST', { as: 'form' }],
  ['navigate', 'document', 'post', { as: 'form' }],
  ['navigate', 'document', 'GET', {}],
  ['websocket', 'websocket', 'GET', {}],
])('%s of %s by %s', (mode, destination, method, made) => {
  const headers = [
    ['Sec-Fetch-Mode', ` ${mode} `],
    ['sec-fetch-dest', ` ${destination} `],
  ] as const
  expect(madeBy(headers, method)).toEqual(made)
})

test('an event stream is asked for by its type', () => {
  const mode = ['Sec-Fetch-Mode', 'cors'] as const
  expect(madeBy([mode, ['Accept', ' text/event-stream ']], 'GET')).toEqual({ as: 'eventsource' })
  expect(madeBy([mode, ['Accept', 'text/event-stream, */*']], 'GET')).toEqual({})
  expect(madeBy([['Accept', 'text/event-stream']], 'GET')).toEqual({})
  expect(madeBy([], 'GET')).toEqual({})
})

test.each([
  ['a.png', 'img'],
  ['a.jpg', 'img'],
  ['a.jpeg?b=1', 'img'],
  ['a.SVG#x', 'img'],
  ['a.ico', 'img'],
  ['a.js', 'script'],
  ['a.min.mjs', 'script'],
  ['a.css', 'style'],
  ['a.json', null],
  ['a.jsx', null],
  ['a.pngx', null],
  ['a.xpng', null],
  ['a.scss', null],
  ['png', null],
  ['a.png/b', null],
  ['', null],
])('a load of %s without CORS', (path, as) => {
  expect(plainLoadOf(`https://api.example.net/${path}`)).toEqual(as === null ? { mode: 'no-cors' } : { as })
})
