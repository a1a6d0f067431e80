import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
}
interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
}

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}

/** Every package that a user's `npm install` brings, by name; not the tools of this checkout. */
export const shipped: readonly (readonly [name: string, locked: Locked])[] = Object.entries(lock.packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
  .map(([path, locked]) => [path.replace(/^.*node_modules\//, ''), locked])

/** What each dependency is here for, and what would stand in its place. */
export const reasons: Readonly<Record<string, readonly [does: string, replaces: string]>> = {
  '@babel/parser': [
    'The syntax tree of JavaScript and TypeScript that is pasted or scanned',
    'Patterns over source, which misread it',
  ],
  '@lezer/python': [
    'The syntax tree of Python that is pasted or scanned',
    'Patterns over source; a grammar of our own',
  ],
  '@streamparser/json': [
    'Reads a HAR of any size as it streams by',
    'JSON.parse, which needs the whole recording in memory',
  ],
  chalk: ['Colours, with NO_COLOR and FORCE_COLOR obeyed; Ink brings it as well', 'Escape sequences by hand'],
  fflate: ['Opens gzip and zip files as they are', 'node:zlib reads no zip'],
  htmlparser2: [
    'Reads what elements load, and a page’s meta CSP, from markup that nobody made well',
    'Patterns over HTML',
  ],
  ink: ['The screens', 'A terminal layout of our own'],
  'ipaddr.js': [
    'Classes of addresses (private, loopback, mapped) for local network access',
    'Tables of ranges kept by hand',
  ],
  react: ['What Ink renders', 'Nothing: Ink needs it'],
  'smol-toml': ['Reads netlify.toml, wrangler.toml and the like', 'A TOML parser of our own'],
  tldts: [
    'The public suffix list: which hosts are one site for cookies',
    'A copy of the list that grows old',
  ],
  undici: [
    'Requests with raw header lines, in order, over connections of our own',
    'node:http, which drops and joins headers',
  ],
  valibot: [
    'Checks configuration and recorded cases, and says where they are wrong',
    'Checks by hand for every field',
  ],
  'web-tree-sitter': [
    'Syntax trees of Go, Java, C#, PHP, Ruby, Rust, Kotlin and HCL for scan',
    'One parser for each language',
  ],
  yaml: ['Reads YAML with the line of each value', 'A YAML parser of our own'],
  zustand: ['The store of a session', 'A listener set of our own'],
}

/** Unpacked, in kilobytes. */
function sizeOf(name: string): number {
  const folder = join(root, 'node_modules', name)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .filter((one) => one.isFile())
  return Math.round(files.reduce((sum, { size }) => sum + size, 0) / 1000)
}

/** docs/dependencies.md from package.json, the lock file and the reasons above. */
export function dependenciesPage(): string {
  const rows = Object.keys(manifest.dependencies)
    .toSorted()
    .map((name) => {
      const locked = lock.packages[`node_modules/${name}`]
      const [does = '', replaces = ''] = reasons[name] ?? []
      return `| \`${name}\` | ${locked?.version ?? ''} | ${locked?.license ?? ''} | ${sizeOf(name)} kB | ${does} | ${replaces} |`
    })
  return `# Dependencies at run time

What the program brings along, why, and what would stand in its place. Size is that of the unpacked package; the bundle in \`dist/\` has only what is used of it. Grammars of tree-sitter are packed into \`dist/\` when it is built and are loaded by \`scan\` and pasted source alone.

${shipped.length} packages are installed in all, none with an install script, under these licences: ${[...new Set(shipped.map(([, { license }]) => license ?? 'none'))].toSorted().join(', ')}. \`npm run sbom\` writes the bill of materials (CycloneDX) to \`dist/sbom.cdx.json\`; \`npm pack\` does so by itself.

| Package | Version | Licence | Size | What it does here | What it replaces |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Made from \`package.json\` and \`package-lock.json\` by \`test/docs/dependencies.test.ts\`; to bring it up to date: \`npx vitest run --project fast test/docs -u\`.
`
}
