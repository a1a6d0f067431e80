import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { installDebian } from '../../support/install.ts'
import type { Running } from '../proof.ts'
import { workFolder } from '../work-folder.ts'
import { built, programs, run } from './tool-chain.ts'

const packages = ['wordpress', 'php-cli', 'php-mysql', 'mariadb-server'] as const
const source = join(programs, 'wordpress')
const site = join(built, 'wordpress')
const socket = join(site, 'db.sock')

let database: Running | null = null

/** WordPress, PHP and MariaDB, from Debian; a site of its own with a database behind a socket. */
export async function prepareWordpress(): Promise<void> {
  const programs = ['/usr/share/wordpress/wp-load.php', '/usr/bin/php', '/usr/sbin/mariadbd']
  if (!programs.every((path) => existsSync(path))) installDebian(packages)
  const isNew = !existsSync(site)
  if (isNew) makeSite()
  database = await startProgram({
    command: '/usr/sbin/mariadbd',
    args: [...ofSite(`${site}/data`), `--socket=${socket}`, '--skip-networking'],
    until: /ready for connections/,
  })
  if (!isNew) return
  try {
    run('/usr/bin/mariadb', [
      '--no-defaults',
      `--socket=${socket}`,
      '-e',
      'CREATE DATABASE IF NOT EXISTS shop',
    ])
    const content = await contentWith({})
    run('/usr/bin/php', [join(source, 'install.php'), join(site, 'html')], { env: envOf(content) })
    rmSync(content, { recursive: true })
  } catch (error) {
    await closeWordpress()
    rmSync(site, { recursive: true, force: true })
    throw error
  }
}

export async function closeWordpress(): Promise<void> {
  await database?.stop()
  database = null
}

export async function versionOfWordpress(): Promise<string> {
  const file = '/usr/share/wordpress/wp-includes/version.php'
  return (existsSync(file) && /wp_version = '([\d.]+)'/.exec(readFileSync(file, 'utf8'))?.[1]) || ''
}

/** Starts the site with these must-use plugins, on the web server of PHP. */
export async function startWordpress(
  plugins: Readonly<Record<string, string>>,
  port: number,
): Promise<Running> {
  const content = await contentWith(plugins)
  return startProgram({
    command: '/usr/bin/php',
    args: [
      '-d',
      'opcache.enable_cli=1',
      '-S',
      `127.0.0.1:${port}`,
      '-t',
      join(site, 'html'),
      join(source, 'router.php'),
    ],
    env: { ...envOf(content), PHP_CLI_SERVER_WORKERS: '4' },
    until: /Development Server .* started/,
    remove: [content],
  })
}

function makeSite(): void {
  const making = `${site}.unfinished`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  cpSync('/usr/share/wordpress', join(making, 'html'), { recursive: true, dereference: true })
  cpSync(join(source, 'wp-config.php'), join(making, 'html/wp-config.php'))
  run('/usr/bin/mariadb-install-db', [
    ...ofSite(`${making}/data`),
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ])
  renameSync(making, site)
}

/** No settings of the machine, and none of the rights of another user. */
function ofSite(data: string): readonly string[] {
  return ['--no-defaults', `--user=${userInfo().username}`, `--datadir=${data}`]
}

function envOf(content: string): Readonly<Record<string, string>> {
  return { DB_SOCKET: socket, WP_CONTENT: content }
}

function contentWith(plugins: Readonly<Record<string, string>>): Promise<string> {
  const files = { 'shop.php': readFileSync(join(source, 'shop.php'), 'utf8'), ...plugins }
  return workFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`mu-plugins/${name}`, text])),
  )
}
