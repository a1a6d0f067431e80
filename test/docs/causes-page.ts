import { causes } from '../../src/knowledge/causes/catalogue.ts'
import type { Cause } from '../../src/knowledge/causes/cause.ts'
import { checks } from '../../src/knowledge/guide/checks.ts'
import { causeIds, checkIds, warningIds, type CauseId } from '../../src/knowledge/model/diagnosis.ts'
import { fixDirections } from '../../src/knowledge/guide/fixes.ts'
import { places } from '../../src/knowledge/guide/places.ts'
import { warnings } from '../../src/knowledge/guide/warnings/catalogue.ts'
import { scenarios } from '../../src/lab/catalogue.ts'

const order = Object.keys(causes) as readonly CauseId[]

/** docs/causes.md from the catalogue: every cause with its evidence, its look-alikes and the practice incidents that show it. */
export function causesPage(): string {
  return `# Causes

Made from the catalogue in \`src/knowledge/causes/\` by \`test/docs/causes.test.ts\`. To bring it up to date: \`npx vitest run test/docs -u\`.

The order is that in which they have to be fixed: what is no CORS at all, what stops the browser before anything is sent, who answers in the API's place, the preflight, the request, and what troubles a request that is let through.

| Cause | Fires on | Practice incidents |
| --- | --- | --- |
${order.map((id) => row([`[\`${id}\`](#${id})`, causes[id].evidence, incidents(id)])).join('\n')}

${order.map(section).join('\n\n')}

# Checks

| Check | Asks |
| --- | --- |
${checkIds.map((id) => row([`\`${id}\``, checks[id].question])).join('\n')}

# Warnings

| Warning | Why |
| --- | --- |
${warningIds.map((id) => row([`\`${id}\``, `${warnings[id].title}. ${warnings[id].text}`])).join('\n')}
`
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function incidents(id: CauseId): string {
  const told = scenarios.filter(({ cause }) => cause === id)
  return told.map((scenario) => `\`${scenario.id}\``).join(', ')
}

function section(id: CauseId): string {
  const cause: Cause = causes[id]
  const variants = Object.entries(cause.variants ?? {})
  return `## ${id}

${cause.means} ${cause.why}

${[
  ...variants.map(([name, text]) => `- variant \`${name}\`: ${text}`),
  ...cause.lookAlikes.map((other) => `- not [\`${other.cause}\`](#${other.cause}): ${other.tell}`),
  `- usually in: ${cause.livesIn.map((place) => places[place].title.toLowerCase()).join('; ')}`,
  ...(cause.fix === null ? [] : [`- fix: ${fixDirections[cause.fix].title.toLowerCase()}`]),
  ...cause.verification.map(({ title }) => `- proven when: ${title}`),
].join('\n')}`
}

/** Causes that no practice incident shows. */
export function causesWithoutIncident(): readonly CauseId[] {
  return causeIds.filter((id) => scenarios.every(({ cause }) => cause !== id))
}
