import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

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

async function running(child: ChildProcess, port: number, cleanUp: () => Promise<void>): Promise<RealServer> {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-4000)
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const close = async (): Promise<void> => {
    child.kill('SIGKILL')
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

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })
}
