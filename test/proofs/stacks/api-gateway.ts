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

/** What the function does where it cannot answer: with its headers, without them. */
type Failure = 'answers' | 'forgets'

/** The function behind the API, in the words of its language. */
export interface Lambda {
  /** Members of the object of headers it returns; `method` and `path` are known. */
  readonly headers: string
  readonly failure?: Failure
  /** The status of its response to OPTIONS, where that reaches it. */
  readonly options?: number
  /** The line that sets the cookie. */
  readonly setCookie?: string
}

/** Answers, errors, a session. */
export function functionSource({
  headers,
  failure = 'answers',
  options = 204,
  setCookie = '',
}: Lambda): string {
  return `export const handler = async (event) => {
  const path = event.path ?? event.rawPath
  const method = event.httpMethod ?? event.requestContext.http.method
  const headers = { 'Content-Type': 'application/json', ...(event.counted ? { 'X-Total-Count': '7' } : {}), ${headers} }
  if (method === 'OPTIONS') return { statusCode: ${options}, headers }
  if (path === '/v1/session') {
    const value = 'of-the-proof'
    const response = { statusCode: 200, headers, body: JSON.stringify({ cookies: event.headers.cookie ?? '' }) }
    ${setCookie}
    return response
  }
  if (path === '/v1/fail') return { statusCode: 500, ${failure === 'answers' ? 'headers,' : ''} body: '{"error":"the database is gone"}' }
  if (path !== '/v1/orders') return { statusCode: 404, headers, body: '{"error":"no such path"}' }
  return { statusCode: 200, headers, body: '{"ok":true}' }
}
`
}

/** Starts an emulator on a template, an OpenAPI document and a function. */
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
      DOCUMENT: join(folder, 'openapi.yaml'),
      HANDLER: join(folder, 'function.mjs'),
    },
    until: /listening/,
    remove: [folder],
  })
}
