import { expect, test } from 'vitest'
import { inShort } from '../told-short.ts'

const api = 'https://api.example.net'
const url = `${api}/v2/carts`

// URL standard, 6.1 and 6.2: what the object serializes to.
test.each([
  ['fetch(u)', ''],
  ['fetch(u.href)', ''],
  ['fetch(u.toString())', ''],
  [`u.searchParams.set('a', '1'); fetch(u)`, '?a=1'],
  [`u.searchParams.set('a', '1'); fetch(u.href)`, '?a=1'],
  [`u.searchParams.set('a', '1'); fetch(u.toString())`, '?a=1'],
  [`u.searchParams.append('a', '1'); u.searchParams.append('b', 'x y'); fetch(u)`, '?a=1&b=x+y'],
  [`u.searchParams.set('a', '1'); u.searchParams.set('a', '2'); fetch(u)`, '?a=2'],
  [`u.searchParams.set('a', '1'); u.searchParams.delete('a'); fetch(u)`, ''],
  [`u.searchParams.delete('a'); u.searchParams.set('a', '1'); fetch(u)`, '?a=1'],
  [`other.searchParams.set('a', '1'); fetch(u)`, ''],
])('%s', (calls, query) => {
  expect(inShort(`const u = new URL('${url}'); ${calls}`)).toEqual([`? GET ${url}${query} same-origin -`])
})

test.each([
  [`const axios = require('axios'); axios.put('${url}')`, ['PUT']],
  [`const ky = require('ky'); ky.put('${url}')`, ['PUT']],
  [`const save = (path) => fetch('${api}' + path, { method: 'PUT' }); save('/v2/carts')`, ['PUT']],
  [
    `const save = (path) => fetch('${api}' + path, { method: 'PUT' })\nconst go = () => save('/v2/carts'); go()`,
    ['PUT'],
  ],
  [
    `function call(method, path) { return fetch(\`${api}\${path}\`, { method }) }\ncall('DELETE', '/v2/carts')`,
    ['DELETE'],
  ],
  [`this.output('${url}')`, []],
])('%s', (text, methods) => {
  expect(inShort(text).map((one) => one.split(' ').slice(1, 3))).toEqual(
    methods.map((method) => [method, url]),
  )
})
