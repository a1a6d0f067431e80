import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { grounds } from './grounds.ts'
import { columnOf } from './proof.ts'
import { cellOf, claimsOf, matrixDocument, type Result } from './matrix.ts'

const proofs = grounds.flatMap((ground) => ground.proofs.map(({ cause }) => `${columnOf(ground)} ${cause}`))

describe('docs/proofs.md', () => {
  const document = readFileSync(join(import.meta.dirname, '../../docs/proofs.md'), 'utf8')

  test('claims what the proofs prove, no less and no more', () => {
    expect([...claimsOf(document)].sort()).toEqual([...proofs].sort())
  })

  test.each(grounds)('says what $stack ran on', async ({ stack, version }) => {
    // What a later proof installs has no version yet.
    const [product = stack] = (await version()).split(/[\d.]+|\(/)
    expect(document).toContain(product.trim())
  })
})

describe('the matrix', () => {
  const [ground] = grounds
  const results: readonly Result[] = [
    { column: 'express', cause: 'origin-not-allowed', failure: null },
    { column: 'express', cause: 'multiple-allow-origin', failure: 'the header is there twice' },
    { column: 'api-gateway-http', cause: 'origin-not-allowed', failure: null },
  ]

  test.each([
    ['express', 'origin-not-allowed', 'proven'],
    ['express', 'multiple-allow-origin', 'not run'],
    ['express', 'dns-failure', 'elsewhere'],
    ['api-gateway-http', 'origin-not-allowed', 'emulated'],
  ] as const)('calls %s for %s %s', (stack, cause, cell) => {
    const one = grounds.find((ground) => ground.stack === stack)
    expect(one && cellOf(one, cause, results)).toBe(cell)
  })

  test('claims nothing where nothing ran', () => {
    expect(claimsOf(matrixDocument(grounds, [], new Map(), 'Chromium'))).toEqual([])
    expect(ground?.stack).toBe('express')
  })
})
