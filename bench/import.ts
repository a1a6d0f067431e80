// Reading logs and recordings against the floor of only reading their lines, or only tokenizing them, in the same run.
// CORS_TRIAGE_BENCH=full takes a log of 1 GB; otherwise it is a fifth of that. The HAR has 200 MB either way.
import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import type { Measure } from './run.ts'

const run = promisify(execFile)
const full = process.env['CORS_TRIAGE_BENCH'] === 'full'
const megabytes = full ? { log: 1000, har: 200 } : { log: 200, har: 200 }
const mostMemory = 300 * 1024

const source = join(import.meta.dirname, '../src/intake')
const measured = (modules: string, work: string) => `import { createReadStream } from 'node:fs'; ${modules}
  const input = createReadStream(process.argv[1]); const began = process.threadCpuUsage(); ${work}
  const { user, system } = process.threadCpuUsage(began)
  console.log(JSON.stringify({ ms: (user + system) / 1000, kilobytes: process.resourceUsage().maxRSS }))`

/** What is measured runs in a process of its own, so that its peak memory is its own too. */
const programs = {
  import: measured(
    `const { readStream } = await import('${source}/read-stream.ts');`,
    `const read = await readStream(input, { logFormat: null, entry: null });
    if (read.kind === null) throw new Error(JSON.stringify(read.problems));`,
  ),
  lines: measured(
    `import { createInterface } from 'node:readline';`,
    `let count = 0; for await (const line of createInterface({ input })) count += line.length;`,
  ),
  tokens: measured(
    `import { Tokenizer } from '@streamparser/json';`,
    `const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024 });
    tokenizer.onToken = () => {}; tokenizer.onEnd = () => {};
    for await (const chunk of input) tokenizer.write(chunk);`,
  ),
}

export async function bench(): Promise<readonly Measure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'cors-triage-bench-'))
  try {
    const log = join(directory, 'access.log')
    const har = join(directory, 'requests.har')
    await pipeline(Readable.from(logLines(megabytes.log * 1e6)), createWriteStream(log))
    await pipeline(Readable.from(harParts(megabytes.har * 1e6)), createWriteStream(har))
    const [readLog, floorLog] = await alternately('import', 'lines', log)
    const [readHar, floorHar] = await alternately('import', 'tokens', har)
    return [
      {
        name: `import: a log of ${megabytes.log} MB, against reading its lines`,
        ratio: readLog.ms / floorLog.ms,
        limit: 3,
      },
      {
        name: `import: a HAR of ${megabytes.har} MB, against tokenizing it`,
        ratio: readHar.ms / floorHar.ms,
        limit: 1.5,
      },
      {
        name: 'import: peak memory for that log, of 300 MB',
        ratio: readLog.kilobytes / mostMemory,
        limit: 1,
      },
      {
        name: 'import: peak memory for that HAR, of 300 MB',
        ratio: readHar.kilobytes / mostMemory,
        limit: 1,
      },
    ]
  } finally {
    await rm(directory, { recursive: true })
  }
}

interface Taken {
  /** Of processor time of the thread that reads: the disk and other programs have no part in it. */
  readonly ms: number
  readonly kilobytes: number
}

/** The best of three turns of each, taken in turns, so that a busy moment hits both alike. */
async function alternately(
  one: keyof typeof programs,
  other: keyof typeof programs,
  file: string,
): Promise<readonly [Taken, Taken]> {
  const best: [Taken, Taken] = [
    { ms: Infinity, kilobytes: 0 },
    { ms: Infinity, kilobytes: 0 },
  ]
  for (let turn = 0; turn < 3; turn += 1) {
    for (const [index, name] of [one, other].entries()) {
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', programs[name], file], {
        cwd: import.meta.dirname,
      })
      const taken = JSON.parse(stdout) as Taken
      const so = best[index]
      if (so !== undefined)
        best[index] = { ms: Math.min(so.ms, taken.ms), kilobytes: Math.max(so.kilobytes, taken.kilobytes) }
    }
  }
  return best
}

/** A combined log of nginx: one line in fifty is a preflight, and they fail from the middle on. */
function* logLines(bytes: number): Generator<string> {
  for (let written = 0, number = 0; written < bytes;) {
    let chunk = ''
    while (chunk.length < 1 << 16) {
      number += 1
      const second = String(number % 60).padStart(2, '0')
      const method = number % 50 === 0 ? 'OPTIONS' : number % 7 === 0 ? 'POST' : 'GET'
      const status = method === 'OPTIONS' && written > bytes / 2 ? 401 : 200
      chunk += `203.0.113.${number % 250} - - [24/Nov/2026:10:15:${second} +0000] "${method} /v1/orders/${number % 900} HTTP/1.1" ${status} ${number % 5000} "https://app.example.com/orders" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"\n`
    }
    written += chunk.length
    yield chunk
  }
}

/** A HAR as Chromium writes it: mostly bodies, one request in fifty blocked. */
function* harParts(bytes: number): Generator<string> {
  yield '{\n  "log": {\n    "version": "1.2",\n    "pages": [],\n    "entries": [\n'
  for (let written = 0, number = 0; written < bytes; number += 1) {
    const entry = JSON.stringify(harEntry(number), null, 2)
    written += entry.length
    yield `${number === 0 ? '' : ',\n'}${entry}`
  }
  yield ']}}'
}

function harEntry(number: number): object {
  const blocked = number % 50 === 0
  const headers = (list: Readonly<Record<string, string>>) =>
    Object.entries(list).map(([name, value]) => ({ name, value }))
  return {
    _initiator: {
      type: 'script',
      stack: {
        callFrames: [
          {
            functionName: 'load',
            url: 'https://app.example.com/main.js',
            lineNumber: 1,
            columnNumber: number,
          },
        ],
      },
    },
    _priority: 'High',
    _resourceType: 'fetch',
    cache: {},
    request: {
      method: blocked ? 'PUT' : 'GET',
      url: `https://api.example.com/v1/orders/${number}`,
      httpVersion: 'h2',
      headers: headers({
        accept: '*/*',
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'en-US,en;q=0.9',
        'content-type': 'application/json',
        origin: 'https://app.example.com',
        referer: 'https://app.example.com/',
        'user-agent':
          'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      }),
      queryString: [],
      cookies: [],
    },
    response: {
      status: blocked ? 0 : 200,
      headers: blocked
        ? []
        : headers({
            'content-type': 'application/json',
            server: 'nginx',
            'access-control-allow-origin': 'https://app.example.com',
          }),
      cookies: [],
      content: {
        size: 8000,
        mimeType: 'application/json',
        text: JSON.stringify({ orders: 'x'.repeat(6000 + (number % 40) * 100) }),
      },
      redirectURL: '',
      _error: blocked ? 'net::ERR_FAILED' : null,
    },
    serverIPAddress: '203.0.113.7',
    startedDateTime: '2026-11-24T08:00:00.000Z',
    time: 12.3,
    timings: { blocked: 1, dns: 1, connect: 1, send: 0, wait: 5, receive: 3, ssl: 1 },
  }
}
