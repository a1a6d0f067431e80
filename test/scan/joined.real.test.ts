import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../../src/commands/check.ts'
import { startProgram } from '../browsers/start-program.ts'
import { untilTrue } from '../browsers/until-true.ts'
import { runCommand } from '../commands/support/command.ts'
import { freePort } from '../support/free-port.ts'

/** The real server of a configuration, asked over the wire, and the same configuration scanned. */
const root = mkdtempSync(join(tmpdir(), 'cors-triage-joined-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function write(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

async function firstFix(port: number, folder: string) {
  const url = `http://127.0.0.1:${port}/v1`
  const answers = await untilTrue(
    () =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    20_000,
  )
  expect(answers).toBe(true)
  const args = ['http://app.localhost:8080', url, '--scan', folder, '--format', 'json']
  const { out } = await runCommand(run, args)
  const [cause] = JSON.parse(out).causes
  return { id: cause.id, stack: cause.fix.stack, step: cause.fix.steps[0] }
}

describe('the wire and the source are joined: the fix begins with file and line', () => {
  test('nginx: the map that holds the origins', async () => {
    const port = await freePort()
    const folder = write('nginx', {
      'nginx.conf': `pid ${root}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  map $http_origin $cors {
    "http://localhost:3000" $http_origin;
  }
  server {
    listen 127.0.0.1:${port};
    add_header Access-Control-Allow-Origin $cors always;
    location / { default_type application/json; return 200 '{}'; }
  }
}
`,
    })
    const program = await startProgram({
      command: '/bin/sh',
      args: ['-c', `echo started; exec /usr/sbin/nginx -c ${folder}/nginx.conf -g 'daemon off;'`],
      until: /started/,
    })
    try {
      expect(await firstFix(port, folder)).toMatchObject({
        id: 'origin-not-allowed',
        stack: 'nginx',
        step: expect.stringMatching(/^Change nginx\.conf:6: only development origins/) as string,
      })
    } finally {
      await program.stop()
    }
  })

  test('Django: the setting, in the module that the running one imports from', async () => {
    const port = await freePort()
    const folder = write('django', {
      'conf/__init__.py': '',
      'conf/base.py':
        "SECRET_KEY = 'x'\nALLOWED_HOSTS = ['*']\nROOT_URLCONF = 'urls'\nINSTALLED_APPS = ['corsheaders']\nMIDDLEWARE = ['corsheaders.middleware.CorsMiddleware']\n\nCORS_ALLOWED_ORIGINS = ['http://localhost:3000']\n",
      'conf/production.py': 'from .base import *\nDEBUG = False\n',
      'urls.py':
        "from django.http import JsonResponse\nfrom django.urls import path\nurlpatterns = [path('v1', lambda request: JsonResponse({}))]\n",
    })
    const program = await startProgram({
      command: '/bin/sh',
      args: [
        '-c',
        `echo started; cd ${folder}; exec /usr/bin/python3 -m django runserver --noreload --pythonpath . 127.0.0.1:${port}`,
      ],
      env: { DJANGO_SETTINGS_MODULE: 'conf.production' },
      until: /started/,
    })
    try {
      expect(await firstFix(port, folder)).toMatchObject({
        id: 'origin-not-allowed',
        stack: 'django',
        step: expect.stringMatching(/^Change conf\/base\.py:7: only development origins/) as string,
      })
    } finally {
      await program.stop()
    }
  })
})
