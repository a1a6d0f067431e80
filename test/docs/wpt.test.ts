import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { wptPage } from './wpt-page.ts'

test('docs/wpt.md counts the rows of web-platform-tests', async () => {
  const path = `${import.meta.dirname}/../../docs/wpt.md`
  const page = await format(wptPage(), { ...(await resolveConfig(path)), parser: 'markdown' })
  await expect(page).toMatchFileSnapshot(path)
})
