import { describe, expect, test } from 'vitest'
import { scanOf, told } from './scan-of.ts'

describe('Django settings', () => {
  const base = 'FRONTEND = "https://a.test"\nCORS_ALLOWED_ORIGINS = [FRONTEND, "http://b.test/"]\n'
  const folder = (text: string) => ({ 'conf/base.py': base, 'conf/production.py': text })
  const inProduction = async (text: string) =>
    told(await scanOf(folder(text))).filter(([at]) => at.startsWith('conf/production'))

  test.each([
    ['from .base import *\nCORS_ALLOW_CREDENTIALS = True', 2, ['https://a.test', 'http://b.test/']],
    [
      'from conf.base import *\nCORS_ALLOWED_ORIGINS += ["https://c.test"]',
      2,
      ['https://a.test', 'http://b.test/', 'https://c.test'],
    ],
    [
      'from . import base\nfrom .base import FRONTEND as PAGE\nCORS_ALLOWED_ORIGINS = (PAGE,)',
      3,
      ['https://a.test'],
    ],
    ['from .base import *\nCORS_ALLOWED_ORIGINS = ["https://c.test"]', 2, ['https://c.test']],
    [
      'from .base import *\nCORS_ALLOWED_ORIGINS.append("https://c.test")',
      2,
      ['https://a.test', 'http://b.test/', 'https://c.test'],
    ],
    ['if DEBUG:\n    CORS_ALLOW_ALL_ORIGINS = True', 2, 'unknown'],
  ])('%s', async (text, line, origins) => {
    expect((await inProduction(text)).map(([at, of]) => [at, of])).toEqual([
      [`conf/production.py:${line}`, origins],
    ])
  })

  test('what another module says wrongly is named there, what this one adds is named here', async () => {
    const { policies } = await scanOf(folder('from .base import *\nCORS_ALLOWED_ORIGINS += ["c.test"]'))
    const says = policies.find(({ file }) => file === 'conf/production.py')?.findings.map((one) => one.says)
    expect(says).toEqual([
      expect.stringMatching(/^conf\/base\.py:2: “http:\/\/b\.test\/” ends in a slash/),
      expect.stringMatching(/^“c\.test” has no scheme/),
    ])
  })

  test('a module that only takes over is not a policy of its own', async () => {
    expect(await inProduction('from .base import *\n# CORS_ settings are in base\n')).toEqual([])
  })

  test.each([
    ['MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]', ['cors-not-configured:1']],
    [
      'MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]\nMIDDLEWARE.insert(0, "corsheaders.middleware.CorsMiddleware")',
      [],
    ],
    ['MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"] + COMMON', []],
  ])('%s', async (middleware, findings) => {
    const text = `${middleware}\nCORS_ALLOWED_ORIGINS = ["https://a.test"]`
    expect(told(await scanOf({ 'settings.py': text }))[0]?.[2]).toEqual(findings)
  })

  test('the environment: what no file sets, and what one sets', async () => {
    const text = 'import os\nCORS_ALLOWED_ORIGINS = os.environ.get("CORS", "").split(",")'
    expect(told(await scanOf({ 'settings.py': text, '.env': 'A=1' }))).toEqual([
      ['settings.py:2', 'unknown', ['origin-not-allowed:2']],
    ])
    expect(told(await scanOf({ 'settings.py': text, '.env': 'CORS=https://a.test,https://b.test' }))).toEqual(
      [['settings.py:2', ['https://a.test', 'https://b.test'], []]],
    )
  })
})

describe('wrangler files', () => {
  const toml =
    'name = "api"\n[vars]\nALLOWED_ORIGINS = "https://a.test, http://localhost:3000"\nAPI_KEY = "k3y"\n[env.production.vars]\nALLOWED_ORIGINS = "a.test"\n[env.staging]\nroute = "x"\n'
  const json =
    '{ // a comment\n "vars": { "CORS_ORIGIN": "*", "OTHER": "x" },\n "env": { "prod": { "vars": { "CORS_ORIGIN": "https://a.test/" } } },\n}\n'

  test.each([
    [
      'wrangler.toml',
      toml,
      [
        ['wrangler.toml:3', ['https://a.test', 'http://localhost:3000'], ['origin-not-allowed:3']],
        ['wrangler.toml:6', ['a.test'], ['origin-not-allowed:6']],
      ],
    ],
    [
      'wrangler.jsonc',
      json,
      [
        ['wrangler.jsonc:2', '*', []],
        ['wrangler.jsonc:3', ['https://a.test/'], ['origin-not-allowed:3']],
      ],
    ],
  ])('%s', async (name, text, expected) => {
    const scan = await scanOf({ [name]: text })
    expect(told(scan)).toEqual(expected)
    expect(JSON.stringify(scan)).not.toContain('k3y')
  })

  test('the Worker that reads the variable is told what it is set to', async () => {
    const worker =
      "import { cors } from 'hono/cors'\nexport const use = (c, next) => cors({ origin: c.env.CORS_ORIGIN })(c, next)"
    const scan = await scanOf({
      'src/index.ts': worker,
      'wrangler.toml': '[vars]\nCORS_ORIGIN = "https://a.test/"',
    })
    const policy = scan.policies.find(({ file }) => file === 'src/index.ts')
    expect(policy).toMatchObject({ line: 2, origins: ['https://a.test/'] })
    expect(policy?.findings[0]?.says).toContain('is set at wrangler.toml:2')
  })

  test('what cannot be parsed is a problem with its place', async () => {
    const { problems } = await scanOf({
      'wrangler.toml': 'name = "a"\nvars = {',
      'wrangler.json': '{\n "vars": [,}',
    })
    expect(problems).toMatchObject([
      { file: 'wrangler.json', line: 2 },
      { file: 'wrangler.toml', line: 2 },
    ])
  })
})

describe('templates name what answers', () => {
  const head = "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  A:\n"
  test.each([
    [
      `${head}    Type: AWS::S3::Bucket\n    Properties:\n      CorsConfiguration:\n        CorsRules:\n          - AllowedOrigins: [https://a.test/]\n            AllowedMethods: [GET]\n`,
      's3',
      ['https://a.test/'],
    ],
    [
      `${head}    Type: AWS::Lambda::Url\n    Properties:\n      Cors:\n        AllowOrigins: [https://a.test]\n`,
      'lambda-url',
      ['https://a.test'],
    ],
    [
      'service: x\nprovider: aws\nfunctions:\n  a:\n    events:\n      - http:\n          path: a\n          cors: true\n',
      'api-gateway-rest',
      '*',
    ],
    [
      'service: x\nprovider:\n  httpApi:\n    cors:\n      allowedOrigins: [https://a.test]\n',
      'api-gateway-http',
      ['https://a.test'],
    ],
  ])('%s', async (text, stack, origins) => {
    expect((await scanOf({ 'template.yml': text })).policies).toMatchObject([{ stack, origins }])
  })
})
