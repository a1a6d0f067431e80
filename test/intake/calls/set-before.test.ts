import { expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'
import { inShort, said } from '../told-short.ts'

const url = 'https://api.example.net/v2/carts'

test.each([
  [
    'ky, an instance that extends another: headers of both',
    `const base = ky.create({ prefixUrl: 'https://api.example.net/v2', credentials: 'include', headers: { 'X-A': '1' } })\nconst api = base.extend({ headers: { 'X-B': '2' } })\napi.put('carts')`,
    `? PUT ${url} include x-a=1&x-b=2`,
  ],
  [
    'hooks of both',
    `const base = got.extend({ hooks: { beforeRequest: [(o) => { o.headers['X-A'] = '1' }] } })\nconst api = base.extend({ hooks: { beforeRequest: [(o) => { o.headers['X-B'] = '2' }] } })\napi.get('${url}')`,
    `? GET ${url} same-origin x-a=1&x-b=2`,
  ],
  [
    'VueUse, what is done before each call',
    `useFetch('${url}', { credentials: 'include' }, { beforeFetch({ options }) { options.headers = { ...options.headers, 'X-A': '1' } } })`,
    `? GET ${url} include x-a=1`,
  ],
  [
    'AngularJS, a configuration',
    `app.controller('C', function ($http) { $http({ method: 'put', url: '${url}', data: { a: 1 }, withCredentials: true }) })`,
    `? PUT ${url} include content-type=application/json`,
  ],
  [
    'AngularJS, a verb and its defaults',
    `$http.defaults.headers.common['X-A'] = '1'\n$http.delete('${url}', { withCredentials: true })`,
    `? DELETE ${url} include x-a=1`,
  ],
  [
    'a loader of three.js, its folder and headers',
    `new GLTFLoader().setPath('https://api.example.net/v2/').setRequestHeader({ 'X-A': '1' }).setWithCredentials(true).load('carts')`,
    `? GET ${url} include x-a=1`,
  ],
  [
    'a loader in a variable',
    `const loader = new FileLoader()\nloader.setPath('https://api.example.net/v2/')\nloader.load('carts')`,
    `? GET ${url} same-origin -`,
  ],
  [
    'options, what is set on the headers in them',
    `const options = { method: 'POST', headers: {} }\noptions.headers['X-A'] = '1'\nif (token) options.headers.authorization = 'x'\nfetch('${url}', options)`,
    `? POST ${url} same-origin x-a=1&authorization=x`,
  ],
  [
    'a loop over paths',
    `for (const path of ['/v2/carts', '/v2/me']) fetch('https://api.example.net' + path)`,
    `? GET ${url} same-origin -`,
  ],
  [
    'a list of addresses',
    `const urls = ['${url}', 'https://b.example']\nurls.map((u) => fetch(u, { method: 'PUT' }))`,
    `? PUT ${url} same-origin -`,
  ],
])('what is set before a call: %s', (_, text, expected) => {
  expect(inShort(text)).toEqual([expected])
})

test('the other items of a list and a replaced fetch are said', () => {
  expect(said(`for (const path of ['/a', '/b']) fetch('https://api.example.net' + path)`)).toMatch(/net\/b/)
  expect(said(`window.fetch = wrapped\nfetch('${url}')`)).toMatch(/fetch is replaced/)
})

test('a diff is read as it is after the change', () => {
  const text = `--- a/api.ts\n+++ b/api.ts\n@@ -1,2 +1,2 @@\n const a = 1\n-fetch('http://localhost:4000/v2/carts')\n+fetch('${url}', { method: 'PUT' })\n`
  expect(inShort(text)).toEqual([`? PUT ${url} same-origin -`])
  expect(said(text)).toMatch(/after the change/)
})

test.each([
  ['Dart', `final r = await Dio().get('${url}', queryParameters: {'a': 1});`],
  ['PHP', `<?php (new GuzzleHttp\\Client())->get('${url}', ['query' => ['a' => 1]]);`],
  [
    'Swift',
    `var r = URLRequest(url: URL(string: "${url}")!)\nc.queryItems = [URLQueryItem(name: "a", value: "1")]`,
  ],
])('parameters that are not read are said: %s', (_, text) => {
  expect(readAny(text).cases).toMatchObject([{ url }])
  expect(said(text)).toMatch(/parameters that are put behind the address/)
})
