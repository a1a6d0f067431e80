import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import type { Running } from '../proof.ts'
import { built, keyOf, programs, run } from './tool-chain.ts'

/** A project of a framework that is built before it runs: a folder of `programs/` with a package.json of its own. */
interface Project {
  readonly folder: string
  /** The command that builds it, below node_modules/.bin. */
  readonly build: readonly [command: string, ...args: string[]]
  /** The program that the build leaves. */
  readonly program: string
}

/** The packages of the project's own lock file. */
export function prepareProject({ folder }: Pick<Project, 'folder'>): void {
  const source = join(programs, folder)
  if (!existsSync(join(source, 'node_modules/.package-lock.json')))
    run('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: source })
}

/** The version of a package that the project's lock file names. */
export function versionInProject({ folder }: Pick<Project, 'folder'>, name: string): string {
  const lock = JSON.parse(readFileSync(join(programs, folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string } | undefined>
  }
  return lock.packages[`node_modules/${name}`]?.version ?? ''
}

/** Builds the project with these files in place of its own, once for each set of them, and starts it. */
export async function startProject(
  project: Project,
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  buildEnv: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const source = join(programs, project.folder)
  const folder = join(built, `${project.folder}-${keyOf(JSON.stringify([files, buildEnv]))}`)
  if (!existsSync(join(folder, project.program))) {
    cpSync(source, folder, { recursive: true, filter: (path) => !path.includes('node_modules') })
    symlinkSync(join(source, 'node_modules'), join(folder, 'node_modules'))
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const [command, ...args] = project.build
    run(join(folder, 'node_modules/.bin', command), args, { cwd: folder, env: buildEnv })
  }
  return startProgram({
    command: process.execPath,
    args: [join(folder, project.program)],
    env: { ...env, HOST: '127.0.0.1' },
    until: /Listening on/,
  })
}
