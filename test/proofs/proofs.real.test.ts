import { afterAll, beforeAll, describe, test } from 'vitest'
import { grounds } from './grounds.ts'
import { openPage, type Page } from './page.ts'
import { prove } from './prove.ts'

let page: Page
beforeAll(async () => {
  page = await openPage()
})
afterAll(() => page.close())

// The others need more than npm and Debian: `npm run proofs` has them all.
describe.each(grounds.filter(({ prepare }) => prepare === undefined))('the recipe for $stack', (ground) => {
  afterAll(() => ground.pageServer?.close())
  test.each(ground.proofs)('for $cause is proven', async (proof) => {
    await prove(ground, proof, page)
  })
})
