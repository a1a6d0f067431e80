import { expect, test } from 'vitest'
import { corsErrors } from '../../../src/knowledge/model/cors-error.ts'
import { explainCorsError } from '../../../src/knowledge/guide/explain-cors-error.ts'
import { glossary } from '../../../src/knowledge/guide/glossary.ts'

test('every term is told once and ends on its source', () => {
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length)
  for (const { explanation, source } of glossary) {
    expect(explanation.length).toBeLessThan(330)
    expect(source).not.toBe('')
  }
})

test('no two CORS errors share an explanation', () => {
  expect(new Set(corsErrors.map(explainCorsError)).size).toBe(corsErrors.length)
})
