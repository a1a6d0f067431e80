import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { causeIds } from '../../src/knowledge/model/diagnosis.ts'
import { scenarios } from '../../src/lab/catalogue.ts'

const docs = readFileSync(resolve(import.meta.dirname, '../../docs/lab.md'), 'utf8')

describe('the catalogue of practice incidents', () => {
  test('every cause has an incident, or the documentation says why it has none', () => {
    const practised = new Set(scenarios.map(({ cause }) => cause))
    const excused = (id: string): boolean => docs.includes(`| \`${id}\` |`)
    expect(causeIds.filter((id) => !practised.has(id) && !excused(id))).toEqual([])
    expect(causeIds.filter((id) => practised.has(id) && excused(id))).toEqual([])
  })

  test('an id is its cause, with the variant where there is one', () => {
    for (const { id, cause, variant } of scenarios) {
      const stem = [cause ?? 'healthy', ...(variant === null ? [] : [variant])].join('.')
      expect(id === stem || id.startsWith(`${stem}.`), id).toBe(true)
    }
  })

  test('ids and titles are unique', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length)
    expect(new Set(scenarios.map(({ title }) => title)).size).toBe(scenarios.length)
  })

  test('neither title nor story names the cause', () => {
    for (const { title, story, cause } of scenarios) {
      const text = `${title} ${story}`.toLowerCase()
      const words = (cause ?? '').split('-').filter((word) => word.length > 4)
      expect(words.filter((word) => text.includes(word)).length, title).toBeLessThan(2)
      expect(text, title).not.toMatch(/allow-origin|preflight|wildcard|allow-list|access-control/)
    }
  })

  test('the first one is what a fresh start opens', () => {
    expect(scenarios[0]?.id).toBe('origin-not-allowed.localhost-only')
  })

  test('there are incidents on every level', () => {
    expect(new Set(scenarios.map(({ level }) => level))).toEqual(new Set([1, 2, 3]))
  })
})
