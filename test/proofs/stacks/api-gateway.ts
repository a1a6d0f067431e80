import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { startProgram } from '../../browsers/start-program.ts'
import type { Running } from '../proof.ts'
import { workFolder } from '../work-folder.ts'

type Tree = { readonly [name: string]: unknown }

/** The second template laid over the first, as the step "merge" asks; lists and values are replaced. */
export function merged(base: Tree, over: Tree): Tree {
  const names = [...new Set([...Object.keys(base), ...Object.keys(over)])]
  return Object.fromEntries(
    names.map((name) => {
      const [first, second] = [base[name], over[name]]
      return [name, isTree(first) && isTree(second) ? merged(first, second) : (second ?? first)]
    }),
  )
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Merges two templates given as YAML; `!Ref X` becomes the long form that means the same. */
export function mergedTemplates(base: string, over: string): string {
  const customTags = [{ tag: '!Ref', resolve: (name: string) => name }]
  const read = (text: string): Tree => (parse(text, { customTags }) as Tree | null) ?? {}
  return stringify(merged(read(base), read(over)))
}

/** What the function does where it cannot answer: with its headers, without them, or not at all. */
type Failure = 'answers' | 'forgets' | 'throws'

const gone = `body: '{"error":"the database is gone"}'`
const onFailure: Readonly<Record<Failure, string>> = {
  answers: `if (path === '/v1/fail') return { statusCode: 500, headers, ${gone} }`,
  forgets: `if (path === '/v1/fail') return { statusCode: 500, ${gone} }`,
  throws: `if (path === '/v1/fail') throw new Error('the database is gone')`,
}

/** The function behind the API: answers, errors, and the CORS headers that `headers` gives. */
export function functionSource(headers: string, failure: Failure = 'answers'): string {
  return `export const handler = async (event) => {
  const path = event.path ?? event.rawPath
  const method = event.httpMethod ?? event.requestContext.http.method
  const headers = { 'Content-Type': 'application/json', ...(event.counted ? { 'X-Total-Count': '7' } : {}), ${headers} }
  if (method === 'OPTIONS') return { statusCode: 204, headers }
  ${onFailure[failure]}
  if (path !== '/v1/orders') return { statusCode: 404, headers, body: '{"error":"no such path"}' }
  return { statusCode: 200, headers, body: '{"ok":true}' }
}
`
}

/** Starts an emulator on a template and a function. */
export async function startEmulator(
  emulator: string,
  port: number,
  files: Readonly<Record<string, string>>,
): Promise<Running> {
  const folder = await workFolder(files)
  return startProgram({
    command: process.execPath,
    args: [join(import.meta.dirname, '../emulators', emulator)],
    env: {
      PORT: String(port),
      TEMPLATE: join(folder, 'template.yaml'),
      HANDLER: join(folder, 'function.mjs'),
    },
    until: /listening/,
    remove: [folder],
  })
}
