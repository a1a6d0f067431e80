import { causeIds, type CauseId, type Fix } from '../../src/knowledge/model/diagnosis.ts'
import { noEvidence } from '../../src/knowledge/model/evidence.ts'
import { softwareName } from '../../src/knowledge/marks/catalogue.ts'
import { fixFor } from '../../src/knowledge/recipes/fix-for.ts'
import { caseOf, findingOf, seenOn } from '../knowledge/recipes/samples.ts'
import { columnOf, type Ground } from './proof.ts'

/** What is known of one recipe. */
export type Cell =
  /** Broken, named, repaired by the printed snippet, proven, in this run. */
  | 'proven'
  /** The same against an emulator of documented behaviour. */
  | 'emulated'
  /** A snippet is printed, and no run has proven it for this cause. */
  | 'not run'
  /** The fix is not in this layer: steps, or who can. */
  | 'elsewhere'

export interface Result {
  /** The ground, as `columnOf` calls it. */
  readonly column: string
  readonly cause: CauseId
  readonly failure: string | null
}

const mark: Readonly<Record<Cell, string>> = {
  proven: '✓',
  emulated: '(✓)',
  'not run': '·',
  elsewhere: '',
}

/** What the results of a run say of one ground and cause. A failed proof is no proof. */
export function cellOf(ground: Ground, cause: CauseId, results: readonly Result[]): Cell {
  const column = columnOf(ground)
  const result = results.find((one) => one.column === column && one.cause === cause)
  if (result?.failure === null) return ground.emulated === null ? 'proven' : 'emulated'
  return printsPolicy(ground, cause) ? 'not run' : 'elsewhere'
}

/** Fixes of the page or its address: their snippet is none of the stack's. */
const ofPage = new Set<CauseId>([
  'wrong-url',
  'mixed-content',
  'preflight-redirected',
  'redirect-changes-origin',
])

/** Whether the recipe of this stack for this cause is a snippet of its configuration. */
function printsPolicy(software: Software, cause: CauseId): boolean {
  return !ofPage.has(cause) && fixOf(software, cause).snippet !== null
}

type Software = Pick<Ground, 'stack' | 'product'>

function fixOf({ stack, product }: Software, cause: CauseId): Fix {
  const evidence = product === undefined ? noEvidence : seenOn(product)
  // A refusal at the edge is this layer's own.
  return fixFor(findingOf(cause, { particulars: { refusedBy: stack } }), caseOf(), stack, evidence)
}

/** Why a stack has no snippet for a cause that others have one for: who can, or the first step. */
function reasonOf(software: Software, cause: CauseId): string {
  return (fixOf(software, cause).steps[0] ?? '').replace(/^.* cannot fix this; /, '')
}

/** The empty cells of a row by their reason. */
function emptyCells(cause: CauseId, without: readonly Software[]): readonly string[] {
  const byReason = Map.groupBy(without, (software) => reasonOf(software, cause))
  return [...byReason].map(([reason, found]) => {
    const names = new Set(found.map(({ stack, product }) => product ?? stack))
    return `- \`${cause}\` (${[...names].join(', ')}): ${reason}`
  })
}

/** How many stacks stand side by side: more are wider than a page. */
const mostColumns = 8

function tableOf(grounds: readonly Ground[], results: readonly Result[]): string {
  const rows = causeIds.flatMap((cause) => {
    const cells = grounds.map((ground) => cellOf(ground, cause, results))
    return cells.every((cell) => cell === 'elsewhere')
      ? []
      : [`| \`${cause}\` | ${cells.map((cell) => mark[cell]).join(' | ')} |`]
  })
  return [
    `| cause | ${grounds.map(columnOf).join(' | ')} |`,
    `| --- | ${grounds.map(() => ':-:').join(' | ')} |`,
    ...rows,
  ].join('\n')
}

function chunked<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  return all.length === 0 ? [] : [all.slice(0, most), ...chunked(all.slice(most), most)]
}

