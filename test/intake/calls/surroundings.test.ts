import { describe, expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'

const url = 'https://api.example.net/v2/carts'

describe('the global object in front of a name changes nothing', () => {
  test.each(['window', 'globalThis', 'self'])('%s', (global) => {
    const { cases } = readAny(
      `${global}.axios = require('axios')\n${global}.axios.defaults.baseURL = 'https://api.example.net/v2'\n${global}.axios.defaults.withCredentials = true\n${global}.axios.put('/carts', { sku: 7 })\n${global}.fetch('${url}')`,
    )
    expect(cases).toMatchObject([
      { url, method: 'PUT', credentials: 'include', as: 'xhr' },
      { url, method: 'GET' },
    ])
  })

  test('a name of one’s own is none', () => {
    const { problems } = readAny(
      `const self = makeClient()\nself.axios.defaults.baseURL = 'https://api.example.net'\naxios.get('/carts')`,
    )
    expect(problems[0]?.message).toMatch(/"\/carts" is relative/)
  })
})

describe('a client that another file makes', () => {
  test.each(['./api', '../lib/http', '@/services/api', '~/utils/client'])('%s', (module) => {
    const { unfinished, problems } = readAny(
      `import client from '${module}'\nexport const login = (body) => client.post('/login', body)`,
    )
    expect(unfinished).toMatchObject([{ url: '${client}/login', rest: { method: 'POST' } }])
    expect(problems[0]?.message).toMatch(/only known when the program runs: the base of client/)
  })

  test.each([
    ['that answers', "import api from './app'\napi.post('/login', (req, res) => res.end())"],
    ['of a package', "import client from 'some-client'\nclient.get('/login')"],
    ['that is a store', "import cache from './cache'\ncache.get('/login')"],
  ])('%s is left alone', (_, text) => {
    expect(readAny(text)).toMatchObject({ cases: [], unfinished: [] })
  })

  test('of axios, a relative address may have its base elsewhere', () => {
    const { problems } = readAny("import axios from 'axios'\naxios.get('/users')")
    expect(problems[0]?.message).toMatch(/where a base of axios is set elsewhere, write the whole URL/)
  })
})

describe('the page that a test opens', () => {
  test.each([
    ["await page.goto('https://shop.example.com/cart')", 'https://shop.example.com'],
    ["cy.visit('https://shop.example.com/cart')", 'https://shop.example.com'],
    ["await page.goto('https://a.example')\nawait page.goto('https://b.example')", null],
    ["await page.goto('/cart')", null],
  ])('%s', (opens, pageOrigin) => {
    expect(readAny(`${opens}\nawait page.evaluate(() => fetch('${url}'))`).cases).toMatchObject([
      { url, pageOrigin },
    ])
  })
})

describe('what runs on a server is said', () => {
  test.each([
    ['export async function loader() {', '}'],
    ['export const action = async () => {', '}'],
    ['export default { async fetch(request) {', '} }'],
    ['Deno.serve(async () => {', '})'],
    ['exports.handler = async () => {', '}'],
    ['export default defineEventHandler(async () => {', '})'],
    ['export async function POST(request) {', '}'],
  ])('%s', (start, end) => {
    const { problems } = readAny(`${start}\n  await fetch('${url}')\n${end}`)
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/runs on the server, where there is no CORS/),
    )
  })

  test('a component that asks is none of it', () => {
    const { problems } = readAny(`export const Cart = () => { fetch('${url}') }`)
    expect(problems).toEqual([])
  })
})

describe('source of a server that asks nothing', () => {
  test.each([
    "const app = express()\napp.use(cors({ origin: '*' }))\napp.get('/a', (req, res) => res.json([]))",
    'location / {\n  add_header Access-Control-Allow-Origin *;\n  proxy_pass http://app;\n}',
    'from fastapi import FastAPI\nfrom fastapi.middleware.cors import CORSMiddleware\n\ndef make():\n  app.add_middleware(CORSMiddleware, allow_origins=["*"])',
  ])('%s', (text) => {
    const { cases, problems } = readAny(text)
    expect(cases).toEqual([])
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('cors-triage scan DIR')])
  })

  test('Python that sends by something else is not read as ECMAScript', () => {
    const { cases, problems } = readAny('from shop import client\n\ndef save(cart):\n    client.put(cart)\n')
    expect(cases).toEqual([])
    expect(problems[0]?.message).toMatch(/found other Python/)
  })
})

test('a function that opens an XMLHttpRequest on one branch, and something else on another', () => {
  const text = `function make(method, to) {
  var x = new XMLHttpRequest();
  if ('withCredentials' in x) x.open(method, to, true);
  else if (typeof XDomainRequest != 'undefined') { x = new XDomainRequest(); x.open(method, to); }
  else x = null;
  return x;
}
make('PUT', '${url}').send();`
  expect(readAny(text).cases).toMatchObject([{ url, method: 'PUT', as: 'xhr' }])
})

test('a test of Playwright without its imports', () => {
  const one = (given: string) =>
    readAny(`test('saves', async (${given}) => { await request.fetch('${url}', { method: 'PUT' }) })`).cases
  expect(one('{ request }')).toMatchObject([{ url, method: 'PUT' }])
  expect(one('done')).toEqual([])
})
