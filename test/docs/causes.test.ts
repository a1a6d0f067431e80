import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { causesPage, causesWithoutIncident } from './causes-page.ts'

test('docs/causes.md is what the catalogue says', async () => {
  const path = `${import.meta.dirname}/../../docs/causes.md`
  const page = await format(causesPage(), { ...(await resolveConfig(path)), parser: 'markdown' })
  await expect(page).toMatchFileSnapshot(path)
})

test('every cause has a practice incident', () => {
  expect(causesWithoutIncident()).toEqual([])
})