/** `docs/proofs.md`: nothing in it that did not run. */
export function matrixDocument(
  grounds: readonly Ground[],
  results: readonly Result[],
  versions: ReadonlyMap<string, string>,
  browser: string,
): string {
  const tables = chunked(grounds, mostColumns).map((some) => tableOf(some, results))
  const empty = causeIds.flatMap((cause) => {
    const without = grounds.filter((ground) => cellOf(ground, cause, results) === 'elsewhere')
    return without.length === grounds.length ? [] : emptyCells(cause, without)
  })
  const proven = results.filter(({ failure }) => failure === null).length
  const software = grounds.map((ground) => {
    const { stack, product, on, emulated, prepare } = ground
    const column = columnOf(ground)
    const name = `${softwareName(product ?? stack)}${on === undefined ? '' : `, ${on}`}`
    const what = emulated === null ? 'the real software' : emulated
    const run = prepare === undefined ? 'npm test' : 'npm run proofs'
    const count = results.filter((one) => one.column === column && one.failure === null).length
    return `| ${name} | ${versions.get(column) ?? ''} | ${what} | ${count} | \`${run}\` |`
  })
  return `# Proofs

Written by \`npm run proofs\`; do not edit. ${proven} recipes, each proven in the same way: the software is started
broken, the triage names the cause, the snippet is put into the configuration exactly as it is printed, the triage
passes, the headers hold on 404 and on 500, a page that nobody allowed gets none (with Vite and Next.js, where one
origin is left, 404 and 500 reach the page instead; Keycloak, whose errors are open to all, is asked for neither), and ${browser} lets the request
through. A cookie is proven to come back from a page of another site, over TLS; a cache, by a visitor of another
origin who asks first: the cache is the server's own where it has one, and nginx in front of it elsewhere.

- \`✓\` proven on the real software
- \`(✓)\` proven on an emulator of what the vendor documents; the service itself did not run
- \`·\` a snippet is printed, but no run has proven it for this cause
- empty: lines to paste here are not the fix; the tool prints steps, or says who can fix it

${tables.join('\n\n')}

## Empty cells

What has no row at all is mended in the page, its address, the network or a browser: steps, and nothing to paste into a
server.

${empty.join('\n')}

## Ran on

| software | version | what ran | causes proven | run by |
|---|---|---|--:|---|
${software.join('\n')}

## Not run

Recipes of other software follow its documentation and its source, and no run has proven them.

- Next.js route handlers for other causes: each snippet is a build of its own, which takes some 10 s.
- Spring: it answers OPTIONS itself wherever it is asked, Spring Security lets no cache keep a response, and Spring MVC leaves a response alone that has the header (with Tomcat’s filter two are proven).
- Tomcat without Spring: there is no recipe of its own; its owner gets the headers in neutral words. (Maven Central has it, org.apache.tomcat:tomcat.)
- Laravel: Debian has the framework (8.83) without the CORS middleware, which was a package of its own then; newer ones come from Packagist alone.
- Drupal: neither Debian nor npm nor PyPI has it; it comes from Packagist.
- Strapi: npm has it (5.54.0: 1,370 packages, 685 MB, and a database server beside it). Not set up: its installation alone is about a minute of work for the processor, which the time of CI does not leave.
- WordPress without its REST API (admin-ajax.php), and causes that its core rules out: it always sends Allow-Headers and Expose-Headers, whatever a plugin takes away.
- Elasticsearch: every proof starts two nodes, some 10 s each; the other causes are settings of the same lines.
- Keycloak: its methods, headers and credentials are fixed, so that Web origins are all there is to set; errors that name no client are open to every page.
- MinIO: every method, header and credential is allowed by itself; its community edition keeps no rules of a bucket (\`PutBucketCors\` is not implemented, minio/minio#21332).
- oauth2-proxy: it sets no CORS headers; a missing session is mended by signing in.
- Istio: its sidecars are Envoy, whose filter is proven; a VirtualService takes a cluster.
- ASP.NET Core, IIS, Kong, ingress-nginx, LM Studio: at no registry that the proofs may use. Ollama: the Go module proxy has its source, whose build takes a C++ compiler; not tried.
- Supabase beside its Edge Functions: the hosted REST, Auth and Storage take no policy.
- R2, Google Cloud, API Management, App Service, Lambda function URLs, CloudFront, Vercel, Netlify, GitHub Pages, Cloudflare Access: services of their vendors.
`
}

/** The cells that a document claims to be proven, as `stack cause`. */
export function claimsOf(document: string): readonly string[] {
  let order: readonly string[] = []
  return document
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((row) => {
      const [first = '', ...cells] = cellsOf(row)
      if (first === 'cause') order = cells
      return cells.flatMap((cell, at) =>
        cell.includes('✓') ? [`${order[at] ?? ''} ${first.replaceAll('`', '')}`] : [],
      )
    })
}

function cellsOf(row: string): readonly string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}
