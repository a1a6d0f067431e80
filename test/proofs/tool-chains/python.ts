import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { installDebian } from '../../support/install.ts'
import type { Running } from '../proof.ts'
import type { Put } from '../today.ts'
import { workFolder } from '../work-folder.ts'
import { built, programs, run } from './tool-chain.ts'

const environment = join(built, 'python')
const requirements = join(programs, 'python/requirements.txt')

/** The packages of PyPI, in an environment of their own. */
export async function preparePython(): Promise<void> {
  if (!existsSync(join(environment, 'bin/pip'))) {
    if (!canMakeEnvironments()) installDebian(['python3-venv'])
    mkdirSync(built, { recursive: true })
    run('/usr/bin/python3', ['-m', 'venv', environment])
  }
  run(join(environment, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', requirements])
}

/** Debian keeps this part of Python in a package of its own. */
function canMakeEnvironments(): boolean {
  return spawnSync('/usr/bin/python3', ['-c', 'import ensurepip'], { stdio: 'ignore' }).status === 0
}

/** The version that the requirements name. */
export function versionOfPython(name: string): string {
  const line = readFileSync(requirements, 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}==`))
  return line?.slice(name.length + 2) ?? ''
}

/** A program that a package brings. */
export function programOfPython(name: string): string {
  return join(environment, 'bin', name)
}

/** Starts a shop of `programs/python`, with the snippets in their places. */
export async function startShop(
  name: 'fastapi_shop' | 'flask_shop',
  put: Put,
  env: Readonly<Record<string, string>>,
  serve: readonly string[],
): Promise<Running> {
  const shop = readFileSync(join(programs, 'python', `${name}.py`), 'utf8')
  const cookie = put.cookie ?? 'response.set_cookie("sid", value, samesite="lax")'
  const folder = await workFolder({
    'shop.py': shop.replace('# The snippet goes here.', () => put.policy ?? ''),
    'session_cookie.py': `def set_session(response, value):\n    ${cookie}\n`,
  })
  return startProgram({
    command: join(environment, 'bin/python'),
    args: ['-m', ...serve],
    env: { ...env, PYTHONPATH: folder, PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1' },
    until: /Uvicorn running|Running on http/,
    remove: [folder],
  })
}
