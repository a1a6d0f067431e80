// Scanning a tree of 5,000 files against only reading them, in the same run, each in a process of its own.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { median } from './median.ts'
import type { Measure } from './run.ts'

const run = promisify(execFile)
const source = join(import.meta.dirname, '../src/scan/scan-directory.ts')

const measured = (work: string) => `${work}
  const { user, system } = process.threadCpuUsage(began)
  console.log(JSON.stringify({ ms: (user + system) / 1000, count }))`

const programs = {
  scan: measured(`const { scanDirectory } = await import('${source}'); const began = process.threadCpuUsage()
    const scan = await scanDirectory(process.argv[1]); const count = scan.policies.length`),
  floor: measured(`import { readdirSync, readFileSync, statSync } from 'node:fs'
    import { join } from 'node:path'
    const began = process.threadCpuUsage(); let count = 0
    for (const path of readdirSync(process.argv[1], { recursive: true })) {
      const file = join(process.argv[1], path)
      if (statSync(file).isFile()) count += readFileSync(file, 'utf8').split('\\n').length
    }`),
}

/** One file in two hundred declares a policy, as in a tree of many services; the others are code, settings and prose. */
const kinds: readonly (readonly [ending: string, plain: string, cors: string])[] = [
  [
    'ts',
    'export const value = compute(1)\n',
    "import cors from 'cors'\napp.use(cors({ origin: 'https://a.test' }))\n",
  ],
  ['java', 'class A { int value() { return 1; } }\n', '@CrossOrigin("https://a.test") class A {}\n'],
  [
    'py',
    'def value(one):\n    return one\n',
    'app.add_middleware(CORSMiddleware, allow_origins=["https://a.test"])\n',
  ],
  [
    'go',
    'package a\n\nfunc value() int { return 1 }\n',
    'package a\nvar c = cors.New(cors.Options{AllowedOrigins: []string{"https://a.test"}})\n',
  ],
  ['cs', 'class A { int Value() { return 1; } }\n', 'app.UseCors(p => p.WithOrigins("https://a.test"));\n'],
  ['yaml', 'value:\n  one: 1\n', 'nginx.ingress.kubernetes.io/enable-cors: "true"\n'],
  ['md', 'A line of prose about nothing much.\n', '# CORS\n'],
]

export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-bench-'))
  try {
    for (let index = 0; index < 5000; index++) {
      const [ending, plain, cors] = kinds[index % kinds.length] ?? ['md', '', '']
      const path = join(folder, `service-${index % 100}`, `part-${index}.${ending}`)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, (index % 200 === 0 ? cors : '') + plain.repeat(200))
    }
    const took = async (program: string) => {
      const times: number[] = []
      for (let round = 0; round < 3; round++) {
        const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program, folder])
        times.push((JSON.parse(stdout) as { ms: number }).ms)
      }
      return median(times)
    }
    const floor = await took(programs.floor)
    const ratio = (await took(programs.scan)) / floor
    return [{ name: 'scan a tree of 5,000 files, against reading them', ratio, limit: 3 }]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
