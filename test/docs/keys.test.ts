import { expect, test } from 'vitest'
import { keysPage } from './keys-page.ts'

test('docs/keys.md is the keymap', async () => {
  await expect(keysPage()).toMatchFileSnapshot(`${import.meta.dirname}/../../docs/keys.md`)
})
