import { textOf } from '../../source/ecmascript/value.ts'
import { callsIn, type Program } from './program.ts'

/** The page that a test opens (`page.goto`, `cy.visit`, `browser.url`); null where it opens none, or those of several origins. */
export function visitedPage(program: Program): string | null {
  const pages: string[] = []
  callsIn(program, ({ name, node }) => {
    const [first] = node.arguments
    const url = /\.goto$|^cy\.visit$|^browser\.url$/.test(name) ? textOf(program.value(first)) : null
    if (url !== null && /^https?:\/\//i.test(url) && URL.canParse(url)) pages.push(url)
  })
  return new Set(pages.map((page) => new URL(page).origin)).size === 1 ? (pages[0] ?? null) : null
}
