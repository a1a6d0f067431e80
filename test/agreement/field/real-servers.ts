import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../support/free-port.ts'

const proofs = resolve(import.meta.dirname, '../../proofs')

/** Real software that listens on loopback. */
export interface RealServer {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Runs a module of JavaScript that listens on `port`; Express, Fastify and Hono can be imported in it. */
export async function nodeServer(source: (port: number) => string): Promise<RealServer> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--input-type=module', '-e', source(port)], {
    cwd: proofs,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return running(child, port, async () => {})
}

/** Runs nginx with this content of its `http` block. */
export async function nginxServer(http: (port: number) => string): Promise<RealServer> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'cors-triage-nginx-'))
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const root = process.getuid?.() === 0 ? 'user root;' : ''
  await writeFile(
    join(folder, 'nginx.conf'),
    `${root} daemon off; master_process off; pid ${folder}/pid; error_log stderr;
     events {}
     http { access_log off; default_type application/json; ${paths.join(' ')}
     ${http(port)} }`,
  )
  const child = spawn('/usr/sbin/nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return running(child, port, () => rm(folder, { recursive: true, force: true }))
}

/** Runs Django's own server with one module of settings, URLs and views. */
export async function djangoServer(module: string): Promise<RealServer> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'cors-triage-django-'))
  await writeFile(join(folder, 'site_under_test.py'), module)
  const child = spawn(
    '/usr/bin/python3',
    ['-m', 'django', 'runserver', '--noreload', '--nothreading', `127.0.0.1:${port}`],
    {
      cwd: folder,
      env: {
        ...process.env,
        DJANGO_SETTINGS_MODULE: 'site_under_test',
        PYTHONPATH: folder,
        PYTHONDONTWRITEBYTECODE: '1',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  return running(child, port, () => rm(folder, { recursive: true, force: true }))
}

const apacheModules = [
  'mpm_event',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'headers',
  'rewrite',
  'setenvif',
  'mime',
  'dir',
]

/** Runs Apache with these lines in its only host; every path of the shop is a file. `$folder` is its own. */
export async function apacheServer(configuration: string): Promise<RealServer> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'cors-triage-apache-'))
  // Apache gives up its rights and must still read its own files.
  await chmod(folder, 0o755)
  await mkdir(join(folder, 'htdocs/v1'), { recursive: true })
  const files = ['htdocs/index.json', 'htdocs/v1/orders']
  await Promise.all(files.map((file) => writeFile(join(folder, file), '[]')))
  await writeFile(join(folder, 'users'), 't:{SHA}jv2G+3ilalFF7Xc53LAMeFgcU3U=\n')
  const modules = apacheModules.map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  )
  await writeFile(
    join(folder, 'apache.conf'),
    `${modules.join('\n')}
    ServerRoot ${folder}
    ServerName api.shop.example
    PidFile ${folder}/pid
    Listen 127.0.0.1:${port}
    ErrorLog ${folder}/errors
    ${process.getuid?.() === 0 ? 'User www-data' : ''}
    TypesConfig /etc/mime.types
    DocumentRoot ${folder}/htdocs
    DirectoryIndex index.json
    AcceptPathInfo On
    <Directory />
    Require all granted
    </Directory>
    ${configuration.replaceAll('$folder', folder)}`,
  )
  const child = spawn('/usr/sbin/apache2', ['-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return running(child, port, () => rm(folder, { recursive: true, force: true }))
}

/** Runs Caddy with these directives in its only site, in this order. */
export async function caddyServer(directives: string): Promise<RealServer> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'cors-triage-caddy-'))
  await writeFile(
    join(folder, 'Caddyfile'),
    `{
      admin off
      auto_https off
      storage file_system ${folder}
    }
    http://:${port} {
      bind 127.0.0.1
      route {
        ${directives}
      }
    }`,
  )
  const child = spawn(
    '/usr/bin/caddy',
    ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
    { env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  return running(child, port, () => rm(folder, { recursive: true, force: true }))
}

async function running(child: ChildProcess, port: number, cleanUp: () => Promise<void>): Promise<RealServer> {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-4000)
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const close = async (): Promise<void> => {
    // Apache leaves its children behind when it is killed outright.
    child.kill('SIGTERM')
    await ended
    await cleanUp()
  }
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) {
      await close()
      throw new Error(`the server ended before it listened: ${said}`)
    }
    if (await listens(port)) return { port, close }
    await pause(50)
  }
  await close()
  throw new Error(`the server did not listen on ${port}: ${said}`)
}

function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      done(true)
    })
    socket.on('error', () => done(false))
  })
}
