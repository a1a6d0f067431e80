import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import { isMeantForPage, localProgram } from '../../../src/knowledge/facts/local-program.ts'
import { allow, evidence, get, page, probe, request, type Came } from '../causes/evidence-builder.ts'

function seen(url: string, came: Came, pageOrigin = page) {
  const subject = { ...get, url, pageOrigin }
  return factsOf(subject, evidence(request(subject, came)))
}

test.for<[string, string, Came, string | null]>([
  ['its port', 'http://localhost:11434/api/tags', [403], 'Ollama'],
  ['its own words', 'http://localhost:4711/', [200, [], 'Ollama is running'], 'Ollama'],
  ['its list of models', 'http://127.0.0.1:4711/api/tags', [200, [], '{"models":[{"name":"a"}]}'], 'Ollama'],
  ['a printer', 'https://localhost:9101/available', [200], 'Zebra Browser Print'],
  ['nothing', 'http://localhost:4711/api', [200, [], '{"models":1}'], null],
  ['a port of development', 'http://localhost:3000/api', [200], null],
])('a program on the visitor’s machine is told by %s', ([, url, came, name]) => {
  expect(localProgram(seen(url, came))).toBe(name)
})

test('a page of the same machine calls no program of a visitor', () => {
  expect(localProgram(seen('http://localhost:11434/', [200], 'http://localhost:3000'))).toBeNull()
})

test('an address that has the page on its list with a slash is meant for it, and * names nobody', () => {
  const from = (value: string) => {
    const subject = { ...get, url: 'http://localhost:4711/' }
    const slip = probe(
      { kind: 'from-origin', form: 'request', origin: `${page}/`, relation: 'trailing-slash' },
      [200, allow(value)],
      { origin: `${page}/` },
    )
    return factsOf(subject, evidence(request(subject, [200]), slip))
  }
  expect(isMeantForPage(from(`${page}/`))).toBe(true)
  expect(isMeantForPage(from('*'))).toBe(false)
})

test('an address that lets the page in is meant for it, and one that names another origin is not', () => {
  expect(isMeantForPage(seen('http://localhost:4711/', [200, allow()]))).toBe(true)
  expect(isMeantForPage(seen('http://localhost:4711/', [200, allow('http://localhost:3000')]))).toBe(false)
})
