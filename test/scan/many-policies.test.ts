import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scanDirectory } from '../../src/scan/scan-directory.ts'

const start = "const express = require('express'); const cors = require('cors'); const app = express()\n"

type Lines = (n: number) => string

/** One policy, route or call of each kind that a file can hold many of, by its number, the file's name and beginning, and a file beside it. */
const kinds: Readonly<Record<string, readonly [string, string, Lines, beside?: readonly [string, Lines]]>> = {
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
  Varnish: [
    'a.vcl',
    'sub vcl_deliver {\n',
    (n) =>
      `if (req.http.Origin == "https://a${n}.b") { set resp.http.Access-Control-Allow-Origin = req.http.Origin; }`,
  ],
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
  'a variable of Apache': [
    '.htaccess',
    '',
    (n) => `SetEnvIf Origin "a${n}" O${n}=$0\nHeader set Access-Control-Allow-Origin %{O${n}}e env=O${n}`,
  ],
  'a section of Apache': [
    '.htaccess',
    '',
    (n) => `Require user a${n}\n<Location /${n}>\nHeader set Access-Control-Allow-Origin *\n</Location>`,
  ],
  'a list that an alias repeats': [
    'a.yaml',
    'x: &x ["https://a.b"]\n',
    (n) => `k${n}:\n  cors:\n    allowedOrigins: *x`,
  ],
  'an anchor and its alias': [
    'a.yaml',
    '',
    (n) => `k${n}: &k${n} {cors: {allowedOrigins: ["https://a.b"]}}\nl${n}: *k${n}`,
  ],
  'a header in a list': [
    'a.yaml',
    'headers:\n',
    (n) => `  - {name: Access-Control-Allow-Origin, value: "https://a${n}.b"}`,
  ],
  'a header of a file of headers': [
    '_headers',
    '/a\n',
    (n) => `  Access-Control-Allow-Origin: https://a${n}.b`,
  ],
  'a variable that the environment sets': [
    'a.yaml',
    '',
    (n) => `k${n}:\n  cors:\n    allowedOrigins: \${A${n}}`,
    ['.env', (n) => `A${n}=https://a${n}.b`],
  ],
  'an environment of wrangler': [
    'wrangler.toml',
    '',
    (n) => `[env.e${n}.vars]\nALLOWED_ORIGINS = "https://a${n}.b"`,
  ],
  'a variable of Terraform': [
    'a.tf',
    '',
    (n) =>
      `variable "v${n}" { default = ["https://a.b"] }\nresource "aws_s3_bucket_cors_configuration" "a${n}" {\n cors_rule {\n allowed_origins = var.v${n}\n }\n}`,
    ['a.tfvars', (n) => `w${n} = 1`],
  ],
  'a setting of Django': [
    'settings.py',
    'CORS_ALLOWED_ORIGINS = []\n',
    (n) => `CORS_ALLOWED_ORIGINS += ["https://a${n}.b"]`,
  ],
  'an import of a snippet': [
    'Caddyfile',
    '(cors) {\nheader Access-Control-Allow-Origin *\n}\n',
    (n) => `a${n}.b {\nimport cors\n}`,
  ],
}

const few = 100
/** A reader that takes a square of the time would take 256 times as long; one that is linear, 16, and the machine's noise. */
const times = 16
const tolerated = 90
/** Milliseconds below which nothing can be told from noise. */
const noise = 8

test.each(Object.entries(kinds))(
  'many of %s are read in time that grows with their number',
  async (_, [name, begins, one, beside]) => {
    const folders = [few, few * times].map((count) => {
      const folder = mkdtempSync(join(tmpdir(), 'cors-triage-many-'))
      const lines = (each: Lines) => Array.from({ length: count }, (_, n) => each(n)).join('\n')
      writeFileSync(join(folder, name), begins + lines(one))
      if (beside !== undefined) writeFileSync(join(folder, beside[0]), lines(beside[1]))
      return folder
    })
    const [small = '', large = ''] = folders
    await scanDirectory(small)
    const first = await timeOf(small)
    expect(await timeOf(large)).toBeLessThan(Math.max(first, noise) * tolerated)
  },
)

async function timeOf(folder: string): Promise<number> {
  const before = process.cpuUsage()
  await scanDirectory(folder)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
