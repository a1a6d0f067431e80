import type { Ground } from '../proof.ts'
import { casesWith, todayProof } from '../today.ts'
import { preparePython, startShop, versionOfPython } from '../tool-chains/python.ts'

export const fastapi: Ground = {
  stack: 'fastapi',
  version: async () =>
    `FastAPI ${versionOfPython('fastapi')}, Starlette ${versionOfPython('starlette')}, uvicorn ${versionOfPython('uvicorn')}`,
  emulated: null,
  prepare: preparePython,
  pageServer: null,
  proofs: casesWith([]).map((one) =>
    todayProof(one, (put, env) =>
      startShop('fastapi_shop', put, env, ['uvicorn', 'shop:app', '--port', env['PORT'] ?? '0']),
    ),
  ),
}
