// `npm start` alone opens the triage on the practice incident; with arguments it is the program itself.
import { spawnSync } from 'node:child_process'

const given = process.argv.slice(2)
const { status } = spawnSync(
  process.execPath,
  ['dist/cli.js', ...(given.length > 0 ? given : ['lab', 'origin-not-allowed.localhost-only'])],
  {
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 1
