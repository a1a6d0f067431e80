import type { Ground } from '../proof.ts'
import { casesWith, todayCase, todayProof } from '../today.ts'
import { preparePython, startShop, versionOfPython } from '../tool-chains/python.ts'

const own = [
  // Flask-CORS repeats the origin that asks where it is told *.
  todayCase('wildcard-with-credentials', () => ({ policy: null, byHand: '*' })),
]

export const flask: Ground = {
  stack: 'flask',
  version: async () => `Flask ${versionOfPython('flask')}, Flask-CORS ${versionOfPython('flask-cors')}`,
  emulated: null,
  prepare: preparePython,
  pageServer: null,
  proofs: casesWith(own).map((one) =>
    todayProof(one, (put, env) =>
      startShop('flask_shop', put, env, ['flask', '--app', 'shop', 'run', '--port', env['PORT'] ?? '0']),
    ),
  ),
}
