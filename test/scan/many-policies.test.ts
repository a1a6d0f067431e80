import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scanDirectory } from '../../src/scan/scan-directory.ts'

const start = "const express = require('express'); const cors = require('cors'); const app = express()\n"

/** One policy, route or call of each kind that a file can hold many of, by its number, and the file's name and beginning. */
const kinds: Readonly<Record<string, readonly [string, string, (n: number) => string]>> = {
  'app.use': ['a.js', start, (n) => `app.use('/a${n}', cors({ origin: 'https://a${n}.example.com' }))`],
  'cors on a route': ['a.js', start, (n) => `app.put('/a${n}', cors(), (req, res) => res.end())`],
  'a list': ['a.js', start, (n) => `const l${n} = ['https://a${n}.b']; app.use(cors({ origin: l${n} }))`],
  'a function': [
    'a.js',
    start,
    (n) =>
      `function o${n}(origin, cb) { if (origin === 'https://a${n}.b') cb(null, true) }\napp.use(cors({ origin: o${n} }))`,
  ],
  'a header': [
    'a.js',
    start,
    (n) => `app.get('/${n}', (q, r) => { r.setHeader('Access-Control-Allow-Origin', 'https://a${n}.b') })`,
  ],
  'a call': ['a.js', '', (n) => `fetch('https://api.example.com/${n}')`],
  Java: ['A.java', '', (n) => `@CrossOrigin(origins = "https://a${n}.b") class A${n} {}`],
  Python: ['a.py', 'from flask_cors import CORS\n', (n) => `CORS(app, origins=["https://a${n}.b"])`],
  Go: ['a.go', '', (n) => `r.Use(cors.New(cors.Config{AllowOrigins: []string{"https://a${n}.b"}}))`],
  'C#': ['A.cs', '', (n) => `services.AddCors(o => o.AddPolicy("${n}", b => b.WithOrigins("https://a.b")));`],
  nginx: ['nginx.conf', '', (n) => `server { location /${n} { add_header Access-Control-Allow-Origin *; } }`],
  HAProxy: [
    'haproxy.cfg',
    'frontend f\nhttp-response set-header Access-Control-Allow-Origin %[var(txn.o)]\n',
    (n) =>
      `http-request set-var(txn.o) req.hdr(Origin) if is${n}\nacl is${n} req.hdr(Origin) -m str https://a${n}.b`,
  ],
  Bicep: [
    'main.bicep',
    '',
    (n) =>
      `resource site${n} 'Microsoft.Web/sites@2022-03-01' = { properties: { siteConfig: { cors: { allowedOrigins: ['https://a${n}.b'] } } } }`,
  ],
  'a comparison by hand': [
    'a.php',
    '<?php\n',
    (n) => `if (str_contains($origin, 'a${n}.b')) { header('Access-Control-Allow-Origin: ' . $origin); }`,
  ],
  Apache: ['.htaccess', '', (n) => `Header set Access-Control-Allow-Origin "https://a${n}.b"`],
}

const few = 100
/** A reader that takes a square of the time would take 256 times as long; one that is linear, 16, and the machine's noise. */
const times = 16
const tolerated = 90
/** Milliseconds below which nothing can be told from noise. */
const noise = 8

test.each(Object.entries(kinds))(
  'many of %s are read in time that grows with their number',
  async (_, [name, begins, one]) => {
    const folders = [few, few * times].map((count) => {
      const folder = mkdtempSync(join(tmpdir(), 'cors-triage-many-'))
      writeFileSync(join(folder, name), begins + Array.from({ length: count }, (_, n) => one(n)).join('\n'))
      return folder
    })
    const [small = '', large = ''] = folders
    await scanDirectory(small)
    const first = await timeOf(small)
    expect(await timeOf(large)).toBeLessThan(Math.max(first, noise) * tolerated)
  },
)

test('texts that each hold the last one twice do not grow', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-many-'))
  const doubled = Array.from({ length: 60 }, (_, n) => `var a${n + 1} = '\${a${n}}\${a${n}}'`)
  const site =
    "resource site 'Microsoft.Web/sites@2022-03-01' = { properties: { siteConfig: { cors: { allowedOrigins: ['https://a.b', a60] } } } }"
  writeFileSync(join(folder, 'main.bicep'), ["var a0 = 'https://'", ...doubled, site].join('\n'))
  const { policies } = await scanDirectory(folder)
  expect(policies).toHaveLength(1)
  expect(JSON.stringify(policies).length).toBeLessThan(100_000)
})

async function timeOf(folder: string): Promise<number> {
  const before = process.cpuUsage()
  await scanDirectory(folder)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
