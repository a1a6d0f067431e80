import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'

const { PORT, RULES } = process.env
const rules = JSON.parse(RULES)
const directory = mkdtempSync(join(tmpdir(), 'proof-s3-'))
process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(0))

/** The rules as the console and the command line take them, in the words of the interface. */
function xml(rules) {
  const all = (name, values = []) => values.map((value) => `<${name}>${value}</${name}>`).join('')
  const one = (rule) =>
    `<CORSRule>${all('AllowedOrigin', rule.AllowedOrigins)}${all('AllowedMethod', rule.AllowedMethods)}${all('AllowedHeader', rule.AllowedHeaders)}${all('ExposeHeader', rule.ExposeHeaders)}<MaxAgeSeconds>${rule.MaxAgeSeconds}</MaxAgeSeconds></CORSRule>`
  return `<CORSConfiguration>${rules.map(one).join('')}</CORSConfiguration>`
}

const server = new S3rver({
  address: '127.0.0.1',
  port: Number(PORT),
  directory,
  silent: true,
  vhostBuckets: false,
  allowMismatchedSignatures: true,
  configureBuckets: [{ name: 'shop', configs: rules.length > 0 ? [xml(rules)] : [] }],
})
await server.run()
await fetch(`http://127.0.0.1:${PORT}/shop/orders.json`, {
  method: 'PUT',
  headers: {
    'Content-Type': 'application/json',
    Authorization: 'AWS S3RVER:any',
    'x-amz-date': new Date().toUTCString(),
  },
  body: '{}',
}).then(async (response) => console.log('filled', response.status, response.ok ? '' : await response.text()))
console.log('listening')
