import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { installDebian } from '../../support/install.ts'
import type { Running } from '../proof.ts'
import type { Put } from '../today.ts'
import { workFolder } from '../work-folder.ts'
import { programs } from './tool-chain.ts'

const source = join(programs, 'rails')
const packages = ['ruby-rack-cors', 'ruby-railties', 'ruby-actionpack', 'puma'] as const

/** Rails, rack-cors and Puma, from Debian. */
export async function prepareRails(): Promise<void> {
  if (!existsSync('/usr/bin/puma') || !existsSync('/usr/share/doc/ruby-rack-cors')) installDebian(packages)
}

/** The version of a Debian package that is installed or would be, without Debian's own part; empty where neither is known. */
export function versionOfDebian(name: string): string {
  const told = execFileSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  return /^ *(?:Installed|Candidate): (?:\d+:)?(\d[\d.]*)/m.exec(told)?.[1] ?? ''
}

/** Starts the shop with the snippets in their places. */
export async function startRailsShop(put: Put, env: Readonly<Record<string, string>>): Promise<Running> {
  const names = globSync('**/*.{rb,ru}', { cwd: source })
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(source, name), 'utf8')]))
  const folder = await workFolder({
    ...files,
    ...(put.policy === null ? {} : { 'config/initializers/cors.rb': put.policy }),
    ...(put.cookie === null ? {} : { 'config/session_cookie.rb': sessionCookie(put.cookie) }),
  })
  return startProgram({
    command: '/usr/bin/puma',
    args: ['--dir', folder, '--bind', `tcp://127.0.0.1:${env['PORT'] ?? '0'}`, '--environment', 'production'],
    env: { ...env, RAILS_ENV: 'production' },
    until: /Use Ctrl-C to stop/,
    remove: [folder],
  })
}

function sessionCookie(line: string): string {
  return `module SessionCookie
  def set_session(value)
    ${line}
  end
end
`
}
