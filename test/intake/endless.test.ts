import { expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'

const steps = 60
const each = (line: (n: number) => string): string =>
  Array.from({ length: steps }, (_, n) => line(n)).join('\n')

/** Values that each hold the last one twice: written out, they would fill any memory. */
const growing: Readonly<Record<string, string>> = {
  'a text of JavaScript': `const a0 = 'https://a.b/'\n${each((n) => `const a${n + 1} = a${n} + a${n}`)}\nfetch(a20); fetch('https://a.b/c')`,
  'a template of JavaScript': `const a0 = 'x'\n${each((n) => `const a${n + 1} = \`\${a${n}}\${a${n}}\``)}\nfetch(\`https://a.b/\${a20}\`)`,
  'an object of JavaScript': `const a0 = { x: '1' }\n${each((n) => `const a${n + 1} = { x: a${n}, y: a${n}, z: a${n} }`)}\nfetch('https://a.b/c', { method: 'POST', body: JSON.stringify(a18) })`,
  'a function of JavaScript': `const a0 = () => 'x'\n${each((n) => `const a${n + 1} = () => a${n}() + a${n}()`)}\nfetch('https://a.b/' + a20())`,
  'a variable of a shell': `A0=https://a.b/\n${each((n) => `A${n + 1}="$A${n}$A${n}"`)}\ncurl https://a.b/c -d "$A60"`,
  'a variable of PowerShell': `$a0="https://a.b/"\n${each((n) => `$a${n + 1}="$a${n}$a${n}"`)}\nInvoke-WebRequest -Uri "https://a.b/c" -Body "$a60"`,
  'a text of Python': `import requests\na0 = "https://a.b/"\n${each((n) => `a${n + 1} = f"{a${n}}{a${n}}"`)}\nrequests.post("https://a.b/c", data=a19)`,
  'a dict of Python': `import requests\na0 = {"x": "1"}\n${each((n) => `a${n + 1} = {"x": a${n}, "y": a${n}}`)}\nrequests.post("https://a.b/c", json=a19)`,
  'a variable of a file of requests': `@a0=https://a.b/\n${each((n) => `@a${n + 1}={{a${n}}}{{a${n}}}`)}\n\n###\nGET https://a.b/c\n\n###\nGET {{a60}}\n`,
}

test.each(Object.entries(growing))('%s is not written out', (_, text) => {
  const { cases, problems } = readAny(text)
  expect(cases.length + problems.length).toBeGreaterThan(0)
  expect(JSON.stringify(cases).length).toBeLessThan(20_000_000)
})

const deep = 200_000

/** Texts that are nested more deeply than any reader follows. */
const nested: Readonly<Record<string, string>> = {
  'a chain of JavaScript': `fetch('https://a.b/c')${'.a'.repeat(deep)}`,
  'a list of JavaScript': `fetch(${'['.repeat(deep)}`,
  'a document': `<!doctype html>${'<div>'.repeat(deep)}`,
  JSON: `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
  'a collection': `{"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[${'{"item":['.repeat(deep)}${']}'.repeat(deep)}]}`,
}

test.each(Object.entries(nested))('%s of any depth is read or said not to be', (_, text) => {
  const { cases, problems } = readAny(text)
  expect(cases.length + problems.length).toBeGreaterThan(0)
})
