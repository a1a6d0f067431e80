import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import type { Running } from '../proof.ts'
import type { Put } from '../today.ts'
import { goCommand } from './go-command.ts'
import { built, keyOf, programs, run } from './tool-chain.ts'

const source = join(programs, 'go')
const goMod = readFileSync(join(source, 'go.mod'), 'utf8')

let go = 'go'

/** The modules of go.mod, from the Go module proxy. */
export async function prepareGo(): Promise<void> {
  go = await goCommand()
  run(go, ['mod', 'download'], { cwd: source })
}

/** The version of a module that go.mod names. */
export function versionOfGo(module: string): string {
  return new RegExp(`${module} v(\\S+)`).exec(goMod)?.[1] ?? ''
}

/** Starts the shop with the snippets in their places; it is built once for each. */
export async function startGoShop(put: Put, env: Readonly<Record<string, string>>): Promise<Running> {
  return startProgram({ command: shopWith(put), args: [], env, until: /listening/ })
}

function shopWith({ policy, cookie }: Put): string {
  const folder = join(built, 'go')
  const program = join(folder, `shop-${keyOf(policy, cookie)}`)
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  const work = join(folder, 'source')
  cpSync(source, work, { recursive: true })
  if (policy !== null) writeFileSync(join(work, 'cors.go'), policy)
  if (cookie !== null) writeFileSync(join(work, 'session_cookie.go'), sessionCookie(cookie))
  run(go, ['build', '-o', program, '.'], { cwd: work })
  rmSync(work, { recursive: true })
  return program
}

function sessionCookie(line: string): string {
  return `package main

import "net/http"

func setSession(w http.ResponseWriter, value string) {
	${line}
}
`
}
