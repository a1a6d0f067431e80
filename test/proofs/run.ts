// `npm run proofs`: every proof on the real software, the matrix as it runs, and docs/proofs.md from what came out.
// Names of stacks, or of what they run on, as arguments run only those, names of causes only these, --not-in-npm-test what npm test leaves out.
// What did not run keeps its place in the document.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format } from 'prettier'
import { setup } from '../support/install.ts'
import { grounds } from './grounds.ts'
import { claimsOf, matrixDocument, type Result } from './matrix.ts'
import { openPage } from './page.ts'
import { columnOf } from './proof.ts'
import { prove } from './prove.ts'
import { causeIds } from '../../src/knowledge/model/diagnosis.ts'

// Leaving by way of `exit` ends what was started; a signal alone would not.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(130))
setup()
const wanted = process.argv.slice(2)
const causes = causeIds.filter((cause) => wanted.includes(cause))
const chosen = grounds.filter(
  ({ stack, product, on, prepare }) =>
    wanted.length === causes.length ||
    wanted.includes(stack) ||
    [product, on].some((name) => name !== undefined && wanted.includes(name)) ||
    (wanted.includes('--not-in-npm-test') && prepare !== undefined),
)
const document = join(import.meta.dirname, '../../docs/proofs.md')
const results: Result[] = []
const versions = new Map<string, string>()
const page = await openPage()
const began = performance.now()
try {
  for (const ground of chosen) {
    const version = await ground.version()
    const column = columnOf(ground)
    versions.set(column, version)
    console.log(`\n${column}: ${version}${ground.emulated === null ? '' : ` (${ground.emulated})`}`)
    const groundBegan = performance.now()
    await ground.prepare?.()
    for (const proof of ground.proofs) {
      if (causes.length > 0 && !causes.includes(proof.cause)) continue
      const [named, failure] = await prove(ground, proof, page).then(
        (software) => [software, null] as const,
        (error: unknown) => [null, error instanceof Error ? error.message : String(error)] as const,
      )
      results.push({ column, cause: proof.cause, failure })
      console.log(
        `  ${failure === null ? `✓ ${proof.cause} (${named ?? 'named by nothing'})` : `✗ ${proof.cause}: ${failure}`}`,
      )
    }
    await ground.pageServer?.close()
    await ground.close?.()
    console.log(`  ${Math.round((performance.now() - groundBegan) / 1000)} s`)
  }
} finally {
  await page.close()
}
const failed = results.filter(({ failure }) => failure !== null).length
const seconds = Math.round((performance.now() - began) / 1000)
console.log(`\n${results.length - failed} of ${results.length} proven in ${seconds} s, ${page.browser}`)
if (failed === 0) {
  const claims = new Set(claimsOf(await readFile(document, 'utf8')))
  const ran = new Set(results.map(({ column, cause }) => `${column} ${cause}`))
  for (const ground of grounds) {
    const column = columnOf(ground)
    versions.set(column, await ground.version())
    for (const { cause } of ground.proofs)
      if (!ran.has(`${column} ${cause}`) && claims.has(`${column} ${cause}`))
        results.push({ column, cause, failure: null })
  }
  const text = matrixDocument(grounds, results, versions, page.browser)
  await writeFile(document, await format(text, { parser: 'markdown', printWidth: 110 }))
}
process.exitCode = failed === 0 ? 0 : 1
