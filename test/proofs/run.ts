// `npm run proofs`: every proof on the real software, the matrix as it runs, and docs/proofs.md from what came out.
// Names of stacks as arguments run only those, and write nothing.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format } from 'prettier'
import { setup } from '../support/install.ts'
import { grounds } from './grounds.ts'
import { matrixDocument, type Result } from './matrix.ts'
import { openPage } from './page.ts'
import { prove } from './prove.ts'
import type { SoftwareId } from '../../src/knowledge/model/software.ts'

// Leaving by way of `exit` ends what was started; a signal alone would not.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(130))
setup()
const wanted = process.argv.slice(2)
const chosen = grounds.filter(({ stack }) => wanted.length === 0 || wanted.includes(stack))
const results: Result[] = []
const versions = new Map<SoftwareId, string>()
const page = await openPage()
const began = performance.now()
try {
  for (const ground of chosen) {
    const version = await ground.version()
    versions.set(ground.stack, version)
    console.log(`\n${ground.stack}: ${version}${ground.emulated === null ? '' : ` (${ground.emulated})`}`)
    const groundBegan = performance.now()
    for (const proof of ground.proofs) {
      const failure = await prove(ground, proof, page).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      results.push({ stack: ground.stack, cause: proof.cause, failure })
      console.log(`  ${failure === null ? '✓' : '✗'} ${proof.cause}${failure === null ? '' : `: ${failure}`}`)
    }
    await ground.pageServer?.close()
    console.log(`  ${Math.round((performance.now() - groundBegan) / 1000)} s`)
  }
} finally {
  await page.close()
}
const failed = results.filter(({ failure }) => failure !== null).length
const seconds = Math.round((performance.now() - began) / 1000)
console.log(`\n${results.length - failed} of ${results.length} proven in ${seconds} s, ${page.browser}`)
if (wanted.length === 0 && failed === 0) {
  const path = join(import.meta.dirname, '../../docs/proofs.md')
  const text = matrixDocument(grounds, results, versions, page.browser)
  await writeFile(path, await format(text, { parser: 'markdown', printWidth: 110 }))
}
process.exitCode = failed === 0 ? 0 : 1
