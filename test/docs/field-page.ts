import { readdirSync } from 'node:fs'
import { join } from 'node:path'

interface FieldCase {
  readonly id: string
  readonly source: string
  readonly software: string
  readonly kind: string
  readonly story: string
  readonly expect: { readonly causes?: readonly string[] }
}

const folder = join(import.meta.dirname, '../field/reports/cases')

/** docs/field.md from the cases themselves. */
export async function fieldPage(): Promise<string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'))
  const cases = await Promise.all(
    files.map(async (file) => ((await import(join(folder, file))) as { default: FieldCase }).default),
  )
  return `# Field cases

Each case is a small server on loopback that responds as the software in a public report responded, the command line that its owner would type, and what a right triage contains. Made from \`test/field/reports/cases/\` by \`test/docs/field.test.ts\`; to bring it up to date: \`npx vitest run test/docs -u\`.

\`\`\`
npx vitest run --project real test/field/conclusions                       every report, within one process
npx vitest run --project fast test/field                                   every input, likewise
npx vitest run --project real test/field/field.real.test.ts                one in eight of both through the program as shipped
node test/field/reports/run.mjs --cmd 'node dist/cli.js' --only ID --show  one report, with its text
node test/field/intake/run.mjs --cmd "node $PWD/dist/cli.js" --only ID     one pasted, saved or scanned input
\`\`\`

## Add a case

1. Find a public report that says what was wrong in the end, and look up how the software really responds: its source, its documentation, a captured response.
2. Write \`test/field/reports/cases/<id>.mjs\` without reading the rules of the diagnosis. [The README](../test/field/reports/README.md) tells what each part of \`expect\` means: \`causes\` that may come first, \`neverCertain\`, \`fixFor\`, \`layer\`, facts that must be said and must not.
3. Run it. Where the triage is wrong, mend the kind of the fault in \`marks/\`, \`causes/\` or \`recipes/\`, and add the nearest case that must stay as it is to the tests there.

An input is a line in \`test/field/intake/cases.json\` and a file in \`test/field/intake/inputs/\`.

## What is concluded

\`test/field/conclusions/conclusions.txt\` says in a line what is concluded of each report, and of each practice incident before and after its fix: verdict, causes, certainty, whose fix, checks, warnings. The last word of a line stands for the text report and what the screens show of each probe. A change that moves a line is looked at and then taken: \`npx vitest run --project real test/field/conclusions -u\`. From the same evidence the [mutants](mutants.md) are judged.

## The ${cases.length} cases

| Case | Software | What happened | Causes that may come first | Report |
| --- | --- | --- | --- | --- |
${cases
  .toSorted((a, b) => a.software.localeCompare(b.software) || a.id.localeCompare(b.id))
  .map(({ id, software, story, source, expect }) =>
    [id, software, story, (expect.causes ?? []).map((cause) => `\`${cause}\``).join(', '), source]
      .map((cell) => cell.replaceAll('|', '\\|'))
      .join(' | '),
  )
  .map((row) => `| ${row} |`)
  .join('\n')}
`
}
