import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { fieldPage } from './field-page.ts'

test('docs/field.md lists the field cases', async () => {
  const path = `${import.meta.dirname}/../../docs/field.md`
  const page = await format(await fieldPage(), { ...(await resolveConfig(path)), parser: 'markdown' })
  await expect(page).toMatchFileSnapshot(path)
})
