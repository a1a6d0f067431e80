import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from '../browsers/start-program.ts'
import type { Asked, How, Proof, Running } from './proof.ts'
import { workFolder } from './work-folder.ts'

/** The version of a package that the proofs run on. */
export function versionOf(name: string): string {
  const path = join(import.meta.dirname, 'node_modules', name, 'package.json')
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}

/** The parts of an application: what is wrong in it for good, and the CORS code that the snippet takes the place of. */
export interface Broken {
  /** Code that stays: a guard, a redirect, an error. The snippet stands above it. */
  readonly fault?: string
  /** CORS code between the fault and the routes. */
  readonly cors?: string
  /** CORS code after the routes. */
  readonly late?: string
  /** A route that the snippet goes into, in place of what is there today. */
  readonly route?: (setCookie: string | null) => string
}

export interface AppCase extends Asked {
  readonly broken: (pageOrigin: string) => Broken
}

/** A Node program put together from head, CORS, routes and tail; it writes "listening" when it does. */
export interface Shape {
  readonly head: string
  /** What the broken state needs imported besides. */
  readonly corsImport: string
  readonly routes: string
  readonly tail: string
}

export function appProof(shape: Shape, one: AppCase): Proof {
  return { ...one, start: (how) => startApp(sourceOf(shape, one.broken(how.pageOrigin), how), how) }
}

function sourceOf({ head, corsImport, routes, tail }: Shape, broken: Broken, { snippet }: How): string {
  const { fault = '', cors = '', late = '', route } = broken
  if (route !== undefined) return [corsImport, head, cors, route(snippet), routes, tail].join('\n')
  return snippet === null
    ? [corsImport, head, fault, cors, routes, late, tail].join('\n')
    : [head, snippet, fault, routes, tail].join('\n')
}

async function startApp(source: string, { port }: How): Promise<Running> {
  const folder = await workFolder({ 'app.mjs': source })
  return startProgram({
    command: process.execPath,
    args: [join(folder, 'app.mjs')],
    env: { PORT: String(port), NODE_ENV: 'production' },
    until: /listening/,
    remove: [folder],
  })
}
