import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { installDebian } from '../../support/install.ts'
import type { Running } from '../proof.ts'
import type { Put } from '../today.ts'
import { built, keyOf, programs, run, versionOnPath } from './tool-chain.ts'

const source = join(programs, 'rust')
/** The crates are compiled once; the shops alone for each snippet. */
const target = join(built, 'rust-target')

/** The crates of Cargo.lock, from Rust's registry. */
export async function prepareRust(): Promise<void> {
  // Debian keeps a new one for its browsers; the one called cargo is too old for the crates.
  if (versionOnPath('cargo', ['--version']) < 1.85) installDebian(['cargo-web'])
  run('cargo', ['fetch', '--locked', '--quiet'], { cwd: source })
}

/** The version of a crate that Cargo.lock names. */
export function versionOfCrate(name: string): string {
  const lock = readFileSync(join(source, 'Cargo.lock'), 'utf8')
  return new RegExp(`name = "${name}"\nversion = "([^"]+)"`).exec(lock)?.[1] ?? ''
}

/** A framework, which its shop in the workspace is named after. */
export type Framework = 'axum' | 'actix'

/** Starts the shop with the snippets in their places; it is built once for each. */
export async function startRustShop(
  framework: Framework,
  put: Put,
  env: Readonly<Record<string, string>>,
): Promise<Running> {
  return startProgram({ command: shopWith(framework, put), args: [], env, until: /listening/ })
}

function shopWith(framework: Framework, { policy, cookie }: Put): string {
  const program = join(built, `${framework}-shop-${keyOf(policy, cookie)}`)
  if (existsSync(program)) return program
  const work = join(built, 'rust-source')
  mkdirSync(built, { recursive: true })
  cpSync(source, work, { recursive: true })
  if (policy !== null) writeFileSync(join(work, framework, 'src/cors.rs'), policy)
  if (cookie !== null)
    writeFileSync(join(work, framework, 'src/session_cookie.rs'), sessionCookie(framework, cookie))
  run('cargo', ['build', '--package', `${framework}-shop`, '--locked', '--quiet', '--offline'], {
    cwd: work,
    env: { CARGO_TARGET_DIR: target },
  })
  copyFileSync(join(target, `debug/${framework}-shop`), program)
  return program
}

/** What the line that sets the cookie stands among. */
const imports: Readonly<Record<Framework, string>> = {
  axum: 'use axum::{http::header, response::Response};',
  actix: 'use actix_web::{http::header, HttpResponse as Response};',
}

function sessionCookie(framework: Framework, line: string): string {
  return `${imports[framework]}

pub fn set_session(response: &mut Response, value: &str) {
    ${line}
}
`
}
