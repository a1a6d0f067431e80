import { expect, test } from 'vitest'
import { scanOf } from './scan-of.ts'

const env = { '.env.production': 'VITE_API=http://localhost:8000\n' }

test.each([
  [
    'a template',
    { ...env, 'a.ts': 'fetch(`${import.meta.env.VITE_API}/v1`)' },
    ['a.ts:1 http://localhost:8000/v1 .env.production:1'],
  ],
  [
    'a sum',
    { ...env, 'a.ts': "const api = import.meta.env.VITE_API\nfetch(api + '/v1')" },
    ['a.ts:2 http://localhost:8000/v1 .env.production:1'],
  ],
  [
    'the base of a client',
    {
      '.env': 'REACT_APP_API=https://a.test\n',
      'a.js': 'axios.create({ baseURL: process.env.REACT_APP_API })',
    },
    ['a.js:1 https://a.test .env:1'],
  ],
  [
    'what production has, not development',
    {
      ...env,
      '.env.development': 'VITE_API=http://localhost:1\n',
      'a.ts': 'fetch(import.meta.env.VITE_API)',
    },
    ['a.ts:1 http://localhost:8000 .env.production:1'],
  ],
  ['a variable that no file sets', { 'a.ts': 'fetch(`${import.meta.env.VITE_API}/v1`)' }, []],
  [
    'its fallback',
    { 'a.ts': "io(process.env.WS ?? 'http://localhost:4000')" },
    ['a.ts:1 http://localhost:4000 -'],
  ],
  [
    'both branches of a condition',
    { 'a.ts': "fetch((production ? 'https://a.test' : 'http://localhost:1') + '/v1')" },
    ['a.ts:1 https://a.test/v1 -', 'a.ts:1 http://localhost:1/v1 -'],
  ],
  [
    'a client in a field',
    {
      'a.ts':
        "class A { constructor(private http: HttpClient) {}\n  load() { return this.http.get('https://a.test/v1') } }",
    },
    ['a.ts:2 https://a.test/v1 -'],
  ],
  [
    'a component of Vue',
    {
      ...env,
      'A.vue':
        '<template><p>fetch</p></template>\n<script setup lang="ts">\nconst a: string = "x"\nfetch(`${import.meta.env.VITE_API}/v1`)\n</script>\n',
    },
    ['A.vue:4 http://localhost:8000/v1 .env.production:1'],
  ],
  [
    'a page of Astro',
    {
      'a.astro':
        "---\nconst r = await fetch('https://a.test/v1')\n---\n<p>it's</p>\n<script>fetch('https://a.test/v2')</script>\n",
    },
    ['a.astro:2 https://a.test/v1 -', 'a.astro:5 https://a.test/v2 -'],
  ],
  [
    'data in a script element is none',
    {
      'a.html':
        '<script type="application/ld+json">{ "fetch": [ }</script>\n<script>\nfetch("https://a.test/v1")</script>',
    },
    ['a.html:3 https://a.test/v1 -'],
  ],
] as const)('the address of a call: %s', async (_, files, expected) => {
  const { calls, problems } = await scanOf(files)
  expect(calls.map(({ file, line, url, setBy = '-' }) => `${file}:${line} ${url} ${setBy}`)).toEqual(expected)
  expect(problems).toEqual([])
})
